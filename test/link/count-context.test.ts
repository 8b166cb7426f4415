import { describe, expect, test } from 'vitest'
import { extract } from '../../src/index.js'

/** The counts of a text by their words, with what they refer to by name. */
const read = (text: string) => {
  const record = extract({ text }, { date: '2026-01-06' })
  const name = (id: string | null): string | null =>
    record.actors.find((actor) => actor.id === id)?.name ?? record.places.find((place) => place.id === id)?.name ?? id
  const wordsOf = (id: string | null): string | null => record.counts.find((count) => count.id === id)?.text ?? null
  return Object.fromEntries(
    record.counts.map((count) => [
      count.text,
      {
        ...count,
        place: name(count.place),
        source: name(count.source),
        perpetrator: name(count.perpetrator),
        date: record.dates.find((date) => date.id === count.date)?.value ?? null,
        partOf: wordsOf(count.partOf),
        revises: wordsOf(count.revises),
      },
    ]),
  )
}

describe('what a count refers to', () => {
  test.each<[string, string, string, Record<string, unknown>]>([
    [
      'a share',
      'At least 27 people, including four minors, were killed.',
      'four minors',
      { partOf: 'At least 27 people', outcome: 'killed' },
    ],
    [
      'a second share',
      'Police arrested 40 people, including 12 minors and 3 women.',
      '3 women',
      { partOf: '40 people', outcome: 'arrested' },
    ],
    [
      'a share that is more than the last count',
      'Police arrested 19 people. Among those held were two teachers; six of them were freed.',
      'six of them',
      { partOf: '19 people' },
    ],
    [
      'of whom',
      'The blast injured 30 people, of whom five were in critical condition.',
      'five',
      { partOf: '30 people', outcome: 'injured' },
    ],
    [
      'a share of those who were let go again',
      'Nine people were detained in Lima. Three of them were released the next day.',
      'Three of them',
      { partOf: 'Nine people', outcome: null },
    ],
    [
      'the others of those told of before',
      'Five people were wounded. Three of the wounded remained in hospital; the other two were hurt less badly.',
      'the other two',
      { partOf: 'Five people', outcome: 'injured' },
    ],
    [
      'a share of what is no people',
      'The group holds four of five provincial capitals.',
      'four',
      { partOf: 'five provincial capitals', outcome: null, unit: 'capitals' },
    ],
    [
      'a share, and a verb of the subject before both',
      'The clinic had received 412 patients, among them 38 pregnant women, and was running out of blood.',
      '38 pregnant women',
      { partOf: '412 patients', outcome: null },
    ],
    [
      'a share in a later sentence',
      'The attack killed 17 people. Seven children were among the dead.',
      'Seven children',
      { partOf: '17 people' },
    ],
    ['a share of another outcome', 'Of the 40 arrested, 12 were freed.', '12', { outcome: 'rescued' }],
    ['no share', 'The attack killed 17 people and wounded 40.', '40', { partOf: null, outcome: 'injured' }],
    ['a place in the clause', 'Ten people died in Nairobi and five were killed in Mombasa.', 'five', { place: 'Mombasa' }],
    ['a place named before where', 'Clashes broke out in Mombasa, where dozens were injured, police said.', 'dozens', { place: 'Mombasa' }],
    ['the day of an event', 'Gunmen killed 12 people on Sunday, police said on Tuesday.', '12 people', { date: '2026-01-04' }],
    ['who reports', 'The police said 12 people died.', '12 people', { source: expect.stringMatching(/police/) }],
    ['according to', '12 people died, according to Amnesty International.', '12 people', { source: 'Amnesty International' }],
    ['a total', 'So far, 120 people have been arrested.', '120 people', { scope: 'cumulative' }],
    ['a total since', 'Since the start of the war, 3,000 people have been killed.', '3,000 people', { scope: 'cumulative' }],
    ['an incident', 'Three people died in a bus crash.', 'Three people', { scope: 'incident', cause: 'crash' }],
    ['a cause as subject', 'The floods killed 14 people.', '14 people', { cause: 'flood', perpetrator: null }],
    ['who did it', 'Gunmen killed 14 people.', '14 people', { perpetrator: expect.stringMatching(/[Gg]unmen/) }],
    [
      'by whom',
      'Three men were shot dead by soldiers.',
      'Three men',
      { perpetrator: expect.stringMatching(/soldiers/), cause: 'shooting' },
    ],
    ['helpers harm nobody', 'Rescuers saved 45 people.', '45 people', { perpetrator: null, outcome: 'rescued' }],
    ['a new figure', 'The death toll rose to 31 from 27.', '31', { revises: '27', superseded: false }],
    ['a replaced figure', 'The death toll rose to 31 from 27.', '27', { superseded: true }],
    ['a statement', 'Twelve people died.', 'Twelve people', { certainty: 'stated', revises: null }],
    ['a fear', 'As many as 300 migrants are feared dead.', 'As many as 300 migrants', { certainty: 'feared' }],
    ['a possibility', 'Up to 50 people may have drowned.', 'Up to 50 people', { certainty: 'feared' }],
    ['a hypothesis', 'The storm could kill 3,000 people.', '3,000 people', { certainty: 'hypothetical' }],
    ['a denial', 'The army denied that 12 civilians were killed.', '12 civilians', { certainty: 'denied' }],
    ['what is expected', 'The UN expects 2 million people to be displaced.', '2 million people', { certainty: 'hypothetical' }],
    ['a threat', 'He threatened to kill the 12 hostages.', '12 hostages', { certainty: 'hypothetical' }],
    ['false reports', 'Reports that 40 people died are false.', '40 people', { certainty: 'denied' }],
    ['an older figure', 'At least 15 people died, revising an earlier figure of 12.', '12', { superseded: true, outcome: 'killed' }],
    [
      'a figure reported before',
      'The death toll rose to 84. Officials had reported 79 deaths on Sunday.',
      '79 deaths',
      { superseded: true },
    ],
    ['a town of its own', 'Two soldiers were killed in Lima, three in Cusco.', 'three', { place: 'Cusco', unit: 'soldiers' }],
    ['a share with a town', 'Twenty-seven people were killed, six in Lima.', 'six', { place: 'Lima', partOf: 'Twenty-seven people' }],
    ['a whole with a share’s town', 'Twenty-seven people were killed, six in Lima.', 'Twenty-seven people', { place: null }],
    [
      'sources together',
      'Twelve people died, local officials and aid workers said.',
      'Twelve people',
      { source: 'local officials and aid workers' },
    ],
    ['shots, not flames', 'Soldiers opened fire, killing three people.', 'three people', { cause: 'shooting' }],
    ['claims that are no speech', 'The quake claimed 14 lives.', '14 lives', { source: null, cause: 'earthquake' }],
    [
      'the article’s one incident',
      'A fire killed 11 people in Lima on Monday.\n\nFour others were hurt.',
      'Four others',
      { place: 'Lima', date: '2026-01-05' },
    ],
    [
      'several incidents',
      'A fire killed 11 people in Lima on Monday. A crash killed two in Cusco on Sunday.\n\nFour people were hurt.',
      'Four people',
      { place: null, date: null },
    ],
    [
      'beyond the incident',
      'A fire killed 11 people in Lima on Monday.\n\nFires have killed 40 people in recent months.',
      '40 people',
      { place: null, date: expect.not.stringMatching('2026-01-05') },
    ],
    ['where the counted are from', 'Four soldiers and a woman visiting from Canada were killed in Karak.', 'a woman', { place: 'Karak' }],
    ['whose embassies they are', 'Bombs at U.S. embassies in Kenya killed 12 people.', '12 people', { place: 'Kenya' }],
    ['a day before the verb', 'The bombings on Aug. 7 killed 12 people.', '12 people', { perpetrator: null }],
    [
      'who says it behind the verb',
      'Among the dead were two children and a pastor, said Pierre Jean of the group.',
      'two children',
      { source: 'Pierre Jean' },
    ],
    ['a similar attack earlier', 'A bomb killed 46 people. Earlier this month, an attack killed seven.', 'seven', { superseded: false }],
    ['a place in a place', 'Five soldiers were killed in Pakistan’s Balochistan on Thursday.', 'Five soldiers', { place: 'Balochistan' }],
    ['passengers', 'A bus carrying 49 pilgrims plunged into a gorge.', '49 pilgrims', { outcome: null }],
    [
      'what others put it at',
      'About 15,000 people marched; organizers put the number at 100,000.',
      '100,000',
      { outcome: 'participants', source: 'organizers' },
    ],
    ['a day earlier', 'A day earlier, two villagers died in Lima.', 'two villagers', { superseded: false }],
    [
      'one who is to die',
      'A convicted killer scheduled to die in May has asked for mercy.',
      'A convicted killer',
      { certainty: 'hypothetical' },
    ],
    ['what is forbidden', 'The law taught them not to kill a child.', 'a child', { certainty: 'hypothetical' }],
    ['who found them', 'Two men were found dead by firefighters.', 'Two men', { perpetrator: null }],
    ['a name that is a cause', 'Umar Shelling said six men were killed.', 'six men', { cause: null }],
    ['a name before its verb', 'On Friday the coast guard killed two men.', 'two men', { perpetrator: 'coast guard' }],
    ['a record', 'Ten people died, the deadliest attack since 2015, when 130 died in Paris.', 'Ten people', { place: null, date: null }],
    ['a plan', 'They plotted to kill five officials.', 'five officials', { certainty: 'hypothetical' }],
  ])('%s', (_title, text, words, fields) => {
    expect(read(text)[words]).toMatchObject(fields)
  })
})
