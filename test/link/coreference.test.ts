import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/document/parse-document.js'
import { actors } from '../../src/extract/actors/index.js'
import { joinActors } from '../../src/link/coreference.js'
import type { LinkedActor } from '../../src/link/linked.js'
import { measureCoreference } from '../accuracy/coreference.js'

const source = { path: null, url: null, title: null, byline: null, publisher: null, language: null }
const context = { source, published: { date: null, time: null, from: null } }

const join = (text: string): LinkedActor[] => {
  const document = parseDocument(text)
  return joinActors(document, actors.extract(document, context), [])
}
/** The actors of a text as their mentions, in text order. */
const chains = (text: string): string[][] => join(text).map((actor) => actor.mentions.map(({ start, end }) => text.slice(start, end)))

describe('what joins one actor', () => {
  const rows: [string, string, string[]][] = [
    ['surname', 'Maria Lopez won. Lopez smiled.', ['Maria Lopez', 'Lopez']],
    ['surname before the full name', 'Lopez won, her team said. Maria Lopez, 34, smiled.', ['Lopez', 'her', 'Maria Lopez']],
    ['initial', 'Maria Lopez won. M. Lopez smiled.', ['Maria Lopez', 'M. Lopez']],
    ['surname with particles', 'Jan van der Berg won. Mr. van der Berg smiled.', ['Jan van der Berg', 'van der Berg']],
    ['acronym in brackets', 'The Northern Relief Network (NRN) paid. NRN left.', ['Northern Relief Network', 'NRN', 'NRN']],
    ['acronym by initials', 'The Northern Relief Network paid. The NRN left.', ['Northern Relief Network', 'NRN']],
    ['acronym of a list', 'The International Atomic Energy Agency paid. The IAEA left.', ['International Atomic Energy Agency', 'IAEA']],
    ['first word', 'The Hengal Rights Organization paid. Hengal left.', ['Hengal Rights Organization', 'Hengal']],
    [
      'first word that is known by itself',
      'The Oxfam Human Rights Organization paid. Oxfam left.',
      ['Oxfam Human Rights Organization', 'Oxfam'],
    ],
    ['he', 'Peter Novak resigned. He gave no reason.', ['Peter Novak', 'He']],
    ['she, not he', 'Peter Novak met Maria Lopez. She smiled.', ['Maria Lopez', 'She']],
    ['it', 'Vandex Corp sold the plant. It said its shares would rise.', ['Vandex Corp', 'It', 'its']],
    ['they', 'Protesters came at noon. They sang.', ['Protesters', 'They']],
    ['office', 'Prime Minister Peter Novak resigned. The prime minister gave no reason.', ['Peter Novak', 'prime minister']],
    ['kind of body', 'The Agriculture Ministry paid. The ministry said no more.', ['Agriculture Ministry', 'ministry']],
    ['statement', 'Amnesty International said six died. “It was a crime,” the statement said.', ['Amnesty International', 'statement']],
    ['no office in the name of a hall', 'Judge Ana Delgado spoke. Crowds stood at the Hall of Justice.', ['Ana Delgado']],
    ['description behind a name', 'The Northern Relief Network, a rights group, said no.', ['Northern Relief Network', 'rights group']],
    ['name behind a description', 'His mother, Joanne Reid, wept. She left.', ['mother', 'Joanne Reid', 'She']],
    ['name with a title behind a description', 'An army spokesman, Col. Tom Reed, said no.', ['army spokesman', 'Tom Reed']],
    ['age told before', 'Ana Ruiz, 27, met Eva Kern, 31. The 27-year-old was freed.', ['Ana Ruiz', '27-year-old']],
    ['age of the only person', 'Ana Ruiz was arrested. The 27-year-old was freed.', ['Ana Ruiz', '27-year-old']],
    ['group by its head', 'The opposition groups met. The groups agreed.', ['opposition groups', 'groups']],
    ['account of a body', 'The State Department’s Farsi account agreed. “No,” it said.', ['State Department', 'Farsi account', 'it']],
  ]
  test.each(rows)('%s', (_, text, mentions) => {
    expect(chains(text)).toContainEqual(mentions)
  })
})

describe('what stays apart', () => {
  const rows: [string, string, string[]][] = [
    ['two of one surname', 'Maria Lopez met Pedro Lopez.', ['Maria Lopez', 'Pedro Lopez']],
    ['a courtesy of the other sex', 'Pedro Lopez left. Mrs. Lopez stayed.', ['Pedro Lopez', 'Lopez']],
    ['an age that may be of two', 'Ana Ruiz met Eva Kern. The 27-year-old was freed.', ['Ana Ruiz', 'Eva Kern', '27-year-old']],
    ['two bodies of one kind', 'The Health Ministry met the Finance Ministry.', ['Health Ministry', 'Finance Ministry']],
    ['a party and a ministry that begins like it', 'The Labour Ministry said so. Labour denied it.', ['Labour Ministry', 'Labour']],
    [
      'a speaker and those that the quotation is about',
      'Vandex Corp fired workers. “The workers lied,” it said.',
      ['Vandex Corp', 'workers'],
    ],
  ]
  test.each(rows)('%s', (_, text, names) => {
    expect(join(text).map((actor) => actor.name)).toEqual(names)
  })
  test.each([
    ['His mother, Joanne Reid, wept.', null],
    ['The mayor, Joanne Reid, wept.', 'mayor'],
  ])('a title is an office, not a kinship: %s', (text, title) => {
    expect(join(text).find((actor) => actor.name === 'Joanne Reid')?.title).toBe(title)
  })
  test('an object «it» stands for no actor', () => {
    expect(chains('Amnesty International condemned the raid, describing it as a crime.')).toEqual([['Amnesty International']])
  })
  test('pronouns with nothing before them are dropped', () => {
    expect(chains('He left. They stayed.')).toEqual([])
  })
})

test('an actor has its fullest name, with what is shorter as aliases', () => {
  const [actor] = join('Khatami spoke. The Islamic Revolutionary Guard Corps (IRGC) agreed. The IRGC left.').filter(
    ({ kind }) => kind === 'organization',
  )
  expect(actor).toMatchObject({ name: 'Islamic Revolutionary Guard Corps', acronym: 'IRGC', roles: ['MIL'], country: 'IR' })
  expect(actor?.mentions.map(({ form }) => form)).toEqual(['name', 'alias', 'alias'])
})

test('20,000 mentions of different persons take near linear time', () => {
  const text = (count: number): string =>
    Array.from(
      { length: count },
      (_, i) => `Ana ${String.fromCharCode(65 + (i % 26))}${'aeiou'[i % 5]}r${i.toString(26).replace(/\d/g, 'x')}ov said he left.`,
    ).join(' ')
  const time = (count: number): number => {
    const document = parseDocument(text(count))
    const found = actors.extract(document, context)
    const begun = performance.now()
    joinActors(document, found, [])
    return performance.now() - begun
  }
  time(1000)
  expect(time(20_000)).toBeLessThan(Math.max(400, time(1000) * 60))
})

test('chains in the annotated samples are found well', () => {
  const figures = measureCoreference()
  expect(figures['coreference chains']).toBeGreaterThanOrEqual(60)
  expect(figures['coreference conll']).toBeGreaterThanOrEqual(0.8)
})
