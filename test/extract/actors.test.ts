import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/document/parse-document.js'
import type { ActorCandidate } from '../../src/extract/actors/candidate.js'
import { actors } from '../../src/extract/actors/index.js'

const source = { path: null, url: null, title: null, byline: null, publisher: null, language: null }
const context = { source, published: { date: null, time: null, from: null } }

const extract = (text: string): ActorCandidate[] => actors.extract(parseDocument(text), context)

/** The names in a text, persons in braces and organizations in square brackets, written as the tables below do. */
const nameMarks = (text: string): string[] =>
  extract(text)
    .filter(({ form, kind }) => form === 'name' && kind !== 'group')
    .map(({ start, end, kind }) => (kind === 'person' ? `{${text.slice(start, end)}}` : `[${text.slice(start, end)}]`))

const marksIn = (marked: string): string[] => marked.match(/\{[^}]*\}|\[[^\]]*\]/g) ?? []
const unmark = (marked: string): string => marked.replace(/[{}[\]]/g, '')

/** Every name of a person stands in braces, every name of an organization in square brackets. */
const families: Record<string, string[]> = {
  'persons with titles': [
    'US President {Laura Whitfield} left for Canada.',
    'Iran’s Supreme Leader Ayatollah {Reza Karimi} spoke on Friday.',
    'Prime Minister {Jan Novotny} met Foreign Minister {Petra Svobodova} in Prague.',
    'Maj. Gen. {Tom Barrow} denied it.',
    'The former foreign minister {Ahmed Saleh} was in court.',
    'Chief District Officer {Indra Yadav} and Cllr {Peter Wragg} spoke.',
    'It came from Sarnia MPP {Ernest Hale}.',
    'Mr. {Jordan} said no.',
    '[EU] Trade Commissioner {Elena Marchetti} will resign.',
    'A spokesman, Lt. Col. {Peter Mwangi}, gave no figures.',
    'Archbishop {Paul Adeyemi} asked for calm.',
    'Justices {Ana Ruiz} and {Leo Kim} agreed with Generals {Tom Hale} and {Ian Moss}.',
    'Sen. {Robert Hale Jr.}, D-N.J., and Sen. {Ana Ruiz}, R-Texas, disagreed.',
  ],
  'companies behind what they do': ['The lights are out, state utility [Energia de Vardo] said.'],
  'names of storms': ['Cyclone Amara hit the coast. Amara weakened over land.', 'Hurricane Ian hit. Mayor {Ian Hale} asked for help.'],
  'names of every origin': [
    '{Maria van der Berg} and {João da Silva} signed it.',
    'Rebel leader {Abdullah al-Masri} was killed.',
    '{Nguyen Van Thanh} lives in Hanoi.',
    '{Kim Dae-ho} won the race.',
    '{Siobhán O’Connor} wrote the report.',
    '{J. R. Whitmore} taught here.',
    '{Oleksandr Kovalenko} lost his house.',
    'He quoted {de Vries} twice.',
    'The singer {Zhina (Mahsa) Rostami} was there.',
    '{Robert “Bob” Hendricks} drove the bus.',
    '{Wayne “The Boat” Jensen} was there.',
    '{Theresa May} left in May.',
    'She came to {Adela} May 5.',
  ],
  'persons by what stands beside them': [
    '{Hana Suzuki}, 34, was hurt.',
    'The analyst {Tobias Grün} expects a rise.',
    '“We are done,” said {Miguel Ortega}, a farmer.',
    '{Ivan Petrenko}, who leads the mission, agreed.',
    '{Ana Ruiz} was freed. {Ruiz} went home.',
  ],
  'organizations by their shape': [
    'The [Agriculture Ministry] closed the market.',
    'The [Bank of Arden] cut its rate.',
    'She studies at the [University of Westmere].',
    'The [Ministry of Labour and Social Affairs] paid.',
    'The [Truth and Justice Commission] met again.',
    '[Holt & Barker] hired ten people.',
    '[Vandex Industries Inc.] sold the plant.',
    'He left the [People’s Unity Party] in May.',
    'The [Miners’ League] is on strike.',
    'The [Liberation Front of Eastern Zamora] denied it.',
    'He is on the [Board of Appeals].',
    'She joined the [Future Farmers of America] and [BlueCross of Tennessee].',
    'The [Attorney General’s Office], the [Ombudsman’s Office] and the [Adams County Sheriff’s Office] met.',
    'The [National Disaster Risk Reduction and Management Authority] counted six.',
    'A spokesman for [West Yorkshire Fire and Rescue Service] said so.',
    'The [Salem Parks and Recreation] director left, and [Calder Construction] built it.',
    'She teaches at the [University of California, Berkeley], and he at the [University of Lagos], Nigeria.',
  ],
  'listed organizations': [
    'The [United Nations] and the [World Bank] agreed.',
    '[Doctors Without Borders] has a clinic there.',
    'The [WHO] sent a team.',
    '[Amnesty International] spoke of a crime.',
    'The [Kremlin] said it would wait.',
    'The [White House] and the [Kremlin] did not comment.',
    'He told [Reuters] by telephone.',
    'The [Committee to Protect Journalists] counted four.',
    "The [People’s Protection Units] and the [Lord's Resistance Army] denied it.",
    'Rebels of the [March 23 Movement] took the town on March 23.',
    'It stood in the [Sunday Times], and the [Inter-American Development Bank] paid.',
    'He ate at [McDonald’s] on Monday.',
  ],
  acronyms: [
    'The [Northern Relief Network] ([NRN]) sent trucks.',
    'The [KTPL] said it would vote.',
    'The cash reserve ratio (CRR) fell.',
    'It was shown on TV in the USA.',
  ],
  'clubs called like their town': [
    'A striker scored twice as [Leeds] beat [Chelsea] 2-1 in the league match.',
    '[Leeds] beat [Chelsea] 3-1.',
    'The [New York Yankees] won the game in the ninth inning.',
    'Fans saw [Dynamo Brodek] lose the cup match to [FC Lindau].',
  ],
  'a short form is what the full name is': [
    '[Vandex Corp] fired forty people. [Vandex] gave no reason.',
    '{Grace Rafter} won. On Sunday {Rafter} rests.',
    'The [Hengal Rights Organization] reported it. According to [Hengal], six died.',
  ],
  'places, peoples, events and works': [
    'Washington warned Tehran.',
    'Jordan said it would close the border.',
    'He flew from Paris to New York on Monday.',
    'The Iranian and Kurdish students left.',
    'They watched the World Cup in a bar in Berlin.',
    'Imam Rostami Hospital was surrounded.',
    'Twenty-five people left. We’ll stay.',
    'The Los Angeles-based firm closed.',
    'It was signed in January at Camp David.',
    'The 2008 Legislative Assembly election was fair.',
    '#FreeTheLake is what they wrote.',
    'They restored the Victorian baths. A Shahed drone fell.',
    'The deadline is Friday. Analysts agree.',
  ],
}

describe.each(Object.entries(families))('%s', (_, rows) => {
  test.each(rows)('%s', (marked) => {
    expect(nameMarks(unmark(marked))).toEqual(marksIn(marked))
  })
})

describe('what is told of a named actor', () => {
  const rows: [string, string, Partial<ActorCandidate>][] = [
    ['office before the name', 'US President Laura Whitfield left.', { title: 'US President', roles: ['GOV'], country: 'US' }],
    [
      'the office goes before the honorific',
      'Iran’s Supreme Leader Ayatollah Reza Karimi spoke.',
      { title: 'Supreme Leader', country: 'IR', gender: 'male' },
    ],
    [
      'a small title with its body',
      'The foreign ministry spokesman Ali Demir agreed.',
      { title: 'foreign ministry spokesman', roles: ['GOV'], gender: 'male' },
    ],
    ['an office held before', 'The former foreign minister Ali Demir agreed.', { title: 'former foreign minister', roles: ['GOV'] }],
    ['an office held before, in capitals', 'Former President Ali Demir agreed.', { title: 'Former President' }],
    [
      'a description behind the name',
      'Petra Novak, a spokeswoman for the airline, agreed.',
      { title: 'spokeswoman for the airline', gender: 'female' },
    ],
    ['a courtesy is no office', 'Mrs. Novak agreed.', { title: null, gender: 'female' }],
    ['seat of an organization', 'The Oslo-based Karim Human Rights Organization counted six.', { roles: ['NGO'], country: 'NO' }],
    ['a demonym before a ministry', 'The Kenyan Health Ministry paid.', { name: 'Health Ministry', roles: ['GOV'], country: 'KE' }],
    ['an owner before a ministry', 'Kenya’s Health Ministry paid.', { roles: ['GOV'], country: 'KE' }],
    ['a country in the name of a bank', 'The Bank of Spain agreed.', { roles: ['BUS'], country: 'ES' }],
    ['a nickname of two words', 'Wayne “The Boat” Jensen died.', { name: 'Wayne Jensen', aliases: ['The Boat'] }],
    ['a nickname', 'The singer Zhina (Mahsa) Rostami died.', { name: 'Zhina Rostami', aliases: ['Mahsa Rostami'] }],
    ['a listed acronym', 'The IRGC agreed.', { canonical: 'Islamic Revolutionary Guard Corps', roles: ['MIL'], country: 'IR' }],
    ['who speaks', 'Petra Novak said no.', { subject: true, speaks: true }],
    ['who is spoken to', 'They told Petra Novak.', { subject: false, speaks: false }],
  ]
  test.each(rows)('%s', (_, text, fields) => {
    expect(extract(text).find((candidate) => candidate.form === 'name')).toMatchObject(fields)
  })
  test.each([
    ['Iran’s Foreign Ministry spokesman Ali Demir agreed.', 'Foreign Ministry spokesman', ['GOV'], 'IR'],
    ['IDF spokeswoman Dana Levi agreed.', 'IDF spokeswoman', ['MIL'], 'IL'],
  ])('a body lends its roles and country to who speaks for it: %s', (text, title, roles, country) => {
    expect(extract(text).find(({ kind }) => kind === 'person')).toMatchObject({ title, roles, country })
  })
})

describe('descriptions', () => {
  /** Groups stand in angle brackets, other descriptions in bars. */
  const rows = [
    '<Security forces> fired on <protesters> near the square.',
    '<Kurdish opposition groups> and <medical staff> refused.',
    'Hundreds of <students> marched.',
    '<Witnesses> said <gunmen> came at night.',
    'The |ministry| said nothing.',
    'A |spokesman| said the |agency| would wait.',
    'The |statement| added that nobody was safe.',
    'The |prime minister| resigned.',
    'The |police chief| agreed.',
    'A UN |spokesman| agreed.',
    'The |27-year-old| was freed.',
    'The |27-year-old student| was freed.',
    '<Fulani herdsmen>, <human rights defenders> and <Haitian gang members> met.',
    'The |North Korean government| and <South Sudanese soldiers> denied it.',
    'No group claimed it.',
    'The fish swam in the river.',
  ]
  test.each(rows)('%s', (marked) => {
    const text = marked.replace(/[<>|]/g, '')
    const found = extract(text)
      .filter(({ form }) => form === 'nominal')
      .map(({ start, end, kind }) => (kind === 'group' ? `<${text.slice(start, end)}>` : `|${text.slice(start, end)}|`))
    expect(found).toEqual(marked.match(/<[^>]*>|\|[^|]*\|/g) ?? [])
  })
})

describe('pronouns', () => {
  test('of the third person only', () => {
    const text = 'I told her that they saw it burn; you and we did not.'
    expect(extract(text).map(({ start, end }) => text.slice(start, end))).toEqual(['her', 'they', 'it'])
  })
  test('«it» that stands for nothing is none', () => {
    expect(extract('It was clear that it takes time.')).toEqual([])
  })
})

test('one line of 20,000 names takes no longer a name than a short one', () => {
  const line = (count: number): string => Array.from({ length: count }, (_, i) => `Ana${String.fromCharCode(97 + (i % 26))} Ruiz`).join(' ')
  const time = (count: number): number => {
    const document = parseDocument(line(count))
    const begun = performance.now()
    actors.extract(document, context)
    return performance.now() - begun
  }
  time(2000)
  expect(time(20_000)).toBeLessThan(Math.max(200, time(2000) * 40))
})
