import type { Document, Token } from '../../document/document.js'
import { findSpeechNoun } from '../../lexicon/speech-cues.js'
import type { Span } from '../../record/index.js'
import type { LinkedActor } from '../linked.js'
import { type ActorMention, findFirst, type MentionIndex } from './mention-index.js'
import { WordSet } from '../../text/word-map.js'
import { entryAt } from '../../text/entry-at.js'

/** Words of a source longer than this are read no further: the head stands near their beginning. */
const reach = 40

/**
 * The actor that a source's words stand for, or null: the one whose mention covers their head («doctor» in «a doctor at
 * the Alder Hospital»), else the name that explains the head («a doctor, Ana Ruiz»), else, where the head is a text, its
 * author («a report by the union», «the union's statement»).
 */
export const findActor = (document: Document, mentions: MentionIndex, span: Span): LinkedActor | null => {
  const { tokens } = document
  const first = findFirst(tokens, span.start)
  if ((tokens[first]?.start ?? span.end) >= span.end) return null
  const inside = mentions.within(span)
  const names = inside.filter((mention) => mention.form === 'name' || mention.form === 'alias')
  const { head, end } = findHead(tokens, first, span, names)
  const covering = inside.filter((mention) => mention.start <= head.start && head.end <= mention.end)
  const exact = covering.find((mention) => names.includes(mention)) ?? covering[0] ?? findNamed(tokens, head, names)
  if (exact) return exact.actor
  const explained = findExplained(tokens, end, names)
  if (explained) return explained.actor
  return isText(head) ? findAuthor(tokens, first, end, head, mentions.within({ start: span.start, end: span.end + authorReach })) : null
}

/** The last word of the first noun group, and the index of the token behind it. Names are passed over whole. */
const findHead = (tokens: readonly Token[], first: number, span: Span, names: readonly ActorMention[]): { head: Token; end: number } => {
  let i = first
  let head = tokens[first] as Token
  for (; i < first + reach; i++) {
    const token = tokens[i]
    if (!token || token.start >= span.end) break
    const name = names.find((mention) => mention.start === token.start)
    if (name) {
      while ((tokens[i + 1]?.start ?? Number.POSITIVE_INFINITY) < name.end) i++
      head = tokens[i] as Token
      continue
    }
    if (token.pos === 'possessive') continue
    if (i > first && endsGroup(token)) break
    if (token.pos !== 'determiner' && token.pos !== 'adverb') head = token
  }
  return { head, end: i }
}

const organizationNouns = new WordSet(
  'ngo group organization organisation agency network government party union movement company firm'.split(' '),
)

/** «the Alder Rights NGO»: a name before a word that says what it names. */
const findNamed = (tokens: readonly Token[], head: Token, names: readonly ActorMention[]): ActorMention | undefined =>
  organizationNouns.hasLower(head)
    ? names.find((mention) => mention.end === entryAt(tokens, head.index - 1)?.end && mention.actor.kind !== 'person')
    : undefined

const endsGroup = (token: Token): boolean =>
  token.pos === 'preposition' ||
  token.pos === 'particle' ||
  token.pos === 'verb' ||
  token.pos === 'auxiliary' ||
  token.pos === 'conjunction' ||
  token.pos === 'punctuation' ||
  token.lower === 'who' ||
  token.lower === 'which'

/** «a doctor, Ana Ruiz»: the name right behind the group and its comma. */
const findExplained = (tokens: readonly Token[], end: number, names: readonly ActorMention[]): ActorMention | undefined => {
  const behind = tokens[end]?.text === ',' ? tokens[end + 1] : undefined
  return behind && names.find((mention) => mention.start === behind.start)
}

const otherTexts = new WordSet(['account', 'website', 'site', 'post', 'feed', 'page', 'figures', 'numbers', 'papers', 'information'])
const isText = (head: Token): boolean => otherTexts.hasLower(head) || (findSpeechNoun(head)?.frames.includes('s') ?? false)

/** How far behind a text's own words its author may stand, in characters. */
const authorReach = 80
const authorship = new WordSet(['by', 'from', 'of'])

/** Whose text it is: «the union's report», «a Harbour Times report», «a report by the union». */
const findAuthor = (
  tokens: readonly Token[],
  first: number,
  end: number,
  head: Token,
  inside: readonly ActorMention[],
): LinkedActor | null => {
  for (let i = first; i < end; i++) {
    const next = tokens[i + 1]
    if (next?.pos !== 'possessive' && next !== head) continue
    const owner = inside.find((mention) => mention.end === tokens[i]?.end)
    if (owner) return owner.actor
  }
  // «information received by the union», «a statement issued on Monday by the union»
  for (let i = end; i < end + 8; i++) {
    const token = tokens[i]
    if (!token || token.pos === 'punctuation') break
    if (!authorship.hasLower(token)) continue
    return inside.find((mention) => mention.start >= token.end && mention.start <= token.end + 8)?.actor ?? null
  }
  return null
}
