import { describe, expect, test } from 'vitest'
import { extract, type Toll } from '../../src/index.js'

/** «killed at_least 27», «injured vague 24+», «arrested 20-30»; participants and other outcomes alike. */
const describeToll = ({ outcome, value, min, max, modifier }: Toll): string => {
  const figure = value ?? (max === null ? `${min}+` : `${min}-${max}`)
  return [outcome, ...(modifier === 'exact' || modifier === 'range' ? [] : [modifier]), figure].join(' ')
}

const tollsOf = (text: string): string[] =>
  extract(text, { date: '2026-01-06' })
    .tolls.filter(({ outcome }) => outcome !== 'participants')
    .map(describeToll)

const articles: Record<string, readonly (readonly [title: string, text: string, tolls: string[]])[]> = {
  'one figure': [
    ['an exact figure', 'A bomb killed 12 people at a market in Kirkuk on Monday, police said.', ['killed 12']],
    ['a lower bound', 'At least 27 people were killed in the clashes, a rights group said.', ['killed at_least 27']],
    ['an upper bound', 'As many as 40 miners were trapped underground on Sunday.', ['affected at_most 40']],
    ['an approximate figure', 'About 500 families were displaced by the floods.', ['displaced approx 500']],
    ['a range', 'Between 20 and 30 people were arrested at the rally.', ['arrested 20-30']],
    ['an open number', 'Dozens of people were injured when the stand collapsed.', ['injured vague 24+']],
    ['words for a number', 'Two hundred and six migrants were rescued off Crete.', ['rescued 206']],
    ['one person', 'A woman was killed when a tree fell on her car.', ['killed 1']],
    ['nobody', 'No one was injured in the fire at the warehouse.', ['injured 0']],
    ['nothing to sum up', 'The council met on Monday to discuss 14 new bus routes.', []],
  ],
  'several outcomes': [
    ['two in one clause', 'The blast killed five people and injured 20.', ['killed 5', 'injured 20']],
    [
      'with participles',
      'A truck hit a crowd in Graz, killing three people and wounding at least 34.',
      ['killed 3', 'injured at_least 34'],
    ],
    [
      'over several sentences',
      'An earthquake killed at least 61 people in the province on Friday. More than 200 others were hurt. Nineteen are still missing.',
      ['killed at_least 61', 'injured at_least 200', 'missing 19'],
    ],
    ['arrests beside deaths', 'Police shot dead two protesters and arrested 45 others in Lagos.', ['killed 2', 'arrested 45']],
    [
      'hostages',
      'Gunmen abducted 34 pupils from a school on Tuesday. Four guards were killed, the army said.',
      ['killed 4', 'kidnapped 34'],
    ],
    ['an outbreak', 'The ministry confirmed 43 cases of cholera on Monday. Six patients have died.', ['killed 6', 'infected 43']],
  ],
  'parts and wholes': [
    ['shares of the dead', 'Eighteen people, including seven children, were killed in the strike.', ['killed 18']],
    ['shares behind the verb', 'The raid killed 18 people, including seven children.', ['killed 18']],
    ['shares of those held', 'More than 1,000 people were arrested, including 41 minors and 33 women.', ['arrested at_least 1000']],
    ['among them', 'The fire killed 31 people, among them nine firefighters.', ['killed 31']],
    ['of whom', 'Police detained 60 people, of whom 12 were later charged.', ['arrested 60']],
    [
      'a place’s share',
      'At least 27 people have been killed nationwide, with at least six of the deaths in Malekshahi.',
      ['killed at_least 27'],
    ],
    ['shares in a later sentence', 'A ferry sank off Mindoro, killing 44 people. Eleven of them were children.', ['killed 44']],
    ['one of the dead', 'Twelve people were killed when a bus overturned. One of the victims was a student.', ['killed 12']],
    ['critical condition', 'The crash injured 16 people, four of them critically.', ['injured 16']],
    [
      'some of the injured',
      'A gas explosion injured 25 people. Three of the injured were in critical condition, doctors said.',
      ['injured 25'],
    ],
    [
      'a share with an outcome of its own',
      'Police arrested 40 people at the march. Seven of them were injured.',
      ['injured 7', 'arrested 40'],
    ],
    ['a whole with its row of parts', 'Eight people, five soldiers and three civilians, were killed in the ambush.', ['killed 8']],
  ],
  'rows of partners': [
    ['two kinds of people', 'Five soldiers and three civilians were killed in the ambush.', ['killed 8']],
    ['three kinds of people', 'The shelling killed two women, three children and a doctor.', ['killed 6']],
    ['a row behind a participle', 'A car bomb exploded, killing four policemen and two bystanders.', ['killed 6']],
    ['a bound in the row', 'At least 10 militants and four soldiers were killed.', ['killed at_least 14']],
    ['a row of the hurt', 'Six officers and eleven protesters were injured in the clashes.', ['injured 17']],
  ],
  'figures told again': [
    [
      'headline and text',
      '12 killed in Kirkuk bombing\n\nA bomb killed 12 people at a market in Kirkuk on Monday, police said.',
      ['killed 12'],
    ],
    [
      'a headline without the bound',
      '27 killed in Ilam protests\n\nAt least 27 people have been killed in protests in Ilam, activists said on Tuesday.',
      ['killed at_least 27'],
    ],
    [
      'told again at the end',
      'A landslide killed 19 people in the village on Sunday.\n\nRescuers worked all night. The 19 people killed were all from one village, the mayor said.',
      ['killed 19'],
    ],
    [
      'an open number made exact',
      'Dozens killed in ferry disaster\n\nA ferry capsized on Lake Albert on Sunday, killing 47 people, officials said.',
      ['killed 47'],
    ],
    [
      'a round bound made exact',
      'More than 20 people were killed when a train derailed on Monday. The railway said 23 people were killed.',
      ['killed 23'],
    ],
    [
      'an open number after the exact one',
      'The shelling killed 36 people in the town on Friday. Dozens were killed in the first hour, residents said.',
      ['killed 36'],
    ],
    [
      'a single victim who opens the story',
      'A nurse was killed as she left the ward. In all, 14 people were killed in the attack on the hospital.',
      ['killed 14'],
    ],
    [
      'single victims told after the figure',
      'Nine people were killed in the shooting. A teacher was killed in the corridor and a pupil died in hospital.',
      ['killed 9'],
    ],
  ],
  'revised figures': [
    ['from the older figure', 'The death toll from the landslide rose to 58 on Sunday from 41 a day earlier.', ['killed 58']],
    ['up from', 'The death toll rose to 31, up from 27, on Tuesday.', ['killed 31']],
    ['at first', 'The quake killed 112 people, officials said. They had at first put the number of dead at 60.', ['killed 112']],
    ['initially', 'The blast killed 15 people. Police initially said nine people had been killed.', ['killed 15']],
    [
      'a toll that rose later',
      'At least 12 people were killed when a building collapsed in Cairo. By evening the death toll had risen to 15, the governor said.',
      ['killed 15'],
    ],
    [
      'raised by deaths in hospital',
      'Three more people died of their wounds on Wednesday, bringing the death toll from the bombing to 41.',
      ['killed 41'],
    ],
    ['more on top', 'Five people were killed in the crash. Another three people died in hospital.', ['killed 8']],
    ['an earlier report', 'Seven people died in the fire, the mayor said. An earlier report put the death toll at five.', ['killed 7']],
    [
      'a headline of a toll',
      'Quake toll climbs to 230\n\nThe death toll from Saturday’s earthquake climbed to 230 on Tuesday.',
      ['killed 230'],
    ],
  ],
  'places and days told apart': [
    ['three towns', 'Two people were killed in Lima, three in Cusco and one in Puno.', ['killed 6']],
    ['two days', 'Ten civilians died on Monday and 15 on Tuesday.', ['killed 25']],
    ['two countries', 'The earthquake killed 2,000 people in Turkey and 1,500 in Syria.', ['killed 3500']],
    ['an object with towns', 'The strikes killed 12 in Gaza City, six in Khan Younis and four in Rafah.', ['killed 22']],
    ['a town’s share', 'At least 27 people were killed on Sunday, six in Malekshahi.', ['killed at_least 27']],
    [
      'a whole with its towns behind a colon',
      'At least 40 people were killed in two attacks in Nigeria: 25 in Borno and 15 in Yobe.',
      ['killed at_least 40'],
    ],
  ],
  'one more': [
    ['a third', 'Two soldiers were killed and a third was wounded on Monday.', ['killed 2', 'injured 1']],
    ['a sixth', 'Five people were killed, and a sixth died later in hospital.', ['killed 6']],
    ['a sixth of one kind', 'Five soldiers and 12 insurgents were killed. A sixth soldier died on Friday.', ['killed 18']],
    ['at the scene and on the way', 'Nine people died at the scene and one died on the way to hospital.', ['killed 10']],
    ['most of them children', 'The outbreak has claimed 70 lives, 61 of them children.', ['killed 70']],
    [
      'a similar attack earlier',
      'A bomber killed at least 46 people on Friday. Earlier this month, a similar attack killed seven people.',
      ['killed at_least 46'],
    ],
    ['a fifth, told later', 'Four hikers died on the ridge. A fifth hiker died on Tuesday.', ['killed 5']],
    ['another and the sum', 'Twelve people died in the crash. Another died on Tuesday, bringing the toll to 13.', ['killed 13']],
    ['a mother and her children', 'A woman and her two daughters were killed in the strike.', ['killed 3']],
    ['bodies that are in the toll', 'The death toll rose to 84 on Monday after five more bodies were found.', ['killed 84']],
  ],
  'older figures': [
    [
      'revising an earlier figure',
      'At least 15 people were killed in the blast, officials said, revising an earlier figure of 12.',
      ['killed at_least 15'],
    ],
    ['had reported', 'The death toll from the floods rose to 84 on Monday.\n\nOfficials had reported 79 deaths on Sunday.', ['killed 84']],
    ['first put', 'A bomb killed 12 people in Kirkuk. Police first put the death toll at eight but later raised it to 12.', ['killed 12']],
    [
      'earlier, at the head of a sentence',
      'The toll stood at 1,200 dead and 3,400 injured.\n\nEarlier, officials had said 900 died.',
      ['killed 1200', 'injured 3400'],
    ],
    [
      'what an attack is compared with',
      'Ten people were killed in the attack, the deadliest since 2015, when 130 people died in Paris.',
      ['killed 10'],
    ],
  ],
  'plans, threats and denials': [
    ['a plan', 'Police arrested two men who planned to kill 200 people.', ['arrested 2']],
    ['a threat', 'The gunman threatened to kill the 12 hostages.', []],
    ['what could come', 'The dam could kill thousands if it bursts. No one has been hurt so far.', ['injured 0']],
    ['false reports', 'Reports that 40 people died are false, the army said.', []],
    ['feared and found', 'Six miners were feared dead. Four bodies have been recovered.', ['killed 4']],
  ],
  'others beside the dead': [
    [
      'others are hurt',
      'One killed, four injured in crash\n\nA crash killed a student and injured several others.',
      ['killed 1', 'injured 4'],
    ],
    ['one of many this year', 'A man was shot dead by police on Monday. Police have shot dead 707 people in 2026.', ['killed 1']],
  ],
  'states and homes': [
    ['dead and homeless', 'The storm left 14 dead and 3,000 homeless.', ['killed 14', 'displaced 3000']],
    ['a crew by its size', 'A six-member crew was rescued off Crete.', ['rescued 6']],
    ['half of the passengers', 'More than half of the 120 passengers were injured.', []],
    ['a gunman and his victims', 'A gunman shot and killed nine people before he fled.', ['killed 9']],
    ['lost children', 'She lost her husband and three children in the strike.', ['killed 3']],
  ],
  'sources that disagree': [
    [
      'an official and residents',
      'Gunmen killed at least 60 people, a local official said. Residents put the death toll at more than 100.',
      ['killed at_least 60'],
    ],
    [
      'government and opposition',
      'Twelve people were killed in the protests, the ministry said. The opposition said 30 people were killed.',
      ['killed 12'],
    ],
    [
      'two hospitals',
      'A doctor at the main hospital said 17 people were killed in the strike. Another doctor said 19 people were killed.',
      ['killed 17'],
    ],
  ],
  'other events': [
    [
      'a disaster of years ago',
      'A landslide killed 14 people on Sunday. In 2006, a landslide killed more than 1,000 people there.',
      ['killed 14'],
    ],
    ['last year', 'Gunmen killed six farmers on Monday. Last year, 340 people were killed in the region.', ['killed 6']],
    [
      'the total of a war',
      'A drone strike killed three people on Monday. More than 40,000 people have been killed since 2014.',
      ['killed 3'],
    ],
    [
      'a smaller incident later in the text',
      'A bomb killed 22 people in Quetta on Friday. Two policemen were killed in Karachi.',
      ['killed 22'],
    ],
  ],
}

describe.each(Object.entries(articles))('tolls of %s', (_, cases) => {
  test.each(cases)('%s', (_, text, tolls) => {
    expect(tollsOf(text)).toEqual(tolls)
  })
})

test('other figures stay at hand beside the one chosen', () => {
  const record = extract('Twelve people were killed in the protests, the ministry said. The opposition said 30 people were killed.')
  const [toll] = record.tolls
  expect(toll?.counts).toEqual([record.counts.find(({ value }) => value === 12)?.id])
  expect(toll?.others).toEqual([record.counts.find(({ value }) => value === 30)?.id])
})

test('there are no tolls where no counts are asked for', () => {
  expect(extract('A bomb killed 12 people.', { only: ['places'] }).tolls).toEqual([])
})
