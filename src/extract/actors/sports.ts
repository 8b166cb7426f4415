import type { Document, Token } from '../../document/document.js'
import type { Segment } from './segments.js'
import { type ReadonlyWordSet, WordMap, WordSet } from '../../text/word-map.js'
import { entryAt } from '../../text/entry-at.js'

const words = (list: string): ReadonlyWordSet => new WordSet(list.split(' '))

/** Words that a report of a match has and other news has seldom. */
const sportWords =
  'innings inning goal goals goalless striker midfielder defender goalkeeper midfield coach season seasons league cup match matches game games homer homers homered wicket wickets champions championship midfielder touchdown touchdowns quarterback playoff playoffs rbi runs hitter pitcher pitched shutout batting bowling bowler batsman overs tries penalty halftime half-time scored scoring scorer striker fixture fixtures standings stoppage kick header referee squad club clubs team teams side tie win wins victory defeat premier division stumps teammate transfer captain offensive'
const beatings = 'beat beats thrashed trounced edged'
/** One look-up for each word of an article. */
const signs = new WordMap<'word' | 'result'>([
  ...sportWords.split(' ').map((word): [string, 'word'] => [word, 'word']),
  ...beatings.split(' ').map((word): [string, 'result'] => [word, 'result']),
])
const winning = words(
  'beat beats defeated defeat defeats thrashed edged routed downed blanked trounced swept outscored hammered stunned crushed host hosts hosted face faces faced visit visits visited eliminated overcame overtook leapfrogged play plays played meet against versus v vs v. over',
)
const playing = words(
  'beat beats defeated lost won win wins lose loses drew draw draws thrashed edged routed downed blanked trounced swept scored score scores host hosts hosted play plays played lead leads led trail trails trailed rallied snapped clinched signed sign finished moved conceded took missed battled salvaged improved striker goalkeeper midfielder defender coach manager captain skipper fans winger forward pitcher starter reliever outfielder catcher shortstop centre prop hooker fly-half wing lock flanker full-back bowler batsman seamer opener all-rounder paceman',
)

const rivals = words(
  'rivals arch-rivals leaders champions newcomers neighbours neighbors visitors hosts holders leader promoted strugglers minnows',
)
const belongings = words(
  'side player players debut substitute net defence defense attack midfield supporter supporters rivals strikers line-up lineup dugout bench bullpen rotation',
)

/** How many sentences to either side say whether this one is about a match. */
const reach = 1

/** For each sentence, whether it and its neighbours speak of a match. */
export const findSportSentences = (document: Document): readonly boolean[] => {
  const counts = document.sentences.map((sentence) => {
    let count = 0
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const sign = signs.getLower(document.tokens[i])
      if (sign === 'word') count++
      else if (sign === 'result' && standsBetweenNames(document.tokens, i)) count += 2
    }
    return count
  })
  return counts.map((count, i) => {
    let sum = count
    for (let k = 1; k <= reach; k++) sum += (entryAt(counts, i - k) ?? 0) + (counts[i + k] ?? 0)
    return sum >= 3 || count >= 2
  })
}

/** «Leeds beat Chelsea»: armies are beaten too, but their reports say so in other words. */
const standsBetweenNames = (tokens: readonly Token[], i: number): boolean =>
  entryAt(tokens, i - 1)?.capitalised === true && tokens[i + 1]?.capitalised === true && tokens[i + 1]?.sentence === tokens[i - 1]?.sentence

/** How much speaks for a club behind a city's name: it plays, beats or is beaten («Leeds beat Chelsea», «a win over Porto»). */
export const weighClub = (document: Document, segment: Segment): number => {
  const { tokens } = document
  const sentence = tokens[segment.first]?.sentence
  const at = (i: number): Token | undefined => {
    const token = entryAt(tokens, i)
    return token?.sentence === sentence ? token : undefined
  }
  const before = at(segment.first - 1)
  const after = at(segment.end)
  if (before && /^(?:in|near|from|of)$/.test(before.lower)) return 0
  if (after?.text === ',' && before?.lower === 'at') return 0
  let weight = 0
  if (before && winning.hasLower(before)) weight += 4
  if (after && playing.hasLower(after)) weight += 4
  if (after?.pos === 'possessive') weight += at(segment.end + 1)?.capitalised ? 4 : 2.5
  if (after?.text === "'" || after?.text === '’') weight += 2
  if (after?.pos === 'auxiliary' && at(segment.end + 1)?.pos === 'verb') weight += 3
  if (after?.lower === 'and' || after?.lower === 'at' || after?.kind === 'number') weight += 2
  if (before && /^(?:for|with|by|and|to|behind|than|lift|lifted|give|gave|put|past)$/.test(before.lower)) weight += 2
  if (after?.pos === 'verb') weight += 3
  if (before && (rivals.hasLower(before) || /-(?:placed|promoted|relegated|based)$/.test(before.lower))) weight += 4
  if (before?.pos === 'verb') weight += 2.5
  if (after && belongings.hasLower(after)) weight += 4
  return weight
}
