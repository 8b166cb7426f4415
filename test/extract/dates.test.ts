import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/document/parse-document.js'
import { dates } from '../../src/extract/dates/index.js'
import { findReference } from '../../src/extract/dates/reference.js'

const source = { path: null, url: null, title: null, byline: null, publisher: null, language: null }
// a Tuesday
const today = '2026-01-06'

/** What is found in text whose expected spans stand in square brackets. */
const find = (marked: string, published: string | null = today, dateOrder: 'dmy' | 'mdy' = 'dmy') => {
  const text = marked.replaceAll('[', '').replaceAll(']', '')
  const context = { source, published: { date: published, time: null, from: published ? ('option' as const) : null }, dateOrder }
  const found = dates.extract(parseDocument(text), context)
  return { found, spans: found.map(({ start, end }) => text.slice(start, end)) }
}

const markedSpans = (marked: string): string[] => [...marked.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1] ?? '')

/** A sentence with its expressions in brackets, then the type and value of each. */
const families: Record<string, [string, ...string[]][]> = {
  'written-out days': [
    ['It began on [December 27].', 'DATE 2025-12-27'],
    ['He was born on [Jan. 27, 2017].', 'DATE 2017-01-27'],
    ['He was born on [27 January 2017].', 'DATE 2017-01-27'],
    ['It opened on the [5th of May], he said.', 'DATE 2025-05-05'],
    ['It opened on [Sunday, 7 September].', 'DATE 2025-09-07'],
    ['She left on [Tuesday, January 6, 2026].', 'DATE 2026-01-06'],
    ['The vote will be held on [March 5].', 'DATE 2026-03-05'],
    ['The offer is open until [Jan. 20].', 'DATE 2026-01-20'],
    ['It was signed on [Sept. 11, 2001].', 'DATE 2001-09-11'],
  ],
  ranges: [
    ['It ran from [December 27] to [January 5].', 'DATE 2025-12-27', 'DATE 2026-01-05'],
    ['They met on [April 24] and [25].', 'DATE 2025-04-24', 'DATE 2025-04-25'],
    ['They met on [3]–[5 May 2024].', 'DATE 2024-05-03', 'DATE 2024-05-05'],
    ['They met on [24] and [25 April].', 'DATE 2025-04-24', 'DATE 2025-04-25'],
    ['It came on [April 24], and 25 people died.', 'DATE 2025-04-24'],
    ['Between [March 1] and [April 15, 2024], it rained.', 'DATE 2024-03-01', 'DATE 2024-04-15'],
    ['It ran from [1 July] to [31 December 2023].', 'DATE 2023-07-01', 'DATE 2023-12-31'],
    ['It ran from [December] to [May 2019].', 'DATE 2018-12', 'DATE 2019-05'],
    ['It ran from [June 1] to [June 3 last year].', 'DATE 2025-06-01', 'DATE 2025-06-03'],
    ['It lasted from [2019] to [2021].', 'DATE 2019', 'DATE 2021'],
  ],
  months: [
    ['He fled in [May 2019].', 'DATE 2019-05'],
    ['He fled in [May].', 'DATE 2025-05'],
    ['He will return in [March].', 'DATE 2026-03'],
    ['The talks failed in [November].', 'DATE 2025-11'],
    ['He was arrested in [May last year].', 'DATE 2025-05'],
    ['He will be tried in [early March next year].', 'DATE 2027-03'],
    ['It is due in [mid-February].', 'DATE 2026-02'],
    ['They came in [early December].', 'DATE 2025-12'],
  ],
  'dates in numbers': [
    ['Dated [2026-01-05], it says so.', 'DATE 2026-01-05'],
    ['Dated [2026-01-05T17:30Z], it says so.', 'TIME 2026-01-05T17:30'],
    ['He left on [27/01/2017].', 'DATE 2017-01-27'],
    ['He left on [03/04/2017].', 'DATE 2017-04-03'],
    ['He left on [12 Jan 90].', 'DATE 1990-01-12'],
  ],
  'years and longer': [
    ['Protests in [2022] failed.', 'DATE 2022'],
    ['The [2019]-[2021] war.', 'DATE 2019', 'DATE 2021'],
    ['It was common in [the 1990s].', 'DATE 199'],
    ['It was common in [the ’90s].', 'DATE 199'],
    ['It was painted in [the 19th century].', 'DATE 18'],
    ['In [fiscal 2024] it fell.', 'DATE 2024'],
    ['It fell in [late 2019].', 'DATE 2019'],
  ],
  'eras, decades and centuries': [
    ['It was sacked in [500 BC].', 'DATE BC0500'],
    ['It was sacked in [A.D. 70].', 'DATE 0070'],
    ['It dates from [the 2nd century BCE].', 'DATE BC01'],
    ['It dates from [the late 19th century].', 'DATE 18'],
    ['It dates from [the seventeenth century].', 'DATE 16'],
    ['It began in [the early 1990s].', 'DATE 199'],
    ['It began in [the mid-1980s].', 'DATE 198'],
    ['It began in [the seventies].', 'DATE 197'],
    ['It began in [mid-2024].', 'DATE 2024'],
    ['The [2024]-[25] season was poor.', 'DATE 2024', 'DATE 2025'],
    ['The [2023]/[24] budget passed.', 'DATE 2023', 'DATE 2024'],
  ],
  'parts of a year': [
    ['It fell in [the first half of 2019].', 'DATE 2019-H1'],
    ['It fell in [the second half of last year].', 'DATE 2025-H2'],
    ['It fell in [H1 2024] and [Q3 2025].', 'DATE 2024-H1', 'DATE 2025-Q3'],
    ['It will come in [next year’s first quarter].', 'DATE 2027-Q1'],
    ['It fell from [the year-ago third quarter].', 'DATE 2025-Q3'],
    ['It will come in [the first quarter of next year].', 'DATE 2027-Q1'],
  ],
  'parts of a day': [
    ['They came on [the morning of January 5].', 'TIME 2026-01-05TMO'],
    ['It was shelled on [the night of Dec. 24].', 'TIME 2025-12-24TNI'],
    ['In [the early hours of Tuesday], they stormed it.', 'TIME 2026-01-06TMO'],
    ['They left at [4 o’clock in the afternoon].', 'TIME 2026-01-06T16:00'],
    ['They left at [half past six].', 'TIME 2026-01-06T06:30'],
    ['It landed at [0130 GMT Sunday].', 'TIME 2026-01-04T01:30'],
    ['It landed at [1800 hours].', 'TIME 2026-01-06T18:00'],
  ],
  weekdays: [
    ['The summit opens [Thursday].', 'DATE 2026-01-08'],
    ['Fuel was down from [the previous Friday].', 'DATE 2026-01-02'],
    ['It fell on [Dec. 1] and rose [the following Monday].', 'DATE 2025-12-01', 'DATE 2025-12-08'],
    ['The rally [that Sunday] was quiet.', 'DATE 2026-01-11'],
    ['He was killed on [Saturday].', 'DATE 2026-01-03'],
    ['Officials condemned it on [Tuesday].', 'DATE 2026-01-06'],
    ['They will meet on [Friday].', 'DATE 2026-01-09'],
    ['She is running for mayor in [November].', 'DATE 2026-11'],
    ['They are visiting Lima on [Friday].', 'DATE 2026-01-09'],
    ['The court is scheduled to rule [Thursday].', 'DATE 2026-01-08'],
    ['It faces a runoff [this Sunday].', 'DATE 2026-01-11'],
    ['Updated [Mon January 5, 2026]', 'DATE 2026-01-05'],
    ['He died [last Friday].', 'DATE 2026-01-02'],
    ['She will leave [next Monday].', 'DATE 2026-01-12'],
    ['They said [early Tuesday] that they met.', 'TIME 2026-01-06TMO'],
    ['It was shelled on [Friday night].', 'TIME 2026-01-02TNI'],
    ['It struck [Sunday morning].', 'TIME 2026-01-04TMO'],
  ],
  'counted from the publication day': [
    ['He spoke [today].', 'DATE 2026-01-06'],
    ['He spoke [yesterday].', 'DATE 2026-01-05'],
    ['He will speak [tomorrow].', 'DATE 2026-01-07'],
    ['He spoke [yesterday morning].', 'TIME 2026-01-05TMO'],
    ['It rained [last night].', 'TIME 2026-01-05TNI'],
    ['He will sing [tonight].', 'TIME 2026-01-06TNI'],
    ['It rained [last week].', 'DATE 2026-W01'],
    ['It rained [this month].', 'DATE 2026-01'],
    ['It rained [last month].', 'DATE 2025-12'],
    ['It rained [earlier this year].', 'DATE 2026'],
    ['It rained [last year].', 'DATE 2025'],
    ['It rained [last summer].', 'DATE 2025-SU'],
    ['It rained [last December].', 'DATE 2025-12'],
    ['It rained [three days ago].', 'DATE 2026-01-03'],
    ['It rained [two weeks ago].', 'DATE 2025-12-23'],
    ['It rained [a year ago].', 'DATE 2025'],
    ['It rained [nearly four years ago].', 'DATE 2022'],
    ['It will rain [two weeks from now].', 'DATE 2026-01-20'],
    ['It rained over [the weekend].', 'DATE 2026-W01-WE'],
    ['It fell in [the third quarter].', 'DATE 2025-Q3'],
    ['It fell in [the second quarter of 2024].', 'DATE 2024-Q2'],
    ['It fell in [the third quarter] from [a year ago].', 'DATE 2025-Q3', 'DATE 2024-Q3'],
  ],
  'counted from another date': [
    ['They met on [early Tuesday] and again [the day prior].', 'TIME 2026-01-06TMO', 'DATE 2026-01-05'],
    ['He was held on [Dec. 1] and freed [two days later].', 'DATE 2025-12-01', 'DATE 2025-12-03'],
    ['He fled in [June 2019] and died [the following month].', 'DATE 2019-06', 'DATE 2019-07'],
    ['He was held on [Dec. 1] and freed [the next day].', 'DATE 2025-12-01', 'DATE 2025-12-02'],
    ['He fled [two days] before the vote.', 'DURATION P2D'],
    ['He fled in [June 2019] and died later [that year].', 'DATE 2019-06', 'DATE 2019'],
  ],
  'clock times': [
    ['It struck at [4:20 a.m. on Friday].', 'TIME 2026-01-02T04:20'],
    ['It struck at [5pm].', 'TIME 2026-01-06T17:00'],
    ['It struck at [10.30am yesterday].', 'TIME 2026-01-05T10:30'],
    ['It struck at [17:45 GMT].', 'TIME 2026-01-06T17:45'],
    ['It ended at [noon Saturday].', 'TIME 2026-01-03T12:00'],
  ],
  durations: [
    ['It lasted [two weeks].', 'DURATION P2W'],
    ['It lasted [a fortnight].', 'DURATION P2W'],
    ['It lasted for [the next couple of years].', 'DURATION P2Y'],
    ['[A decade later] he returned.', 'DURATION P10Y'],
    ['It lasted [three days].', 'DURATION P3D'],
    ['It took [more than four hours].', 'DURATION PT4H'],
    ['A [24-hour] curfew began.', 'DURATION PT24H'],
    ['It lasted for [decades].', 'DURATION PXE'],
    ['They waited [several months].', 'DURATION PXM'],
    ['It fell for [the past three weeks].', 'DURATION P3W'],
    ['It lasted [twenty-five years].', 'DURATION P25Y'],
    ['They waited [a couple of years].', 'DURATION P2Y'],
  ],
  sets: [
    ['They march [every Friday].', 'SET XXXX-WXX-5'],
    ['They march [every day].', 'SET P1D'],
    ['They march [twice a week].', 'SET P1W'],
    ['It is held [annually].', 'SET P1Y'],
    ['They march [each July].', 'SET XXXX-07'],
    ['They march [every two years].', 'SET P2Y'],
    ['They march [once every two years].', 'SET P2Y'],
    ['They march [every other week].', 'SET P2W'],
    ['They march [three times a month].', 'SET P1M'],
    ['On [Tuesdays] they march, on [Friday nights] they sing.', 'SET XXXX-WXX-2', 'SET XXXX-WXX-5TNI'],
    ['It is paid [quarterly].', 'SET P3M'],
  ],
  references: [
    ['It is [now] closed.', 'DATE PRESENT_REF'],
    ['He [recently] left.', 'DATE PAST_REF'],
    ['He will leave [soon].', 'DATE FUTURE_REF'],
    ['It happened in [the past].', 'DATE PAST_REF'],
    ['It grew in [recent years].', 'DATE PAST_REF'],
  ],
  holidays: [
    ['They met on [Christmas Eve].', 'DATE 2025-12-24'],
    ['They met on [Thanksgiving Day].', 'DATE 2025-11-27'],
    ['They met on [Easter Sunday].', 'DATE 2025-04-20'],
    ['They will march on [May Day].', 'DATE 2026-05-01'],
    ['They met at [Christmas 2014].', 'DATE 2014-12-25'],
    ['They fasted for [Ramadan 2019].', 'DATE 2019-05-06/2019-06-04'],
    ['They met on [Yom Kippur].', 'DATE 2025-10-02'],
    ['They met on [Passover 2024].', 'DATE 2024-04-23/2024-04-30'],
    ['They met on [Eid al-Fitr].', 'DATE 2025-03-31'],
    ['They met on [Nowruz].', 'DATE 2025-03-21'],
    ['They met on [16 Azar] and will meet on [25 Dey 1404].', 'DATE 2025-12-07', 'DATE 2026-01-15'],
    ['It fell on [Dey 25, 1404].', 'DATE 2026-01-15'],
    ['Arrests rose in [Mehr 1404], Mehr said.', 'DATE 2025-09-23/2025-10-22'],
    ['It lasted [half an hour], then [a year and a half].', 'DURATION PT30M', 'DURATION P18M'],
    ['It lasted [two and a half years] and [2 1/2 hours].', 'DURATION P2.5Y', 'DURATION PT2.5H'],
  ],
  'days that go by their date': [
    ['The attacks of [9/11] shook it.', 'DATE 2001-09-11'],
    ['The [Sept. 11] attacks shook it.', 'DATE 2001-09-11'],
    ['The [Oct. 7] massacre shook it.', 'DATE 2023-10-07'],
    ['It was signed on [Oct. 7].', 'DATE 2025-10-07'],
  ],
}

describe.each(Object.entries(families))('%s', (_family, cases) => {
  test.each(cases)('%s', (marked, ...expected) => {
    const { found, spans } = find(marked)
    expect(spans).toEqual(markedSpans(marked))
    expect(found.map(({ type, value }) => `${type} ${value}`)).toEqual(expected)
  })
})

describe('what a value covers', () => {
  test.each([
    ['It rained [last week].', '2025-12-29', '2026-01-04'],
    ['It rained in [May 2019].', '2019-05-01', '2019-05-31'],
    ['It rained in [2022].', '2022-01-01', '2022-12-31'],
    ['It rained in [the 1990s].', '1990-01-01', '1999-12-31'],
    ['It rained [last summer].', '2025-06-01', '2025-08-31'],
    ['It fell in [the third quarter].', '2025-07-01', '2025-09-30'],
    ['It struck [Sunday morning].', '2026-01-04', '2026-01-04'],
    ['It fell in [the first half of 2019].', '2019-01-01', '2019-06-30'],
    ['It was sacked in [500 BC].', '-0499-01-01', '-0499-12-31'],
    ['It dates from [the 2nd century BC].', '-0199-01-01', '-0100-12-31'],
    ['It lasted [two weeks].', null, null],
  ])('%s', (marked, earliest, latest) => {
    expect(find(marked).found[0]).toMatchObject({ earliest, latest })
  })
})

describe('without a reference date', () => {
  test.each([
    ['He was killed on [Tuesday].', 'XXXX-WXX-2'],
    ['He was killed in [May].', 'XXXX-05'],
    ['He was killed on [May 5].', 'XXXX-05-05'],
    ['It rained [last week].', 'XXXX-WXX'],
  ])('%s', (marked, value) => {
    expect(find(marked, null).found[0]).toMatchObject({ value, relative: true, anchor: null, earliest: null, latest: null })
  })
})

test('the order of day and month is the reader’s choice where both could be', () => {
  expect(find('He left on 03/04/2017.', today, 'mdy').found[0]?.value).toBe('2017-03-04')
  expect(find('He left on 03/24/2017.', today, 'dmy').found[0]?.value).toBe('2017-03-24')
})

/** Words and numbers that are dates elsewhere, one text between full stops. */
const negatives = `
It may rain. May I come in? They march to the sea. The march was long. March on, he said. A second man fled. The second bomb failed.
He came second. It won 2-1. The score was 3-0 at the break. They lost 21-14. Some 1,200 people fled. More than 2,000 fled.
It cost $2022. It cost £1999. A 27-year-old man died. The 9-year-old girl fled. He is 27 years old. Call 555-123-4567.
Version 10.4.2 is out. Room 1408 was empty. Flight 1549 landed. He lives at 12 High Street. The sun rose. They sat in the sun.
Jan Egeland spoke. August Wilson wrote plays. He gave 2 of 3 answers. Both 1/2 and 3/4 are fractions. Chapter 5 is long. Page 27 is torn.
It weighs 1995 pounds. It is 2000 miles away. They have 1800 troops. It holds 1700 people. He ran 1500 meters. It rose 20 percent.
The A380 landed. The MQ-9 fell. The F-16 fell. Resolution 242 holds. Article 370 was revoked. Channel 4 aired it. Radio 5 aired it.
Group of 20 ministers met. The G7 met. Area 51 is closed. He wore number 10. Highway 101 is shut. He can fall asleep. Prices fall.
They spring into action. A spring of water. The warm coat. He has a second home. First, he left. The first bomb failed.
One hundred people fled. Two people died. At least 27 people died. It fell 5.3 points. It is 5.30 metres long. Seven of the ten fled.
Twenty-five villages burned. Six-member teams came. A 10-member team came. The twelve-foot wall. The 30-mile road. He won 51.2% of votes.
It has 12,500 members. The 500-bed hospital. Its 40 rooms are full. A dozen eggs. Several people fled. Many of them fled. Few came.
The Communist Party daily Granma said so. As soon as possible. He was the last to leave. The last man fled. Next to him sat a boy.
The next man fled. This man fled. That man fled. They drove past him. The current president. A current of air. The early bird. He was late.
Late arrivals. An hourglass. Daylight faded. Everyone fled. Every man fled. Each of them fled. The sleeping pill. He is ninety.
In the end he left. He minced no words. Once he fled, it burned. Wait a second. Give me a minute. He sat down. The year is long.
The week was hard. May and Ann fled. Theresa May spoke. April Reyes spoke. They hold 1600 votes. A midweek lull. The latter fled.
It was the third in as many weeks. The Sun shines. Mon Mothma spoke. Wed in Rome, they fled. A quarterly dividend was paid. It won 9/11/4. A Ramadani spoke. The following man fled.
It lost in the first half. Half of them fled. He is in his sixties. They lost the second half. The Q8 landed. It works 24/7.
AD is a newspaper. The eighty-20 rule. Gate 4 opened. The small hours drag. Figures 2019-05 differ not. A night shift. The evening star. A month-old baby. His second-in-command fled. The quarter was poor. Summer Jones spoke. Four-wheel drive. It blew at 180 kilometres an hour. They drove 60 miles an hour.
`
  .trim()
  .split(/(?<=[.?])\s+(?=[A-Z])/)

describe('no dates', () => {
  test('there are a hundred of them', () => {
    expect(negatives.length).toBeGreaterThanOrEqual(100)
  })

  test.each(negatives)('%s', (text) => {
    expect(find(text).spans).toEqual([])
  })
})

describe('the reference that the text itself gives', () => {
  test.each<[string, string, string | null]>([
    ['the dateline’s date', 'BOGOTÁ, Colombia, Feb. 9, 2025 (AN) — Two soldiers were killed on Saturday.', '2025-02-09'],
    [
      'a post’s signature, moved on to the lead’s weekday',
      'Talks failed on Tuesday, he said.\nNo deal.\n— Ann Lee (@annlee) January 5, 2026',
      '2026-01-06',
    ],
    ['a byline’s date', 'Flood cuts road\nPublished January 5, 2026\nThe road was cut.', '2026-01-05'],
    ['the lead’s own full date', 'The road was cut on Tuesday, January 6, 2026, he said.', '2026-01-06'],
    ['history is no reference', 'On Tuesday the court sat. He was born on January 5, 1950, in Rome.', null],
    ['no date at all', 'The road was cut on Tuesday.', null],
  ])('%s', (_title, text, expected) => {
    expect(findReference(parseDocument(text))).toBe(expected)
  })
})
