import type { Document, Token } from '../../document/document.js'
import { primaryClass, WordClass } from '../../lexicon/word-classes.js'
import type { ActorKind, Role } from '../../record/index.js'
import { type ActorCandidate, type Gender, makeUnnamed } from './candidate.js'
import { actorLexicon } from './lexicon.js'
import { demonymEndingAt } from './place-evidence.js'
import { findOwner } from './home-country.js'
import { findPosition } from './position.js'
import { findBodyBefore } from './title-context.js'
import { WordMap, WordSet } from '../../text/word-map.js'
import { joinSpaces } from '../../text/characters.js'

interface Head {
  readonly kind: ActorKind
  readonly roles: readonly Role[]
  readonly gender: Gender | null
  readonly plural: boolean
  readonly rule: string
  /** How many words the list has the head with: 2 for «security forces». */
  readonly words: number
}

const undetermined = new WordSet(['no', 'any', 'every', 'each', 'which', 'what', 'neither'])
const definites = new WordSet(['the', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her', 'both', 'such'])
const persons = new WordMap<Gender | null>([
  ['man', 'male'],
  ['woman', 'female'],
  ['boy', 'male'],
  ['girl', 'female'],
  ['teenager', null],
  ['child', null],
  ['suspect', null],
  ['victim', null],
])
/** People of any kind: who they are is told elsewhere, how many they are by the counts. */
const generic = new WordSet(
  'people persons men women children minors boys girls adults teenagers teens families parents victims'.split(' '),
)
/** Words for an organization that name no kind of its own, and what an organization says. */
const papers = new WordSet(['statement', 'communique', 'communiqué'])
const bodies = new WordSet(
  'organization organisation group company firm agency ministry department party union committee commission council court army government bank club team newspaper university institute foundation network federation coalition alliance movement militia charity watchdog body authority administration bureau corporation airline front bloc league association parliament senate police regime cabinet force panel board tribunal embassy daily broadcaster station account ngo'.split(
    ' ',
  ),
)

/** Finds descriptions of actors: groups («Kurdish opposition groups»), organizations («the ministry»), persons («the president»). */
export const findNominals = (document: Document): ActorCandidate[] => {
  const found: ActorCandidate[] = []
  for (const token of document.tokens) {
    if (token.kind !== 'word' || (token.capitalised && !opensWithGroup(document, token))) continue
    if (token.hyphenated && token.lower.endsWith('-year-old')) {
      const aged = describeAged(document, token)
      if (aged) found.push(aged)
      continue
    }
    if ((token.classes & (WordClass.noun | WordClass.plural)) === 0 && token.classes !== 0 && !actorLexicon().groups.hasLower(token))
      continue
    const head = findHead(document, token)
    if (head) {
      const candidate = describe(document, token, head)
      if (candidate) found.push(candidate)
    }
  }
  return found
}

/** «opposition groups refused», «Witnesses said»: a plural before a verb is no verb, whatever the tagger says. */
const isMistagged = (token: Token, next: Token | undefined): boolean =>
  (token.classes & WordClass.plural) !== 0 &&
  (next === undefined ||
    next.kind === 'punctuation' ||
    next.pos === 'verb' ||
    next.pos === 'auxiliary' ||
    next.pos === 'conjunction' ||
    next.pos === 'preposition')

/** «Gunmen attacked», «Police said»: the capital is the sentence's. */
const opensWithGroup = (document: Document, token: Token): boolean =>
  document.sentences[token.sentence]?.firstToken === token.index &&
  actorLexicon().groups.hasLower(token) &&
  document.tokens[token.index + 1]?.capitalised === false

const findHead = (document: Document, token: Token): Head | null => {
  const { groups, titles, orgHeads, pairEnds } = actorLexicon()
  const next = document.tokens[token.index + 1]
  // «police officers», «army chief»: the head is further on
  if (
    next &&
    next.sentence === token.sentence &&
    next.kind === 'word' &&
    !next.capitalised &&
    (next.pos === 'noun' || titles.hasLower(next) || groups.hasLower(next) || next.lower === 'groups')
  )
    return null
  if (token.pos === 'verb' && !isMistagged(token, next)) return null
  const previous = document.tokens[token.index - 1]
  const pair =
    previous && pairEnds.hasLower(token) && (!previous.capitalised || document.sentences[token.sentence]?.firstToken === previous.index)
      ? `${previous.lower} ${token.lower}`
      : null
  const pairGroup = pair === null ? undefined : groups.get(pair)
  const group = pairGroup ?? groups.getLower(token)
  if (group && !(bodies.hasLower(token) && token.lower !== 'police'))
    return {
      kind: 'group',
      roles: group.roles,
      gender: null,
      plural: group.number === 'p',
      rule: `actor/group-${group.number === 'p' ? 'plural' : 'collective'}`,
      words: pairGroup ? 2 : 1,
    }
  if (token.lower === 'groups' || token.lower === 'parties')
    return { kind: 'group', roles: [], gender: null, plural: true, rule: 'actor/group-of-groups', words: 1 }
  if (papers.hasLower(token))
    return { kind: 'organization', roles: [], gender: 'neuter', plural: false, rule: 'actor/nominal-statement', words: 1 }
  if (bodies.hasLower(token))
    return {
      kind: 'organization',
      roles: orgHeads.getLower(token)?.roles ?? [],
      gender: 'neuter',
      plural: false,
      rule: 'actor/nominal-organization',
      words: 1,
    }
  const person = persons.getLower(token)
  if (person !== undefined) return { kind: 'person', roles: [], gender: person, plural: false, rule: 'actor/nominal-person', words: 1 }
  const pairTitle = pair === null ? undefined : titles.get(pair)
  const title = pairTitle ?? titles.getLower(token)
  if (title && title.use !== 'h' && !token.lower.endsWith('.'))
    return {
      kind: 'person',
      roles: title.roles,
      gender: title.gender,
      plural: false,
      rule: 'actor/nominal-office',
      words: pairTitle ? 2 : 1,
    }
  if (
    title?.use === 'h' &&
    /^(?:king|queen|prince|princess|emperor|sultan|pope|bishop|archbishop|cardinal|imam|rabbi|pastor|doctor)$/.test(token.lower)
  )
    return { kind: 'person', roles: title.roles, gender: title.gender, plural: false, rule: 'actor/nominal-office', words: 1 }
  return null
}

const describe = (document: Document, token: Token, head: Head): ActorCandidate | null => {
  const { tokens } = document
  const first = Math.min(findModifiers(document, token), token.index - head.words + 1)
  // «a UN spokesman»: the body's name is a mention of its own
  const body = head.rule === 'actor/nominal-office' ? findBodyBefore(document, first) : null
  const opens = body?.first ?? first
  const before = tokens[opens - 1]?.sentence === token.sentence ? tokens[opens - 1] : undefined
  if (before && undetermined.hasLower(before)) return null
  const owned = before?.pos === 'possessive'
  const definite = before !== undefined && (definites.hasLower(before) || owned)
  const position = findPosition(document, first, token.index + 1)
  const next = tokens[token.index + 1]
  // a title right before its bearer's name is no mention of its own
  if (head.kind === 'person' && next?.capitalised && next.sentence === token.sentence) return null
  if (head.kind !== 'group' && !definite && !((position.speaks || head.kind === 'person') && before?.pos === 'determiner')) return null
  if (head.rule === 'actor/nominal-statement' && !(position.speaks && (definite || before?.pos === 'determiner'))) return null
  if (head.rule === 'actor/group-of-groups' && first === token.index && !definite) return null
  const group = actorLexicon().groups.getLower(token)
  if (group?.number === 'm' && head.kind === 'group' && first === token.index) return null
  if (
    head.kind === 'group' &&
    first === token.index &&
    generic.hasLower(token) &&
    !definite &&
    (!position.subject || before?.kind === 'number')
  )
    return null
  const start = (tokens[first] as Token).start
  let country = owned ? findOwner(tokens, opens) : (body?.country ?? null)
  for (let i = token.index - 1; i >= first; i--) country ??= demonymEndingAt(tokens, i)?.country ?? null
  return makeUnnamed({
    start,
    end: token.end,
    rule: head.rule,
    kind: head.kind,
    form: 'nominal',
    name: joinSpaces(document.text.slice(start, token.end)),
    roles: body ? [...new Set([...head.roles, ...body.roles])] : head.roles,
    country,
    gender: head.gender,
    plural: head.plural,
    head: token.lower,
    definite,
    owned,
    subject: position.subject,
    speaks: position.speaks,
  })
}

/** «the 27-year-old», with no noun behind it: a person whose age was told. */
const describeAged = (document: Document, token: Token): ActorCandidate | null => {
  const before = document.tokens[token.index - 1]
  const next = document.tokens[token.index + 1]
  const ends =
    !next ||
    next.sentence !== token.sentence ||
    next.kind === 'punctuation' ||
    /^(?:verb|auxiliary|preposition|conjunction|possessive|adverb)$/.test(next.pos)
  if (!before || before.lower !== 'the' || !ends) return null
  const { subject, speaks } = findPosition(document, token.index, token.index + 1)
  return makeUnnamed({
    start: token.start,
    end: token.end,
    rule: 'actor/nominal-age',
    kind: 'person',
    form: 'nominal',
    name: token.text,
    gender: null,
    plural: false,
    head: token.lower,
    subject,
    speaks,
  })
}

/** The first word of what stands before a head noun and belongs to it: adjectives, nouns, demonyms. */
const findModifiers = (document: Document, head: Token): number => {
  let first = head.index
  while (first > 0 && head.index - first < 4) {
    const token = document.tokens[first - 1] as Token
    if (token.sentence !== head.sentence || token.kind !== 'word') break
    const people = demonymEndingAt(document.tokens, first - 1)
    const isModifier = people !== null || (token.capitalised ? isCapitalModifier(document, token) : isSmallModifier(token))
    if (!isModifier) break
    first = people ? people.first : first - 1
  }
  return first
}

const isCapitalModifier = (document: Document, token: Token): boolean =>
  (document.sentences[token.sentence]?.firstToken === token.index && isSmallModifier(token)) ||
  (document.tokens[token.index - 1]?.pos === 'possessive' && (token.classes & WordClass.known) === 0)

const unspecific = new WordSet(
  'so-called other several various many few more most such own same only new latest main key following last first second third local'.split(
    ' ',
  ),
)

const isSmallModifier = (token: Token): boolean => {
  if (token.pos !== 'adjective' && token.pos !== 'noun') return false
  if (unspecific.hasLower(token) || (token.classes & WordClass.number) !== 0) return false
  const primary = primaryClass(token.classes)
  return (primary & (WordClass.verbBase | WordClass.verbS | WordClass.past | WordClass.ing)) === 0
}
