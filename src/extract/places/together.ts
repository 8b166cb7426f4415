import { foldName, type Gazetteer, openGazetteer } from '../../gazetteer/index.js'
import { NameUse } from '../../lexicon/name-words.js'
import { dashes, diseases } from './context.js'
import type { Toponym } from './toponym.js'
import { isJoined, isNameWord, type Words } from './words.js'
import { WordSet } from '../../text/word-map.js'

/** Weighs mentions by each other: members of a list, the dateline, other mentions of the name, persons who bear it. */
export const weighTogether = (words: Words, toponyms: readonly Toponym[]): void => {
  const line = words.document.dateline?.place
  for (const toponym of toponyms) {
    const isInLine = line && toponym.start >= line.start && toponym.stop <= line.end && !isBehindBy(words, toponym)
    if (!isInLine && !opensDateline(words, toponym)) continue
    toponym.score = Math.max(toponym.score, 0) + 4
    toponym.rule = 'place/dateline'
    toponym.supported = true
  }
  weighTrips(words, toponyms)
  weighLists(words, toponyms)
  const bearers = findBearers(words)
  const diseased = findDiseases(words, toponyms)
  const institutions = countInstitutions(words, toponyms)
  weighNeighbours(openGazetteer(), toponyms)
  const folds = new Map<string, string>()
  const fold = (name: string): string => {
    let folded = folds.get(name)
    if (folded === undefined) {
      folded = foldName(name)
      folds.set(name, folded)
    }
    return folded
  }
  const sure = new Set<string>()
  const isFirm = (toponym: Toponym): boolean =>
    bearers.firms.size > 0 && bearers.firms.has(fold(toponym.name)) && !whereRules.has(toponym.rule) && isSmall(toponym.entry)
  for (const toponym of toponyms) if (toponym.supported && toponym.score >= 1.5 && !isFirm(toponym)) sure.add(fold(toponym.name))
  for (const toponym of toponyms) {
    const name = fold(toponym.name)
    const seats = institutions.get(name) ?? 0
    if (bearers.persons.has(name) && toponym.score < 5 && !(toponym.supported && toponym.score >= 2)) toponym.score -= 4
    else if (!sure.has(name) && isFirm(toponym)) toponym.score -= 4
    else if (diseased.has(name) && !toponym.supported) toponym.score -= 5
    else if (toponym.score > -3) {
      toponym.score += Math.max(sure.has(name) ? 1.8 : 0, Math.min(2.2, seats * 1.1))
      toponym.supported ||= seats >= 1
    }
  }
}

/** «By Carey L. Biron. WASHINGTON –»: who wrote it stands before the place. */
const isBehindBy = ({ tokens, firstOf }: Words, { from }: Toponym): boolean =>
  tokens[firstOf(from)]?.lower === 'by' || (tokens[from - 1]?.lower === 'by' && tokens[from - 1]?.capitalised === true)

/** «March 29, 2009 PATASKALA -- City officials»: a name in capitals before a dash, behind a headline and byline run together. */
const opensDateline = ({ tokens, firstOf }: Words, { from, end }: Toponym): boolean => {
  const dash = tokens[end]
  const before = tokens[from - 1]
  const isColon = dash?.text === ':' && from === firstOf(from) && end - from < 4
  if (!dash || !(isColon || dashes.hasText(dash)) || before?.upper || tokens[end + 1]?.capitalised !== true) return false
  for (let i = from; i < end; i++) if (!tokens[i]?.upper) return false
  return isColon || dash.start > (tokens[end - 1]?.end ?? 0)
}

/** How often each name stands before what only a place has («Mansfield Police Department», «Mansfield Mayor»). */
const countInstitutions = ({ tokens }: Words, toponyms: readonly Toponym[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const toponym of toponyms) {
    if (toponym.entry < 0) continue
    const next = tokens[toponym.end]
    if (!next?.capitalised || !isJoined(tokens, toponym.end)) continue
    const strength = municipal.hasLower(next) ? 1 : institution.hasLower(next) ? 0.5 : 0
    if (strength === 0) continue
    const name = foldName(toponym.name)
    counts.set(name, (counts.get(name) ?? 0) + strength)
  }
  return counts
}

/** Offices and bodies that a town, county or state has, as the word behind its name. */
const municipal = new WordSet(
  'mayor mayoral police city town township village county borough municipal sheriff fire residents selectman selectmen selectboard alderman aldermen councilman councilwoman councilor councillor gov governor superintendent area school schools high elementary middle public magistrates crown'.split(
    ' ',
  ),
)
const institution = new WordSet(
  'council board court hospital airport university college library chamber district regional community department general central state'.split(
    ' ',
  ),
)

/** A small place in a state or province that the document names otherwise, or whose other towns it names. */
const weighNeighbours = (gazetteer: Gazetteer, toponyms: readonly Toponym[]): void => {
  const divisions = new Map<number, number>()
  for (const toponym of toponyms) {
    if (toponym.entry < 0 || toponym.score < 1.5) continue
    const first = gazetteer.firstNamed(toponym.entry)
    const division = gazetteer.featureOf(first) === 'division1' ? first : gazetteer.admin1Of(first)
    if (division >= 0) divisions.set(division, (divisions.get(division) ?? 0) + 1)
  }
  if (divisions.size === 0) return
  for (const toponym of toponyms) {
    if (toponym.entry < 0 || toponym.score >= 1.5 || toponym.score < -2) continue
    let most = 0
    for (const place of gazetteer.placesNamed(toponym.entry).slice(0, 30))
      most = Math.max(most, divisions.get(gazetteer.admin1Of(place)) ?? 0)
    if (most > 0) toponym.score += Math.min(1.6, 0.9 + most * 0.15)
  }
}

/** «from Reading to Bath», «between Gao and Kidal»: both are where something goes on. */
const weighTrips = ({ tokens }: Words, toponyms: readonly Toponym[]): void => {
  toponyms.forEach((left, i) => {
    const right = toponyms[i + 1]
    if (!right || left.entry < 0 || right.entry < 0 || right.from - left.end !== 1) return
    const trip = `${tokens[left.from - 1]?.lower} ${tokens[left.end]?.lower}`
    if (trip !== 'from to' && trip !== 'between and') return
    for (const toponym of [left, right]) if (toponym.score > -4) toponym.score += 2
  })
}

const weighLists = ({ tokens }: Words, toponyms: readonly Toponym[]): void => {
  for (const order of [1, -1]) {
    for (let i = order > 0 ? 1 : toponyms.length - 2; i >= 0 && i < toponyms.length; i += order) {
      const here = toponyms[i] as Toponym
      const other = toponyms[i - order] as Toponym
      const [left, right] = order > 0 ? [other, here] : [here, other]
      if (other.score < 1.5 || here.container === other || other.container === here || right.from - left.end > 2) continue
      const between = tokens
        .slice(left.end, right.from)
        .map((token) => token.lower)
        .join(' ')
      if (!/^(?:,|and|or|, and|, or|to|;|\/)$/.test(between)) continue
      // «the Surfside/Garden City area»
      here.score += between === '/' ? 2.5 : 1
      if (here.rule === 'place/known-name') here.rule = 'place/in-a-list'
    }
  }
}

/** Names that the document gives a disease: «Marburg» in «the Marburg virus» and «the first Marburg outbreak». */
const findDiseases = ({ tokens }: Words, toponyms: readonly Toponym[]): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const { name, end } of toponyms) if (diseases.hasLower(tokens[end])) names.add(foldName(name))
  return names
}

const styles = new WordSet('mr mr. mrs mrs. ms ms. dr dr.'.split(' '))

/** Names that the document has persons and firms bear: the last word of a person's name, the first of a company's. */
const findBearers = ({ tokens }: Words): { persons: ReadonlySet<string>; firms: ReadonlySet<string> } => {
  const persons = new Set<string>()
  const firms = new Set<string>()
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]
    const before = tokens[i - 1]
    if (!token || !before || !isNameWord(token) || !isNameWord(before) || !isJoined(tokens, i)) continue
    if (isNameWord(tokens[i + 1])) continue
    if (companyWords.hasLower(token)) firms.add(foldName(tokens[firstOfRun(tokens, i)]?.text ?? ''))
    if (before.nameUse & NameUse.frequentGiven && !before.text.includes('.')) persons.add(foldName(token.text))
    else if (styles.hasLower(before)) persons.add(foldName(token.text))
  }
  return { persons, firms }
}

/** The first of the names before a company's last word, three at most. */
const firstOfRun = (tokens: Words['tokens'], last: number): number => {
  let first = last - 1
  while (first > 0 && first > last - 3 && isNameWord(tokens[first - 1]) && isJoined(tokens, first)) first--
  return first
}

/** Rules by which the words about a name put something there. */
const whereRules = new WordSet([
  'place/in-name',
  'place/name-state',
  'place/the-city-of',
  'place/dateline',
  'place/north-of',
  'place/aged-of',
  'place/name-based',
  'place/gone-to',
])
const leastNotSmall = 62

/** A town that no newspaper far away would name without its state. */
const isSmall = (entry: number): boolean => {
  if (entry < 0) return false
  const gazetteer = openGazetteer()
  const first = gazetteer.firstNamed(entry)
  return /^(?:capital|seat|town|quarter)/.test(gazetteer.featureOf(first)) && gazetteer.prominenceOf(first) < leastNotSmall
}

/** Legal forms and what else only companies are called. */
const companyWords = new WordSet(
  'inc inc. corp corp. corporation ltd ltd. llc plc nv n.v. gmbh oyj asa bancorp bancshares savings holdings technologies technology industries pharmaceuticals semiconductor motors airlines ventures'.split(
    ' ',
  ),
)
