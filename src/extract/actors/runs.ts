import type { Document, Sentence, Token } from '../../document/document.js'
import { abbreviations } from '../../lexicon/abbreviations.js'
import { anyClosed, findWordClasses, primaryClass, WordClass } from '../../lexicon/word-classes.js'
import { NameUse } from '../../lexicon/name-words.js'
import { actorLexicon } from './lexicon.js'
import { findDemonym, placeProminence } from './place-evidence.js'
import {
  findCampusEnd,
  findNicknameEnd,
  isNickname,
  joinsPossessive,
  openMarks,
  opensChapter,
  opensListed,
  skipDatelinePlace,
} from './run-joints.js'
import { WordSet } from '../../text/word-map.js'
import { entryAt } from '../../text/entry-at.js'
import { isContraction } from '../../text/contraction.js'

/** Capitalised words in a row with the small words that names hold («van der», «of the»): half-open range of tokens. */
export interface NameRun {
  readonly first: number
  readonly end: number
  /** The first word opens a sentence or a headline and is a plain word as well: its capital says nothing. */
  readonly opener: boolean
}

const calendar = new WordSet(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb apr jul aug sept oct nov dec'.split(
    ' ',
  ),
)
const givenMonths = new WordSet(['may', 'april', 'june', 'august', 'jan'])
const particles = new WordSet(
  'de da do dos das dal del della dello di du des la le las los van der den von zu zum bin bint ibn ben al el ul abu y e ter ten af av wa na ni'.split(
    ' ',
  ),
)
const nameHyphen = /^(?:al|el|ul|ad|as|ash|an|ar|at|az|ed|es|er|bin|ben|ibn|abu|d'|o')[-‐‑'’]?\p{Lu}/u
const joiners = new WordSet(['of', 'for', 'on', 'to', 'against', 'in', 'de', 'del', 'da', 'do', 'des', 'du'])
const suffixes = new WordSet(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv'])

/** Finds every run of name words, in text order; runs do not overlap. */
export const findNameRuns = (document: Document): NameRun[] => {
  const runs: NameRun[] = []
  for (const sentence of document.sentences) {
    const headline = document.paragraphs[sentence.paragraph]?.headline === true
    let at = sentence.firstToken
    while (at < sentence.endToken) {
      if (!isNamePart(document.tokens, at, sentence)) {
        at++
        continue
      }
      const end = findRunEnd(document.tokens, at, sentence)
      at = skipDatelinePlace(document.tokens, findParticles(document.tokens, at, sentence), end, sentence.firstToken)
      const token = document.tokens[at] as Token
      const next = document.tokens[end]
      // «Los Angeles-based»: the run belongs to the compound behind it
      if (end < sentence.endToken && next?.kind === 'word' && next.capitalised && isAdjectiveCompound(next)) {
        at = end + 1
        continue
      }
      runs.push({
        first: at,
        end,
        opener: (headline || opensSentence(document.tokens, at, sentence)) && (token.classes & WordClass.known) !== 0,
      })
      at = end
    }
  }
  return runs
}

const leading = new WordSet(['van', 'von', 'bin', 'ibn', 'al', 'el', 'dal', 'dos', 'ter', 'ten', 'de'])
const inner = new WordSet(['der', 'den', 'de', 'la'])

/** «van der Sar», «de Klerk»: small words that open a surname. */
const findParticles = (tokens: readonly Token[], first: number, sentence: Sentence): number => {
  const one = entryAt(tokens, first - 1)
  if (!one || first - 1 < sentence.firstToken) return first
  const two = entryAt(tokens, first - 2)
  if (two && first - 2 >= sentence.firstToken && inner.hasText(one) && (two.text === 'van' || two.text === 'von' || two.text === 'de'))
    return first - 2
  return leading.hasText(one) ? first - 1 : first
}

/** The first word of a sentence, a quotation or what follows a colon or dash: its capital says nothing. */
export const opensSentence = (tokens: readonly Token[], at: number, sentence: Sentence): boolean => {
  if (at === sentence.firstToken) return true
  const before = tokens[at - 1] as Token
  if (before.kind !== 'punctuation' && before.kind !== 'symbol') return false
  if (
    before.text === ':' ||
    before.text === '-' ||
    before.text === '--' ||
    before.text === '–' ||
    before.text === '—' ||
    before.text === '•'
  )
    return true
  if (!openMarks.hasText(before) && before.text !== '[') return false
  return at - 1 === sentence.firstToken || before.text !== '('
}

const isNamePart = (tokens: readonly Token[], at: number, sentence: Sentence): boolean => {
  const token = tokens[at] as Token
  if (token.kind !== 'word') return false
  // a hashtag
  const before = entryAt(tokens, at - 1)
  if (before?.text === '#' && before.end === token.start) return false
  if (!token.capitalised) return token.lower !== token.text && nameHyphen.test(token.text)
  if (token.lower === "'s" || token.text === 'I' || isContraction(token.lower)) return false
  if (isAdjectiveCompound(token) || (isOrdinaryCompound(token) && !opensListed(tokens, at))) return false
  if (token.lower === 'no.' && tokens[at + 1]?.kind === 'number') return false
  const abbreviation = token.text.endsWith('.') ? abbreviations.getLower(token)?.kind : undefined
  if (abbreviation === 'month' || abbreviation === 'weekday' || abbreviation === 'state') return false
  if (calendar.hasLower(token)) return isNameOfMonth(tokens, at) || opensListed(tokens, at)
  if (token.hyphenated && partyCode.test(token.text)) return false
  const primary = token.lower === 'mine' ? 0 : primaryClass(token.classes)
  if ((primary & (anyClosed | WordClass.number | WordClass.negation | WordClass.particle)) !== 0) {
    if (token.upper && token.text.length > 1 && !isShouted(tokens, at, sentence)) return true
    return (token.nameUse & NameUse.frequentGiven) !== 0 && isPlainName(tokens[at + 1])
  }
  return true
}

/** «D-N.J.», «R-Texas»: a lawmaker's party and state. */
const partyCode = /^[DRI]-\p{Lu}/u

/** «April Jones», «Theresa May»: a month's name that a person bears. */
const isNameOfMonth = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (!givenMonths.hasLower(tokens[at])) return false
  if (isPlainName(after) || particles.hasText(after)) return !isPlainName(before) || actorLexicon().titles.hasLower(before)
  return (
    before !== undefined &&
    isPlainName(before) &&
    (before.nameUse & NameUse.frequentGiven) !== 0 &&
    (before.classes & WordClass.known) === 0 &&
    after?.kind !== 'number'
  )
}

const isPlainName = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && token.capitalised && !calendar.hasLower(token) && (token.classes & anyClosed) === 0

/** «Kurdish-inhabited», «Oslo-based», «U.S.-led»: a name made an adjective. */
const isAdjectiveCompound = (token: Token): boolean => {
  if (!token.hyphenated) return false
  const hyphen = token.text.lastIndexOf('-')
  const tail = token.lower.slice(hyphen + 1)
  return adjectiveTails.test(tail) && tail === token.text.slice(hyphen + 1)
}

/** «Israeli-PLO», «January-July», «One-month», «Twenty-five»: a compound that names nobody. */
const isOrdinaryCompound = (token: Token): boolean => {
  if (!token.hyphenated) return false
  const parts = token.lower.split('-')
  const isSmall = (part: string): boolean => (findWordClasses(part) & WordClass.known) !== 0
  if (parts.some((part) => calendar.has(part) || findDemonym(part) !== null)) return true
  return isSmall(parts[0] ?? '') && /-\p{Ll}/u.test(token.text) && parts.every(isSmall)
}
const adjectiveTails =
  /^(?:based|led|backed|born|run|held|style|speaking|controlled|occupied|majority|dominated|inhabited|populated|owned|listed|made|trained|sponsored|brokered|funded|supported|allied|aligned|wide|era|like|mandated|registered|appointed|sanctioned|educated|[a-z]+ed|[a-z]+ing)$/

/** All capitals because the whole passage is: «THE ARMY IN ERBIL». */
const isShouted = (tokens: readonly Token[], at: number, sentence: Sentence): boolean =>
  (at > sentence.firstToken && tokens[at - 1]?.upper === true && (tokens[at - 1]?.text.length ?? 0) > 3) ||
  (at + 1 < sentence.endToken && tokens[at + 1]?.upper === true && (tokens[at + 1]?.text.length ?? 0) > 3)

/** A name longer than this is a list or a headline; the limit keeps work on one run small. */
const mostWords = 24

const findRunEnd = (tokens: readonly Token[], first: number, sentence: Sentence): number => {
  let at = first + 1
  while (at < sentence.endToken && at - first < mostWords) {
    const next = extendRun(tokens, first, at, sentence)
    if (next === at) break
    at = next
  }
  return at
}

/** The end of the run with what stands at `at`, or `at` where the run ends. */
const extendRun = (tokens: readonly Token[], first: number, at: number, sentence: Sentence): number => {
  const token = tokens[at] as Token
  const isPart = (i: number): boolean => i < sentence.endToken && isNamePart(tokens, i, sentence)
  if (isPart(at)) return at + 1
  if (token.text === '&' || token.text === '+') return isPart(at + 1) ? at + 2 : at
  if (particles.hasText(token)) {
    let k = at + 1
    while (k < at + 3 && k < sentence.endToken && particles.hasText(tokens[k])) k++
    if (isPart(k)) return k + 1
  }
  const campus = token.text === ',' ? findCampusEnd(tokens, first, at) : 0
  if (campus > 0) return campus
  if (token.text === ',' && suffixes.hasLower(tokens[at + 1]) && tokens[at + 1]?.capitalised) return at + 2
  if (token.lower === "'s" || token.text === "'" || token.text === '’') return joinsPossessive(tokens, at, isPart) ? at + 2 : at
  if (openMarks.hasText(token)) {
    const close = findNicknameEnd(tokens, at, isPart)
    return close > 0 && isPart(close + 1) && isNickname(tokens, first, at, close) ? close + 2 : at
  }
  if (joiners.hasLower(token)) return joinOrganization(tokens, first, at, isPart)
  if (token.lower === 'and') return joinAnd(tokens, first, at, sentence, isPart)
  return at
}

/** «Ministry of the Interior», «Bank of England», «Association for …»: the head takes in what follows. */
const joinOrganization = (tokens: readonly Token[], first: number, at: number, isPart: (i: number) => boolean): number => {
  const head = actorLexicon().orgHeads.getLower(tokens[at - 1])
  const joiner = tokens[at]?.lower ?? ''
  let k = at + 1
  if (tokens[k]?.lower === 'the') k++
  if (!isPart(k)) return at
  const isInner =
    (joiner === 'of' || joiner === 'for') && at - first >= 3 && ['of', 'for'].some((word) => containsWord(tokens, first, at, word))
  if (isInner) return k + 1
  if (joiner === 'of' && opensChapter(tokens, first, at, k)) return k + 1
  if (!head || head.position === 'l' || head.position === 'x') return at
  if (k > at + 1 && opensOrganization(tokens, k, isPart)) return at
  if (joiner === 'of' || joiner === 'for') return k + 1
  // «Dick Conner Correctional Center in Hominy»
  if (joiner === 'in' && placeProminence(tokens[k]?.text ?? '') > 0) return at
  if (joiner === 'in' || joiner === 'to') return at - first >= 2 && (tokens[k]?.classes ?? 0) & WordClass.known ? k + 1 : at
  return k + 1
}

/** «the Board of the Public Agenda Foundation»: what follows is an organization of its own. */
const opensOrganization = (tokens: readonly Token[], first: number, isPart: (i: number) => boolean): boolean => {
  let end = first
  while (isPart(end) && end - first < mostWords) end++
  const last = actorLexicon().orgHeads.getLower(tokens[end - 1])
  return end - first >= 2 && last !== undefined && last.position !== 'f' && last.position !== 'x'
}

const containsWord = (tokens: readonly Token[], first: number, end: number, word: string): boolean => {
  for (let i = first; i < end; i++) if (tokens[i]?.lower === word) return true
  return false
}

/** «National Disaster Risk Reduction and Management Authority» */
const longestBeforeAnd = 4

/** «Ministry of Labour and Social Affairs», «Truth and Reconciliation Commission». */
const joinAnd = (tokens: readonly Token[], first: number, at: number, sentence: Sentence, isPart: (i: number) => boolean): number => {
  if (!isPart(at + 1)) return at
  let end = at + 1
  while (end < sentence.endToken && end - at < mostWords && isPart(end)) end++
  const { orgHeads } = actorLexicon()
  const isPlain = (i: number): boolean => ((tokens[i] as Token).classes & WordClass.known) !== 0 && !(tokens[i] as Token).upper
  const left = containsWord(tokens, first, at, 'of') || containsWord(tokens, first, at, 'for')
  if (left) {
    const lastJoiner = findLastJoiner(tokens, first, at)
    for (let i = lastJoiner + 1; i < at; i++) if (!isPlain(i) && tokens[i]?.lower !== 'the') return at
    const head = orgHeads.getLower(tokens[end - 1])
    return isPlain(at + 1) && (!head || /s$/.test(tokens[end - 1]?.lower ?? '')) ? end : at
  }
  // «Salem Parks and Recreation»
  if (tokens[at - 1]?.lower === 'parks' && tokens[at + 1]?.lower === 'recreation') return at + 2
  if (orgHeads.hasLower(tokens[at - 1])) return at
  const head = orgHeads.getLower(tokens[end - 1])
  if (!head || end - at < 3 || at - first > longestBeforeAnd || head.mark === 'c') return at
  for (let i = at - 1; i < end; i++) if (i !== at && !isPlain(i)) return at
  for (let i = first; i < at; i++) if (!isPlain(i)) return isPlace(tokens, first, at - 1) ? end : at
  return end
}

/** «West Yorkshire» in «West Yorkshire Fire and Rescue Service» */
const isPlace = (tokens: readonly Token[], first: number, end: number): boolean =>
  first < end &&
  placeProminence(
    tokens
      .slice(first, end)
      .map((token) => token.text)
      .join(' '),
  ) > 0

const findLastJoiner = (tokens: readonly Token[], first: number, end: number): number => {
  for (let i = end - 1; i >= first; i--) if (tokens[i]?.lower === 'of' || tokens[i]?.lower === 'for') return i
  return first
}
