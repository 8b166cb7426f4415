import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../../src/document/parse-document.js'
import { counts } from '../../../src/extract/counts/index.js'

/** Marks every count with an outcome in its text: «[12 people:killed] were killed». */
const mark = (text: string): string => {
  const source = { path: null, url: null, title: null, byline: null, publisher: null, language: null }
  const found = counts.extract(parseDocument(text), { source, published: { date: null, time: null, from: null } })
  let marked = text
  for (const { start, end, outcome } of found.toReversed()) {
    if (outcome !== null) marked = `${marked.slice(0, start)}[${marked.slice(start, end)}:${outcome}]${marked.slice(end)}`
  }
  return marked
}

const frames: Record<string, readonly string[]> = {
  'what befell the subject': [
    '[12 people:killed] were killed in the blast.',
    '[Four soldiers:killed] have been killed since Monday.',
    '[Nineteen passengers:killed] died when the bus left the road.',
    '[Three climbers:killed] perished on the north face.',
    '[Seven sailors:killed] drowned off the coast.',
    '[Two boys:killed] lost their lives in the fire.',
    '[Two guards:killed] were shot dead at the gate.',
    '[A farmer:killed] was stabbed to death on Friday.',
    '[At least 30 people:injured] were injured, [several of them:injured] badly.',
    '[Eleven pupils:injured] were taken to hospital.',
    '[Forty workers:injured] were treated for burns.',
    '[Five people:injured] were hospitalised with smoke inhalation.',
    '[Nine of the passengers:injured] were seriously hurt.',
    '[Two men:injured] remain in critical condition.',
    '[More than 400 demonstrators:arrested] were detained overnight.',
    '[Six suspects:arrested] are in custody.',
    '[Three journalists:arrested] have been held since June.',
    '[Two men:arrested] were charged with murder on Monday.',
    '[Eight fishermen:missing] are missing.',
    '[Five hikers:missing] went missing in the mountains.',
    '[Seventeen miners:missing] remain unaccounted for.',
    '[Some 40,000 people:displaced] fled their homes.',
    '[About 3,000 villagers:displaced] were evacuated before the eruption.',
    '[Hundreds of families:displaced] were forced from their homes.',
    '[Thousands of people:displaced] were left homeless.',
    '[Two aid workers:kidnapped] were kidnapped near the border.',
    '[More than 100 girls:kidnapped] were taken hostage.',
    '[Fourteen people:rescued] were pulled alive from the rubble.',
    '[All 62 passengers:rescued] were rescued.',
    '[Nearly 900 people:infected] have tested positive for the virus.',
    '[Thirty children:infected] fell ill after the meal.',
    '[Some 2 million people:affected] were left without power.',
    '[Eleven miners:affected] are trapped underground.',
  ],
  'who took part': [
    '[Tens of thousands of people:participants] marched through the capital.',
    '[About 500 students:participants] rallied outside the ministry.',
    '[More than 10,000 workers:participants] walked off the job.',
    '[Hundreds of mourners:participants] gathered at the mosque.',
    '[Some 3,000 people:participants] attended the funeral.',
    '[Up to 200,000 protesters:participants] took to the streets.',
    '[Thousands:participants] turned out to vote.',
    'The march drew [about 20,000 people:participants].',
    'The rally was attended by [some 5,000 supporters:participants].',
    'Police deployed [1,200 officers:participants] around the stadium.',
  ],
  'what the verb did to its object': [
    'A suicide bomber killed [at least nine soldiers:killed].',
    'The strike killed [two:killed] and wounded [17:injured].',
    'The floods have claimed [31 lives:killed].',
    'The explosion ripped through the plant, killing [six workers:killed].',
    'Gunmen shot dead [three policemen:killed].',
    'The crash left [four people:killed] dead.',
    'The crash left [14:killed] dead and [30:injured] injured.',
    'A militant stabbed [two tourists:injured] near the gate.',
    'Police arrested [a man:arrested] and [two women:arrested].',
    'Officers rounded up [dozens of activists:arrested].',
    'The court jailed [five men:arrested] for life.',
    'The fighting has displaced [some 80,000 people:displaced].',
    'The storm forced [6,000 residents:displaced] from their homes.',
    'Rebels abducted [nine nurses:kidnapped].',
    'Firefighters rescued [seven people:rescued] from the roof.',
    'The coast guard saved [23 migrants:rescued].',
    'The virus has infected [more than 5,000 people:infected].',
    'Rebels are holding [20 hostages:kidnapped].',
    'Troops opened fire on the crowd, wounding [scores of people:injured].',
    'The army freed [40 captives:rescued].',
    'The outage affected [12,000 customers:affected].',
  ],
  'nouns that tell it': [
    'The war has caused [10,000 deaths:killed].',
    'There were [two deaths:killed] and [12 injuries:injured].',
    'Police reported [four fatalities:killed].',
    'Doctors counted [23 bodies:killed].',
    'The ministry recorded [340 new cases:infected] on Monday.',
    'The death of [three pupils:killed] shocked the town.',
    'They mourned the loss of [two colleagues:killed].',
    'The arrest of [seven students:arrested] set off protests.',
    'The bodies of [five migrants:killed] were found in a truck.',
    'The killing of [two teenagers:killed] led to riots.',
    'The release of [12 prisoners:rescued] was announced.',
    'Police made [31 arrests:arrested].',
  ],
  tolls: [
    'The death toll rose to [31:killed].',
    'The death toll stands at [204:killed].',
    'The death toll has reached [1,400:killed].',
    'It brought the death toll to [at least 56:killed].',
    'Officials put the toll at [18:killed].',
    'A death toll of [more than 300:killed] was feared.',
    'The number of dead climbed to [77:killed].',
    'The number of people killed has risen to [90:killed].',
    'The number of injured stood at [212:injured].',
    'The confirmed toll now is [40:killed] dead and [65:missing] missing.',
    'Fatalities: [12:killed].',
  ],
  'number alone': [
    'The blast killed [five:killed] and injured [20:injured].',
    '[Twelve:killed] were killed and [six:injured] wounded.',
    '[At least 27:killed] have died.',
    '[Dozens:injured] were injured.',
    '[Three:killed] died at the scene and [two:killed] in hospital.',
    'The attack left [two:killed] dead and [nine:injured] hurt.',
    '[Five:arrested] were arrested.',
    '[Two:killed] dead, [four:injured] injured in Leeds crash',
    '[At least 10:killed] killed in Kabul blast',
    '[Hundreds:arrested] held after clashes in Minsk',
    '[Scores:killed] feared dead as ferry sinks',
  ],
  'shares and partners': [
    '[Eighteen people:injured], including [seven children:injured], were wounded.',
    'The raid killed [18 people:killed], [five:killed] of them women.',
    'Of the [40:arrested] arrested, [12:rescued] were freed.',
    '[Two soldiers:killed], [three policemen:killed] and [a child:killed] were killed.',
    '[Six people:killed], among them [two nurses:killed], were killed.',
  ],
  'small words as numbers': [
    '[A woman:killed] and her [two children:killed] were killed.',
    '[Both pilots:killed] were killed.',
    '[Another 12 people:injured] were injured.',
    '[A further three men:arrested] were arrested.',
    '[The other two:rescued] were rescued.',
    '[No one:injured] was hurt.',
    '[None of the crew:killed] was killed.',
    '[A couple:killed] died in the fire.',
    '[A dozen people:injured] were hurt.',
    '[Half a million people:displaced] have been displaced.',
    '[One person:killed] was killed.',
    '[Several people:injured] were injured.',
    '[A 34-year-old man:arrested] has been arrested.',
  ],
}

describe.each(Object.entries(frames))('counts: %s', (_, marked) => {
  test.each(marked)('%s', (sentence) => {
    expect(mark(sentence.replace(/\[([^\]:]+):[a-z]+\]/g, '$1'))).toBe(sentence)
  })
})
