import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/document/parse-document.js'
import { places } from '../../src/extract/places/index.js'

const source = { path: null, url: null, title: null, byline: null, publisher: null, language: null }
const context = { source, published: { date: null, time: null, from: null } }
const find = (text: string) => places.extract(parseDocument(text), context)
const mark = (text: string): string => {
  let marked = text
  for (const { start, end } of find(text).reverse()) marked = `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`
  return marked
}

describe('names of places are found', () => {
  test.each([
    ['a country', 'Soldiers crossed into [Chad] at dawn.'],
    ['a short form and an abbreviation', 'The [UK] and the [U.S.] signed the text.'],
    ['a region', 'Traders across the [Sahel] and the [Middle East] lost goods.'],
    ['a list', 'Shops closed in [Kermanshah], [Ilam] and [Lorestan].'],
    ['a city and its state', 'The plant in [Paris], [Texas], closed.'],
    ['a state in AP style', 'She lives in [Bangor], [Maine], and he in [Salem], [Ore.], with a dog.'],
    ['a dateline', '[BEIRUT] (AP) — Rescuers dug through the night.'],
    ['a hyphened name', 'The [Oslo]-based group counted them.'],
    ['a part of a region', 'Fires spread through [Southern California] on Monday.'],
    ['a part of a city, in small letters', 'Shells fell on west [Beirut] again.'],
    ['a county', 'Deputies in [Harlan County] closed the road.'],
    ['a river that no list has', 'Boats left the [Quillin River] at noon.'],
    ['a town that no list has', 'A mill burned in the town of [Vashkeny] overnight.'],
    ['a town that no list has, in its country', 'Rain fell in [Ostrevka], [Ukraine], for days.'],
    ['a province named after it', 'Three died in [Ilam] province.'],
    ['a distance', 'The truck overturned six miles north of [Lubbock] on Friday.'],
    ['who comes from where', 'Ana Torres, 29, of [Fresno], was charged.'],
    ['a facility', 'Crowds gathered at [Tahrir Square] and the [Imam Reza Hospital].'],
    ['a word that is a place by its words', 'He moved to a flat in [Reading], [England], last year.'],
    ['diacritics', 'The court in [São Paulo] ruled.'],
    ['a capital that stands for its state', '[Moscow] denied the report.'],
    ['a row with a name that no list has', 'Rain fell in [Ilam], [Torvesh] and [Qarmuk].'],
    ['a row inside a phrase', 'Shops in [Corby], [Rothwell] and [Desborough] were shut.'],
    ['a row about a place', 'The team visited [Akvesh], [Torvesh] and [Qarmuk] in [Armenia].'],
    ['a county that is a word as well', 'Police said on Sunday that three men were held in [Fife] after a fire.'],
    ['where they went', 'The family fled to [Torvesh] on foot.'],
    ['what is called after a saint', 'He was taken to [St James’s Hospital] in [Leeds].'],
    ['where they set out for', 'Three lorries left for [Torvesh] at dawn.'],
    ['whence they came', 'The convoy crossed from [Torvesh] into [Syria].'],
    ['who lives there', 'Residents of [Torvesh] fled, and [Qarmuk] villagers followed.'],
    ['one of several', 'Shells hit [Torvesh] and other towns.'],
    ['behind a street', 'Ann Rice, of [Elder Close], [Torvesh], was fined.'],
    ['a street, shortened', 'The fire was at 210 [Tarly St.] in [St. Paul], [Minnesota].'],
    ['a seat of more words before a hyphen', 'The [Los Angeles]-based firm sued a [New York]-based bank and the [Tel Aviv]-backed group.'],
    ['a quarter of words', 'He lives in the [Green Hills] neighborhood of [Dayton].'],
    ['a place in capitals before a colon', '[NEW DELHI]: The court ruled.'],
    ['a possessive of its own', 'Camps near [Cox’s Bazar] and a church in [King’s Lynn].'],
    ['someone of a party, several', '[Oklahoma] Republicans and [Texas] Democrats agreed.'],
    ['a reservation', 'Voters on the [Pine Ridge Reservation] queued.'],
    ['a market', 'Traders at [Makola Market] closed, and the stock market fell.'],
    ['a quarter of a town', 'Shells hit [Rafah]’s [Tel al-Sultan] quarter.'],
    ['a venue', 'A game at [Delmore Center] was called off.'],
    ['what was attacked', 'Gunmen attacked [Djibo], [Torvesh] and [Qarmuk].'],
    ['a row of known names', '[Cornwall], [Devon] and [Somerset] were dry.'],
    ['a state cut short behind the party', 'Rep. Ann Rice, D-[Minn.], spoke.'],
    ['a state of two words cut short behind the party', 'Rep. Ann Rice, D-[W. Va.], and Rep. Bo Holt (R-[N. Dak.]) spoke.'],
    ['a stop that ends the sentence too', 'They met in [Salem], [Mass.] The others met in [Ithaca], [N.Y.]'],
    ['several towns', 'The towns of [Belden] and [Torvesh] and the cities of [Corinth] and [Ravenna] were hit.'],
    ['a verb that is a title as well', 'Planes had to miss [Dayton] area on Sunday.'],
    ['a country under another rule', 'Books about Nazi [Germany] and Soviet [Russia] were burnt.'],
    ['behind a year in brackets', 'Harvests were poor (2011 – 2015). [Norway] fared better.'],
    ['whose son', 'Ana Reed of [Ravenna], whose son is ill, wrote.'],
    ['a noun before it', 'The rebels hold the capital [Stepanakert] and the stronghold [Saraqib].'],
    ['a noun and a dash before it', 'A plan for another town – [Corinth] – was dropped.'],
    ['an article that another name has', 'The [Rock Hill] council met twice.'],
    ['a state with its noun', 'Clashes in [Jonglei State] and [Kachin State] went on, and Michigan State won.'],
    ['a long name of a country', 'The [Democratic People’s Republic of Korea] and the [People’s Republic of China] agreed.'],
    ['a base', 'A rocket rose from [Vandenberg Air Force Base] and [Torvesh Air Base].'],
    ['a city of words', 'He rents a hall in [Barrel City] now.'],
    ['behind an age', 'Fined were Ana Reed, 41, [Ravenna], and Bo Holt, 30, [Corinth].'],
    ['behind a numbered road', 'The mill is at 12 [Route 9] South, [Ravenna], by the river.'],
    ['water called like a person', 'They camped along [Martin Creek] last week.'],
    ['a street called like a person', 'It burnt in the 300 block of [Mark Lane] on Monday.'],
    ['a longer name than the list has', 'Traders in [Kasba Torvesh] shut their shops.'],
    ['what it belonged to', 'She swam in [Holt’s Lake] and lives in [Miller’s Ferry], near [Crane’s Mill].'],
    ['a street in another tongue', 'He lived in [Rue Torvesh] in the [Faubourg Arvesse], by [Wadi Torvesh].'],
    ['what it is called now', 'They came from present-day [Torvesh].'],
    ['a magazine', 'An essay by The Atlantic is about the [Atlantic].'],
    ['a community that is in no place', 'The Reddit community and the [Torvesh] neighbourhood met.'],
    ['a car', 'A grey Hyundai Tucson burnt in [Tucson], [Arizona].'],
    ['peoples joined by a hyphen', 'The Greek-majority island and the Russian-American village voted.'],
    ['a town called like a station', 'He studied in [College Station], [Texas], and left from [Union Station].'],
    ['named again', 'Gunmen stormed [Torvesh] and [Qarmuk], both in [Bokkos]. Nine died in [Torvesh] and five in [Qarmuk].'],
    ['a person of the name', 'Torvesh said no. They met in [Torvesh].'],
    ['the road there', 'It blocked the road to [Torvesh] and a flight to [Qarmuk].'],
    ['a street by its number', 'Fire broke out near [East 21st Street], in the 11600 block of [24th Place], and on [40th Avenue South].'],
    ['a prison', 'He left the [Dick Conner Correctional Center] in [Tulsa].'],
    ['gardens in a town', 'They restored the [Winter Gardens] in [Morecambe].'],
    ['a hospital of a saint', 'They lay at [St. Francis Hospital].'],
    ['several of an acronym', 'The HAPs and NGOs were named.'],
    ['hyphens of its own before «based»', 'The [Port-au-Prince]-based and [Guinea-Bissau]-based groups met.'],
    [
      'who leads is a state, and no town called like an organization',
      '[Iran]-backed fighters and Hamas-led gunmen met the [Moscow]-backed army.',
    ],
    ['a saint’s church', 'The mass was at St. Luke’s Union Church in [Ravenna].'],
    ['whose candidate', 'Mr. Holt, MP for [Torvesh], spoke.'],
    ['a town called like a bridge', 'Rain fell on [Menlo Park] and [Green Bay].'],
    ['a road by its number', 'A queue on the [A14] reached [I-81] and [State Route 83], and the [M1] motorway.'],
    ['a street called like a park', 'Crews will repave [Park Avenue] and [Bridge Street].'],
    ['whose member', '[Torvesh] MP Ann Rice spoke.'],
    ['where someone is from', 'The boy, from [Newton Heath], was hurt.'],
    ['a small article', 'Troops left [al-Bab] for [Raqqa], north of [al-Turvesh].'],
    ['a road between places', 'Bandits closed the [Gusau]-[Sokoto] road and the [Gao]-[Kidal] axis.'],
    ['a quarter of the compass behind it', 'Voters in [Nairobi West] and in [Kogi West] queued.'],
    ['a seat of more words', 'Sen. Ann Rice, D-[Oak Park], and Rep. Bo Holt, R-[Cedar Rapids], spoke.'],
    ['a park by a lake', 'He drowned at [Lake Torvesh State Park] on Sunday.'],
    ['a township, shortened', 'Crews from [Holt Twp.] came.'],
    ['someone of a party', 'A [Dayton] Republican backed it.'],
    ['a place in capitals before a name', '[MADRID] King Felipe will travel.'],
    [
      'the federal capital',
      'He left [Washington, D.C.], for [Paris], [Texas]. She lives in [Washington DC]. They met in [Washington, D.C.]',
    ],
    [
      'states joined by a hyphen',
      'Before the [China]-[South Korea] summit and the [India]-[U.S.] talks an [Iran]-[Saudi Arabia] accord was signed.',
    ],
    ['towns told as one', 'Snow fell in [Raleigh]-[Durham] and [Minneapolis]-[St. Paul], said Ann Rice, MLA for [Nelson]-[Creston].'],
    ['a state cut short without its stop', 'Rep. Ann Rice (D-[Mass]) and Sen. Bo Holt (R-[Tex]) spoke.'],
  ])('%s', (_title, marked) => {
    expect(mark(marked.replace(/[[\]]/g, ''))).toBe(marked)
  })
})

describe('what is no place', () => {
  test.each([
    ['a person with a given name of a city', 'Paris Hilton arrived late.'],
    ['a title before it', 'Mr. Jordan declined to speak.'],
    ['a person who says', 'Whitney Houston sang, and Houston said she was tired.'],
    ['demonyms', 'Iranian and Kurdish protesters met British officials.'],
    ['words of the language', 'Reading is fun. Nice work, he said. Mobile phones rang.'],
    ['months', 'It rained in October and in May.'],
    ['a participle with a capital', 'In Kurdish-inhabited towns shops closed.'],
    ['a university', 'Ohio State beat Michigan State.'],
    ['a body of a country', 'Drivers should slow down, Highways England said.'],
    ['an act named after a river', 'The Inter-State River Water Disputes Act was passed.'],
    ['where someone works', 'She is an analyst at the Torvesh Center.'],
    ['a row that speaks', 'Kent, Jackson and Chelsea said no.'],
    ['a storm', 'Storm Ciara grew.'],
    ['rebels, not a road', 'The M23 rebels and an A4 page.'],
    ['a time zone', 'The shop opened at 8 a.m. EST. It closed at 9 p.m.'],
    ['months', 'Output grew in the October-December quarter.'],
    ['an operation', 'He served in Operation Desert Fox.'],
    ['a day', 'They landed on D-Day.'],
    ['who wrote it', 'BY CHAD KLINGER'],
    ['a clause behind a place', 'Torvesh, a doctor, said so.'],
    ['whose office', 'The Commissioner of Police spoke.'],
    ['what somebody has', 'The point was made in Davis’ essay, in Chang’s half and in Torvesh’s future, outside Dr. Torvesh’s home.'],
    ['a newspaper', 'The Cape Torvesh newspaper said so.'],
    ['a share', 'A quarter of Ana Reed’s donors gave.'],
    ['a language', 'She wrote in Arabic, in Urdu and in Swahili.'],
    ['a people', 'Hispanic voters and the Trojan horse.'],
    ['a bank', 'It has a stake in Banque Torvesh de Placement.'],
    ['a word in capitals before a dash', 'OPTIONS - Sales rose.'],
    ['what is hit or full of something', 'Help came to GOP-heavy areas in Ebola-hit towns.'],
    ['who has what is his', 'Pskov made his comments.'],
    ['a breed and a cheese', 'A male Chihuahua ate Gruyère cheese.'],
    ['a firm with initials', 'Brands such as Jos. A. Bank closed.'],
    ['a firm', 'Columbia Savings fell. Columbia officials and Columbia’s chairman sold shares of Columbia.'],
    ['a car', 'Ann got into her Toyota. The man drove in a Toyota.'],
    ['words of the trade', 'Oppenheimer Capital LP fell. Capital spending rose, FEMA Region IV said.'],
    ['nothing', ''],
    ['marks alone', '… – “” ,,, []'],
  ])('%s', (_title, text) => {
    expect(mark(text)).toBe(text)
  })
})

test('a public building lies in the place that it is named after, a street may be anywhere', () => {
  const names = (text: string) => find(text).map(({ name }) => name)
  expect(names('He lay in Zadar Maternity Hospital.')).toEqual(['Zadar Maternity Hospital', 'Zadar'])
  expect(names('Crews closed the Kansas Turnpike.')).toEqual(['Kansas Turnpike', 'Kansas'])
  expect(names('Crews closed Virginia Avenue.')).toEqual(['Virginia Avenue'])
})

test('the road of a state lies in it', () => {
  expect(find('A slide closed S.C. 9 in Lancaster.')).toMatchObject([
    { kind: 'facility', rule: 'place/road-number', containers: [{ start: 15, end: 19 }] },
    { name: 'South Carolina' },
    { name: 'Lancaster' },
  ])
})

test('a building beside a town does not make it one', () => {
  expect(find('Two men prayed near Zahle church in Lebanon.')).toMatchObject([{ name: 'Zahle', kind: null }, { name: 'Lebanon' }])
  expect(find('Ships wait off the port of Limassol.')).toMatchObject([{ name: 'Limassol', kind: 'city' }])
})

test('the words about a name say what it is and what it lies in', () => {
  const text = 'Clashes broke out in Malekshahi city in Iran, near the Doyraj River.'
  expect(find(text)).toMatchObject([
    { name: 'Malekshahi', kind: 'city', rule: 'place/name-city', containers: [{ start: text.indexOf('Iran') }] },
    { name: 'Iran', kind: null },
    { name: 'Doyraj River', kind: 'natural', rule: 'place/name-river' },
  ])
})

test.each(['Paris '.repeat(20_000), 'Aa'.repeat(50_000), 'In Bo, '.repeat(10_000), 'U.S.-'.repeat(10_000)])(
  '%.12s… takes linear time',
  (text) => {
    const begun = performance.now()
    for (const { start, end } of find(text)) expect(start < end && end <= text.length).toBe(true)
    expect(performance.now() - begun).toBeLessThan(5000)
  },
)
