import type { Span } from '../record/index.js'
import type { QuotedPassage } from './document.js'
import { isOpeningPlace, isSingleCloser, isSingleOpener, mayBeMark, readMark, type Mark } from './quote-mark.js'
import { putInOrder } from '../text/put-in-order.js'

/**
 * Pairs quotation marks paragraph by paragraph, so that a missing or doubled mark costs its own paragraph at most. A
 * paragraph that opens with a mark and leaves it open, before one that opens with the same mark, goes on there. One pass
 * with a stack of open marks; passages come in text order, the outer before the inner.
 */
export const pairQuoteMarks = (text: string, paragraphs: readonly Span[]): QuotedPassage[] => {
  const passages: QuotedPassage[] = []
  paragraphs.forEach((paragraph, p) => {
    const { pairs, open } = pairParagraph(text, paragraph)
    const next = paragraphs[p + 1]
    const nextMark = next && readMark(text, next.start)
    // a single mark may be an apostrophe, unless both paragraphs open with one
    const first = open.find((mark) => mark.kind !== 'single' || (mark.start === paragraph.start && nextMark?.kind === 'single'))
    if (first) {
      const continues = nextMark?.kind === first.kind && !endsInAttribution(text, paragraph)
      // a mark left open with whole quotations of its kind behind it is one too many
      const isStray = !continues && pairs.some((pair) => pair.kind === first.kind && pair.start > first.start)
      const end = paragraph.end
      if (!isStray && first.end < end)
        pairs.push({ kind: first.kind, start: first.start, from: first.end, to: end, end, open: true, continues })
    }
    for (const passage of nest(pairs)) passages.push(passage)
  })
  return passages
}

const attributionAtEnd =
  /,\s(?:(?:the|a|an|his|her|its|their)\s[\p{L}\s]{1,40}|[\p{L}.'’ -]{1,40})\s(?:said|says|added|adds|wrote|warned|told\s[^.]{1,40})(?:\s[^.“"]{0,60})?\.$/u

/** «“The bridge is closed, Ruiz said.»: a closing mark is missing; the statement does not go on in the next paragraph. */
const endsInAttribution = (text: string, paragraph: Span): boolean =>
  attributionAtEnd.test(text.slice(Math.max(paragraph.start, paragraph.end - 200), paragraph.end))

interface Pair extends Span {
  readonly kind: Mark['kind']
  readonly from: number
  readonly to: number
  readonly open: boolean
  readonly continues: boolean
}

/** The marks of one paragraph in pairs, and those left open, outermost first. */
const pairParagraph = (text: string, paragraph: Span): { pairs: Pair[]; open: Mark[] } => {
  const pairs: Pair[] = []
  const stack: Mark[] = []
  /** Open marks of each kind, so that a closing one without an opening one is known at once. */
  const waiting = { double: 0, straight: 0, single: 0, angle: 0, low: 0, typed: 0 }
  /** A single mark that may as well be an apostrophe: the closing mark if no better one comes. */
  let weak: Mark | null = null
  const close = (mark: Mark, kind: Mark['kind']): void => {
    for (let opener = stack.pop(); opener; opener = stack.pop()) {
      waiting[opener.kind]--
      if (opener.kind !== kind) continue
      pairs.push({ kind, start: opener.start, from: opener.end, to: mark.start, end: mark.end, open: false, continues: false })
      return
    }
  }
  const closeWeak = (): void => {
    if (weak && waiting.single > 0) close(weak, 'single')
    weak = null
  }
  const open = (mark: Mark): void => {
    // a mark typed twice is one
    const before = stack.at(-1)
    if (before?.kind === mark.kind && before.end === mark.start) {
      stack.pop()
      waiting[mark.kind]--
    }
    stack.push(mark)
    waiting[mark.kind]++
  }
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const mark = mayBeMark(text.charCodeAt(at)) ? readMark(text, at) : null
    if (!mark) continue
    at = mark.end - 1
    if (mark.kind === 'single') {
      if (waiting.single > 0) {
        const strength = isSingleCloser(text, mark, paragraph.end)
        if (strength === 'sure') {
          close(mark, 'single')
          weak = null
          continue
        }
        if (strength === 'maybe') {
          weak ??= mark
          continue
        }
      }
      if (isSingleOpener(text, mark, paragraph)) {
        closeWeak()
        if (waiting.single === 0) open(mark)
      }
      continue
    }
    const kind = closes(text, mark, paragraph, waiting)
    if (kind) {
      closeWeak()
      close(mark, kind)
    } else if (mark.side === 'open' || isOpeningPlace(text, mark, paragraph)) open(mark)
  }
  closeWeak()
  return { pairs, open: stack }
}

/** The kind of open mark that this one closes, or null where it opens or stands astray. */
const closes = (text: string, mark: Mark, paragraph: Span, waiting: Readonly<Record<Mark['kind'], number>>): Mark['kind'] | null => {
  if (mark.kind === 'double' && waiting.low > 0 && waiting.double === 0 && !isOpeningPlace(text, mark, paragraph)) return 'low'
  // “ typed for ”: behind a word and before none
  if (mark.kind === 'double' && mark.side === 'open' && waiting.double > 0 && standsBehindWord(text, mark, paragraph)) return 'double'
  if (mark.side === 'open') return null
  if (waiting[mark.kind] > 0) {
    const reopens = mark.side === 'either' && isOpeningPlace(text, mark, paragraph)
    return reopens ? null : mark.kind
  }
  // “ closed by ", as careless typing has it
  if (mark.kind === 'straight' && !isOpeningPlace(text, mark, paragraph)) return waiting.double > 0 ? 'double' : null
  if (mark.kind === 'double' && waiting.straight > 0) return 'straight'
  return null
}

const standsBehindWord = (text: string, mark: Mark, paragraph: Span): boolean =>
  mark.start > paragraph.start &&
  /[\p{L}\p{N}.,!?…%)]/u.test(text.charAt(mark.start - 1)) &&
  (mark.end >= paragraph.end || /[\s.,;:!?)]/.test(text.charAt(mark.end)))

/** Sorts pairs into text order and gives each its depth. */
const nest = (pairs: readonly Pair[]): QuotedPassage[] => {
  const ends: number[] = []
  const nested = putInOrder(
    pairs.filter((pair) => pair.to > pair.from),
    (a, b) => a.start - b.start || b.end - a.end,
  )
  return nested.map(({ start, end, from, to, open, continues }) => {
    while (ends.length > 0 && (ends.at(-1) ?? 0) <= start) ends.pop()
    const depth = ends.length
    ends.push(end)
    return { start, end, inner: { start: from, end: to }, depth, open, continues }
  })
}
