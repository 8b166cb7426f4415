import { foldName, type Gazetteer, openGazetteer } from '../../gazetteer/index.js'
import { placeOrWord } from './lexicon.js'
import type { Toponym } from './toponym.js'
import { isJoined, isNameWord, type Words } from './words.js'

/**
 * Finds what the words put each name in: «Paris, Texas», «Ilam province in Iran», «Iran's western Ilam province». A
 * container that fits the gazetteer speaks for both names.
 */
export const linkContainers = (words: Words, toponyms: readonly Toponym[]): void => {
  const gazetteer = openGazetteer()
  for (let i = 0; i < toponyms.length - 1; i++) {
    const left = toponyms[i] as Toponym
    const right = toponyms[i + 1] as Toponym
    if (right.from - left.end > farthest || left.end > right.from || (left.entry >= 0 && left.entry === right.entry)) continue
    const between = words.tokens.slice(left.end, right.from).map((token) => token.lower)
    if (between.length === 1 && between[0] === ',' && isWider(gazetteer, right, left))
      join(words, left, right, holds(gazetteer, right, left), 2.8)
    else if ((between.length <= 4 ? isInside(between) : isApposedIn(between)) && isWider(gazetteer, right, left))
      join(words, left, right, holds(gazetteer, right, left), 0.8)
    else if (
      between.length <= 4 &&
      between[0] === "'s" &&
      between.every((word) => word === "'s" || /^\p{Ll}+(?:ern)?$/u.test(word)) &&
      isWider(gazetteer, left, right)
    )
      join(words, right, left, holds(gazetteer, left, right), 0.8)
  }
}

/** Words between «Tarnak» and «Armenia» in «Tarnak, a small village in western Armenia», at most. */
const farthest = 8

const isApposedIn = (between: readonly string[]): boolean =>
  /^, (?:an?|the)(?: [a-z-]+){1,4} (?:in|of)(?: the)?(?: [a-z-]+(?:ern|east|west|north|south|central))?$/.test(between.join(' '))

const isInside = (between: readonly string[]): boolean =>
  between.join(' ') === 'in' ||
  /^(?:(?!and |or |but |than )[a-z]+ )?(?:in|of)(?: the| western| eastern| northern| southern| central)?$/.test(between.join(' '))

const join = (words: Words, inner: Toponym, outer: Toponym, fits: boolean, score: number): void => {
  inner.container = outer
  // «Director of Prisons, Bihar»: what is mostly no place is one only in what it lies in
  if (!fits && inner.entry >= 0 && (inner.score < 0 || placeOrWord.has(foldName(inner.name)))) return
  const sure = outer.rule === 'place/state-abbreviation' || outer.score >= 1
  if (!sure && !fits) return
  // «the Orange, Calif., firm»: what has its state behind it is no fruit
  if (fits && score > 2 && !closesName(words, inner))
    inner.score = Math.max(inner.score, outer.rule === 'place/state-abbreviation' ? 0 : -1.5)
  inner.score += fits ? score : 1
  outer.score += fits ? score * 0.6 : 0.2
  inner.supported ||= fits
  outer.supported ||= fits
  if (fits) inner.rule = score > 2 ? 'place/name-state' : inner.rule
}

/** «Mr. Price, Utah's governor» */
const closesName = ({ tokens }: Words, { from }: Toponym): boolean =>
  isNameWord(tokens[from - 1]) &&
  isJoined(tokens, from) &&
  tokens[from - 1]?.pos !== 'determiner' &&
  tokens[from - 1]?.pos !== 'preposition'

const width = (gazetteer: Gazetteer, toponym: Toponym): number => {
  if (toponym.rule === 'place/state-abbreviation') return 2
  const features = (toponym.entry < 0 ? [] : gazetteer.placesNamed(toponym.entry)).map(gazetteer.featureOf)
  if (features.includes('country')) return 3
  if (features.includes('division1') || features.includes('region')) return 2
  return features.includes('division2') ? 1 : 0
}

const isWider = (gazetteer: Gazetteer, outer: Toponym, inner: Toponym): boolean => {
  const wide = width(gazetteer, outer)
  if (wide >= 2) return inner.entry < 0 || width(gazetteer, inner) < 3 || holds(gazetteer, outer, inner)
  return wide === 1 && holds(gazetteer, outer, inner)
}

/** Whether some place of the inner name lies in some place of the outer one, by the gazetteer. */
export const holds = (gazetteer: Gazetteer, outer: Toponym, inner: Toponym): boolean => {
  if (outer.entry < 0 || inner.entry < 0) return false
  const outers = gazetteer.placesNamed(outer.entry).filter((index) => containing.has(gazetteer.featureOf(index)))
  if (outers.length === 0) return false
  return gazetteer
    .placesNamed(inner.entry)
    .some((place) =>
      outers.some(
        (container) =>
          container !== place &&
          (gazetteer.admin1Of(place) === container ||
            gazetteer.admin2Of(place) === container ||
            (gazetteer.featureOf(container) === 'country' && gazetteer.countryOf(container) === gazetteer.countryOf(place))),
      ),
    )
}

const containing: ReadonlySet<string> = new Set(['country', 'division1', 'division2'])
