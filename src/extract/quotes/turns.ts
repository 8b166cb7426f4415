import { WordSet } from '../../text/word-map.js'
import type { Document } from '../../document/document.js'
import type { Span } from '../../record/index.js'
import type { Attribution } from './attribution.js'

/** Who spoke in the paragraphs before the one at hand, so that a quotation without a cue finds its speaker. */
export interface Turns {
  /** The last attribution of all. */
  readonly last: () => Attribution | null
  /**
   * Who answers: in a conversation, the other of two speakers; behind a question, the one it was put to. Null where nothing
   * says that anyone else has taken the word.
   */
  readonly findAnswerer: () => Attribution | Span | null
  /** Takes in a paragraph's attributions, in text order. */
  readonly note: (paragraph: number, found: readonly Attribution[]) => void
}

/** A turn: whose words stand in a paragraph, and whether they make a conversation of it. */
interface Turn {
  readonly paragraph: number
  /** The attribution that has the speaker's words. */
  readonly root: Attribution
  readonly asks: boolean
  readonly replies: boolean
  /** Whom it is told to. */
  readonly addressee: Span | null
}

const questionCues = new WordSet(['ask', 'inquire', 'query', 'wonder'])
const replyCues = new WordSet(['reply', 'answer', 'respond', 'retort', 'counter', 'snap', 'shoot'])

export const createTurns = (document: Document): Turns => {
  let last: Attribution | null = null
  let turns: Turn[] = []
  let current = -1
  const roots = new Map<Attribution, Attribution>()
  /** The attribution that has the words for the speaker; attributions are asked for in text order. */
  const findRoot = (attribution: Attribution): Attribution => {
    const root = attribution.carriesOn ? (roots.get(attribution.carriesOn) ?? attribution.carriesOn) : attribution
    roots.set(attribution, root)
    return root
  }
  return {
    last: () => last,
    findAnswerer: () => {
      const b = turns.at(-1)
      if (!b || b.paragraph !== current) return null
      const a = turns.at(-2)
      const isConversation = a && a.paragraph === b.paragraph - 1 && a.root !== b.root && !isSameSource(document, a.root, b.root)
      if (isConversation && (a.asks || b.replies || b.asks || b.root.rule === 'quote/answer')) return a.root
      return b.asks ? b.addressee : null
    },
    note: (paragraph, found) => {
      for (const attribution of found) findRoot(attribution)
      const turn = makeTurn(document, paragraph, found, findRoot)
      // words between two turns that are no one's speech end the conversation
      turns = turn ? [...turns.slice(-1), turn] : []
      current = paragraph
      last = found.at(-1) ?? last
    },
  }
}

/** The speaker of a paragraph's quotations, where it is one. */
const makeTurn = (
  document: Document,
  paragraph: number,
  found: readonly Attribution[],
  findRoot: (attribution: Attribution) => Attribution,
): Turn | null => {
  const direct = found.filter((attribution) => attribution.kind === 'direct')
  const first = direct[0]
  if (!first) return null
  const root = findRoot(first)
  if (
    !root.speaker ||
    direct.some((attribution) => findRoot(attribution) !== root && attribution.speaker !== null && attribution !== first)
  )
    return null
  const end = direct.at(-1)?.passages.at(-1)?.inner.end ?? 0
  return {
    paragraph,
    root,
    asks: document.text.charAt(end - 1) === '?' || questionCues.has(first.cue?.lemma ?? ''),
    replies: replyCues.has(first.cue?.lemma ?? '') || first.rule === 'quote/answer',
    addressee: first.addressee,
  }
}

const isSameSource = ({ text }: Document, a: Attribution, b: Attribution): boolean => {
  const [one, other] = [a, b].map(({ speaker }) => (speaker ? text.slice(speaker.start, speaker.end).toLowerCase() : ''))
  return one === other
}
