import { WordClass } from '../../lexicon/word-classes.js'
import type { Direction } from './rule.js'
import type { Scan } from './scan.js'
import { WordSet } from '../../text/word-map.js'

const futureWords = new WordSet(['will', "won't", 'shall', "'ll"])
/** Right before a date they say that it is to come, whatever the tense. */
const deadlineWords = new WordSet(['by', 'until', 'till', 'through', 'payable', 'effective'])
/** Verbs whose object lies ahead: «planned a march on Saturday». */
const intentions = new WordSet(['planned', 'planning', 'postponed', 'scheduled', 'deadline'])
const calendarVerbs = new WordSet([
  ...['opens', 'begins', 'starts', 'resumes', 'meets', 'convenes', 'arrives', 'leaves', 'expires', 'ends', 'closes', 'visits', 'votes'],
  ...['travels', 'takes', 'goes', 'hosts', 'holds', 'faces', 'plays', 'returns', 'departs', 'runs', 'launches', 'kicks', 'falls'],
])
/** Behind «is» and «are»: «is running for a third term in November». */
const calendarParticiples = new WordSet([
  ...['running', 'meeting', 'visiting', 'leaving', 'travelling', 'traveling', 'holding', 'hosting', 'playing', 'returning', 'arriving'],
  ...['competing', 'retiring', 'opening', 'closing', 'launching', 'voting', 'marrying', 'starting', 'ending', 'coming', 'going'],
])
const planWords = new WordSet(['scheduled', 'expected', 'planned', 'set', 'due', 'slated', 'plans', 'plan', 'to'])

/**
 * Where a bare weekday, month or day lies: behind «will», «is scheduled to», «plans to» in its clause to come, behind a verb
 * in the past tense past. It reads from the expression back to the clause's start, then ahead to its end; the nearest sign
 * decides.
 */
export const findDirection = (scan: Scan, from: number, to: number): Direction => {
  const sentence = scan.document.sentences[scan.token(from)?.sentence ?? 0]
  if (!sentence) return null
  // «by Wednesday» lies ahead, but «had filed by Wednesday» does not
  if (deadlineWords.hasLower(scan.token(from - 1))) return hasHad(scan, from, to) ? 'past' : 'future'
  // «as early as Tuesday»
  if (scan.lower(from - 1) === 'as' && scan.lower(from - 3) === 'as') return 'future'
  const back = readSigns(scan, from - 1, Math.max(sentence.firstToken, from - 25), -1)
  if (back !== undefined) return back
  return readSigns(scan, to, Math.min(sentence.endToken - 1, to + 12), 1) ?? null
}

const hasHad = (scan: Scan, from: number, to: number): boolean => {
  for (let i = Math.max(0, from - 12); i < to + 5; i++) if (scan.lower(i) === 'had') return true
  return false
}

const readSigns = (scan: Scan, start: number, stop: number, step: 1 | -1): Direction | undefined => {
  for (let i = start; step > 0 ? i <= stop : i >= stop; i += step) {
    const token = scan.token(i)
    if (!token) break
    if (futureWords.hasLower(token)) return 'future'
    if (step < 0 && intentions.hasLower(token) && scan.lower(i - 1) !== 'previously') return 'future'
    if (step < 0 && token.lower === 'would') return 'future'
    if (step < 0 && token.lower === 'could') return null
    if (planWords.hasLower(token) && isPlan(scan, i)) return 'future'
    // «the summit opens Thursday»: what is on the calendar is told in the present; what people say or show on a day is not
    if (step < 0 && token.pos === 'verb' && calendarVerbs.hasLower(token)) return 'future'
    if (step < 0 && calendarParticiples.hasLower(token) && presentBe.hasLower(scan.token(i - 1))) return 'future'
    if (token.pos === 'verb' && (token.classes & WordClass.past) !== 0 && !followsAuxiliary(scan, i)) return 'past'
    if (token.lower === 'was' || token.lower === 'were' || token.lower === 'had' || token.lower === 'did') return 'past'
    // «has agreed to sell in early March»: the infinitive's time is open
    if (step < 0 && token.lower === 'to' && token.pos === 'particle') return null
    if (token.text === ';' || token.text === '”' || token.text === '“') break
  }
  return undefined
}

const followsAuxiliary = (scan: Scan, i: number): boolean => ['be', 'is', 'are', "'s"].includes(scan.lower(i - 1))

const presentBe = new WordSet(['is', 'are', "'s", "'re", 'am', "'m"])
const beForms = new WordSet(['is', 'are', 'be', "'s", 'was', 'were', 'been'])

/** What stands before «to» where the infinitive lies ahead: «is to», «were planning to», «vowed to». */
const aheadOfInfinitive = new WordSet([
  ...['is', 'are', 'scheduled', 'expected', 'expects', 'planned', 'planning', 'plans', 'plan', 'set', 'due', 'slated', 'going'],
  ...['vowed', 'vows', 'promised', 'hopes', 'hoped', 'intends', 'intend', 'threatened', 'ready', 'poised', 'likely', 'invited'],
])

const isPlan = (scan: Scan, i: number): boolean => {
  const word = scan.lower(i)
  if (word === 'to') return scan.token(i)?.pos === 'particle' && aheadOfInfinitive.hasLower(scan.token(i - 1))
  if (word === 'plans' || word === 'plan') return scan.lower(i + 1) === 'to'
  return beForms.hasLower(scan.token(i - 1))
}
