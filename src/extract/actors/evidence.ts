import type { Document, Token } from '../../document/document.js'
import { WordClass } from '../../lexicon/word-classes.js'
import { NameUse } from '../../lexicon/name-words.js'
import { actorLexicon } from './lexicon.js'
import { placeProminence } from './place-evidence.js'
import { weighPlaceContext, weighPlaceWords } from './place-context.js'
import type { Evidence } from './kind-evidence.js'
import { isBrand, isMembership } from './run-joints.js'
import type { Segment } from './segments.js'
import { WordSet } from '../../text/word-map.js'
import { entryAt } from '../../text/entry-at.js'
import { hasDigit } from '../../text/characters.js'

const saying = new WordSet(
  'said says told added asked tells warned insisted argued declared noted replied recalled explained admitted denied wrote thinks believes'.split(
    ' ',
  ),
)
const orgNouns = new WordSet(
  'shares stock spokesman spokeswoman spokesperson spokesmen officials official chairman executive executives analyst analysts subsidiary newspaper daily magazine weekly agency television radio firm bookshop paper channel bank airline club consortium company group party faction lawmakers legislators candidate candidates mp mps supporters members member leader leaders guerrillas rebels fighters gunmen militants militia militias gang gangs cartel cartels coach striker midfielder defender goalkeeper skipper fans players captain manager unit management employees employee workers staff board shareholders bonds earnings profits sales economist strategist trader dealer correspondent reporter editor statement headquarters plc chief'.split(
    ' ',
  ),
)
/** Nouns that follow an organization's name more often than a person's («… shares», «… spokesman»). */
export const isOrganizationNoun = (token: Token): boolean => !token.capitalised && orgNouns.hasLower(token)

const orgNounsBefore = new WordSet(
  'company firm group newspaper daily magazine weekly agency party organisation organization movement bank giant maker insurer retailer airline club side team broker brokerage carrier chain manufacturer network station broadcaster retailers retailer airlines banks companies parties newspapers automaker carmaker conglomerate refiner utility operator'.split(
    ' ',
  ),
)
/** Adds up what a name's words and the words about it say of its kind. */
export const weighName = (document: Document, segment: Segment): Evidence => {
  const { tokens } = document
  const evidence: Evidence = { person: 0, organization: 0, other: 0 }
  const words = tokens.slice(segment.first, segment.end)
  weighWords(document, words, evidence)
  weighTitle(document, segment, evidence)
  weighContext(document, segment, evidence)
  return evidence
}

const weighWords = (document: Document, words: readonly Token[], evidence: Evidence): void => {
  const { orgHeads, otherHeads, notAcronyms, nicknames, companies, clubStarts } = actorLexicon()
  const first = words[0] as Token
  const last = words[words.length - 1] as Token
  const names = words.filter((word) => word.kind === 'word' && (word.capitalised || word.hyphenated))
  if (words.length > 1) {
    const head = orgHeads.getLower(last)
    if (head?.position === 'x') evidence.other += 4
    else if (head && head.position !== 'f') evidence.organization += head.mark === 'c' ? 8 : 4
    if (otherHeads.hasLower(last)) evidence.other += last.nameUse === 0 ? 4 : (first.nameUse & NameUse.frequentGiven) !== 0 ? 1 : 3.5
    if (nicknames.hasLower(last) || isTeam(words)) evidence.organization += 4.5
    if (words.some((word) => word.text === '&')) evidence.organization += 5
    if (words.at(-2)?.text === 'of' && isMembership(words, 0, words.length - 2)) evidence.organization += 5
    if (isCompany(words)) evidence.organization += 3
    if (words.some(isParticle)) evidence.person += 2
  }
  if (names.length === 1) {
    if (first.upper && first.text.length >= 2 && first.text.length <= 7 && !first.text.includes("'")) {
      if (notAcronyms.hasLower(first) || notAcronyms.has(first.lower.replace(/\.$/, ''))) evidence.other += 6
      else if ((first.classes & WordClass.known) !== 0 && first.text.length > 2 && isAcronymOnly(first)) evidence.other += 3
      else if (isDefinedAsThing(document, first)) evidence.other += 5
      else evidence.organization += 3.5
    }
  }
  for (const [i, word] of names.entries()) {
    if (word.text.endsWith('.') && /^(?:\p{Lu}\.){1,3}$/u.test(word.text)) {
      if (names.length > 1 && (i > 0 || names.length > 1) && !/^U\.?S\.?$/.test(word.text)) evidence.person += 2.5
      continue
    }
    weighNameWord(word, i, names, evidence)
  }
  if (names.length > 4) evidence.person -= 2 * (names.length - 4)
  weighPlaceWords(words, evidence)
  if (words.length > 1 && clubStarts.hasLower(first)) evidence.organization += 3.5
  const prominence = placeProminence(words.length === 1 ? first : document.text.slice(first.start, last.end))
  if (prominence < 0.3 && (companies.hasLower(last) || companies.hasLower(first))) evidence.organization += names.length === 1 ? 3 : 2
  if (
    names.length === 2 &&
    first.upper &&
    /^\p{Lu}{2,4}$/u.test(first.text) &&
    !last.upper &&
    !notAcronyms.hasLower(first) &&
    (last.nameUse & NameUse.given) === 0
  )
    evidence.organization += 3
  if (prominence > 0) evidence.other += prominence < 0.45 ? 2.5 * prominence : 1 + 3 * prominence
  if (prominence > 0 && names.length === 1 && first.nameUse === 0) evidence.other += 1
}

/** «PayPal Holdings»; «MaliVai Washington» has a surname. */
const isCompany = (words: readonly Token[]): boolean =>
  isBrand(words[0] as Token) && !words.some((word) => !isBrand(word) && word.nameUse & (NameUse.surname | NameUse.frequentSurname))

/** «IMPACT», «END»: a word written large. */
const isAcronymOnly = (token: Token): boolean => !token.text.includes('.') && !token.text.includes('&')

/** «Toronto Blue Jays»: a listed team behind its city. */
const isTeam = (words: readonly Token[]): boolean =>
  words.length > 2 &&
  actorLexicon().organizations.has(
    words
      .slice(-2)
      .map((word) => word.lower)
      .join(' '),
  )

/** «the cash reserve ratio (CRR)»: small words before the brackets name a thing. */
const isDefinedAsThing = (document: Document, acronym: Token): boolean => {
  const open = document.tokens[acronym.index - 1]
  const word = document.tokens[acronym.index - 2]
  if (open?.text !== '(' || !word || word.kind !== 'word') return false
  return !word.capitalised
    ? !actorLexicon().orgHeads.hasLower(word) && word.lower.charAt(0) === acronym.lower.charAt(acronym.text.length - 1)
    : actorLexicon().otherHeads.hasLower(word)
}
const votes = new WordSet('election elections referendum primary primaries'.split(' '))
const particles = new WordSet('van der den von bin ibn ben al el de da dos di del du'.split(' '))
const particle = /^(?:al|el|ul|bin)-/

/** «al», «von», «al-Hassan» */
const isParticle = (word: Token): boolean =>
  (particles.hasLower(word) && word.lower === word.text) || (word.hyphenated && particle.test(word.text))

const weighNameWord = (word: Token, i: number, names: readonly Token[], evidence: Evidence): void => {
  const count = names.length
  if (hasDigit(word.text)) {
    evidence.person -= 2
    return
  }
  if (count === 1 && peopleShape.test(word.text)) evidence.other += 2.5
  const use = word.nameUse
  const isWord = (word.classes & WordClass.known) !== 0
  const weight = isWord ? 0.5 : 1
  if (count > 1 && i === 0) {
    if (use & NameUse.frequentGiven) evidence.person += 3
    else if (use & NameUse.given) evidence.person += 2 * weight
    else if (use & NameUse.surname) evidence.person += 0.7 * weight
    else evidence.person += isWord ? -1.5 : 0.7
  } else if (count > 1) {
    if (use & NameUse.frequentSurname) evidence.person += 1.5 * (isWord ? 0.8 : 1)
    else if (use & NameUse.surname) evidence.person += weight
    else if (use & NameUse.given) evidence.person += 0.5 * weight
    else evidence.person += isWord ? ((names[0]?.nameUse ?? 0) & NameUse.frequentGiven ? -0.7 : -2) : 0.7
    if (word.upper && word.text.length > 3) evidence.person -= 1
  } else {
    if (use & NameUse.frequentSurname) evidence.person += !isWord ? 1.6 : isHeadNoun(word) ? 0 : 1.3
    else if (use) evidence.person += isWord ? (use & NameUse.frequentGiven ? 1.3 : 0) : 1.5
    else evidence.person += isWord ? -2 : 1.3
    if (surnameShape.test(word.lower)) evidence.person += 1
  }
}
const isHeadNoun = (word: Token): boolean => actorLexicon().orgHeads.hasLower(word) || actorLexicon().otherHeads.hasLower(word)
const peopleShape = /[a-z](?:ians|ists|isms?|esque|ites|nese)$/
const surnameShape =
  /(?:ov|ova|ev|eva|enko|vic|vić|ić|ski|sky|wicz|poulos|idis|shvili|dze|zadeh|pour|oglu|oğlu|sson|escu|eanu|ullah|yan|ián)$/

const weighTitle = (document: Document, segment: Segment, evidence: Evidence): void => {
  if (segment.title) evidence.person += segment.title.use === 'n' ? 9 : segment.title.use === 'h' || segment.title.use === 'r' ? 6 : 5
  const before = entryAt(document.tokens, segment.first - 1)
  if (
    !segment.title &&
    before &&
    before.kind === 'word' &&
    !before.capitalised &&
    before.sentence === document.tokens[segment.first]?.sentence
  ) {
    const title = actorLexicon().titles.getLower(before)
    if (title && before.pos !== 'verb') evidence.person += 3.5
  }
}

const weighContext = (document: Document, segment: Segment, evidence: Evidence): void => {
  const { tokens } = document
  const sentence = tokens[segment.first]?.sentence
  const at = (i: number): Token | undefined => {
    const token = entryAt(tokens, i)
    return token?.sentence === sentence ? token : undefined
  }
  const before = at(segment.first - 1)
  const after = at(segment.end)
  const after2 = at(segment.end + 1)
  weighPlaceContext(document, segment, evidence)
  if (before && !before.capitalised) {
    if (saying.hasLower(before)) evidence.person += 0.7
    if (before.lower === 'the') {
      evidence.person -= 3
      evidence.organization += 1
    }
    if (orgNounsBefore.hasLower(before)) {
      evidence.organization += 2.5
      // «state utility Energia de Lima»: «de» stands in names of companies, too
      if (segment.end - segment.first > 2) evidence.person -= 2
    }
    if (before.lower === 'by' || before.lower === 'with' || before.lower === 'and') evidence.person += 0.3
  }
  if (!after) return
  // «HANNAH COLE: …», who speaks in a transcript
  if (after.text === ':' && opensParagraph(document, segment.first)) evidence.person += 3
  if (saying.hasLower(after) && (after2?.lower === 'it' || after2?.lower === 'its')) {
    evidence.organization += 2.5
    evidence.person -= 1.5
  }
  if (reporting.hasLower(after) && hasFigures(document, segment.end + 1)) evidence.organization += 2.5
  if (saying.hasLower(after)) {
    evidence.person += 1
    evidence.organization += 0.7
  }
  if (after.text === ',') {
    if (after2?.lower === 'who' || after2?.lower === 'whose') evidence.person += 2.5
    if (after2?.kind === 'number' && /^\d\d$/.test(after2.text) && /^[,.]$/.test(at(segment.end + 2)?.text ?? '')) evidence.person += 4
    if (findApposition(document, segment.end + 1)) evidence.person += 2
  } else if (after.lower === 'who') evidence.person += 2.5
  else if (!after.capitalised && orgNouns.hasLower(after)) evidence.organization += 2
  else if (votes.hasLower(after)) evidence.other += 9
  else if (
    after.lower === 'news' &&
    /^(?:agency|channel|service|site|website|outlet|portal|network|organi[sz]ation)$/.test(after2?.lower ?? '')
  )
    evidence.organization += 3
  else if (
    after.pos === 'possessive' &&
    after2 &&
    !after2.capitalised &&
    /^(?:wife|husband|son|daughter|mother|father|lawyer|lawyers|death|widow|career|homer|goal|brother)$/.test(after2.lower)
  )
    evidence.person += 2
  else if (after.pos === 'possessive' && after2 && orgNouns.hasLower(after2)) evidence.organization += 1
}

const reporting = new WordSet('reported posted announced reports posts sees says'.split(' '))
const figures = new WordSet(
  'net profit profits loss earnings revenue sales results dividend turnover q1 q2 q3 q4 first-half first-quarter quarter quarterly pretax half-year'.split(
    ' ',
  ),
)

/** «X reported a net profit»: companies do. */
const hasFigures = (document: Document, from: number): boolean =>
  document.tokens.slice(from, from + 5).some((token) => figures.hasLower(token))

const opensParagraph = (document: Document, first: number): boolean => {
  const sentence = document.sentences[document.tokens[first]?.sentence ?? 0]
  return sentence?.firstToken === first && document.paragraphs[sentence.paragraph]?.firstSentence === sentence.index
}

/** «X, a senior analyst at …»: an occupation within a few words. */
const findApposition = (document: Document, from: number): boolean => {
  const { titles } = actorLexicon()
  for (let i = from; i < from + 5; i++) {
    const token = document.tokens[i]
    if (!token || token.kind !== 'word') return false
    if (titles.hasLower(token)) return true
  }
  return false
}
