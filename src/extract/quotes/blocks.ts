import type { Document, Paragraph } from '../../document/document.js'
import type { Span } from '../../record/index.js'
import { type Attribution, makeAttribution } from './attribution.js'
import { findSetApart } from './set-apart.js'
import { WordSet } from '../../text/word-map.js'
import { entryAt } from '../../text/entry-at.js'

const signature = /^\s*[—–―-]{1,3}\s*([^@\n]{1,100}?)\s*\((@\w{1,30})\)/u
const inlineSignature = /\s[—–―-]{1,3}\s*([^@\n—–]{1,100}?)\s*\((@\w{1,30})\)[^()\n]{0,40}$/u
const speakerLabel =
  /^(["“]?)((?:[QA]|\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){0,4})(?:, [^:\n]{1,40}| \([^:\n)]{1,40}\))?)\s?:\s+(?=\S)/u
const headlineLabel = /^((?:\p{Lu}[\p{L}.'’-]+ ){0,4}\p{Lu}[\p{L}.'’-]+):\s+(?=\S)/u
const quotationMark = /["“‘«„'`]/
/** The longest stretch of a paragraph that its head is looked for in. */
const head = 160

/**
 * Statements set apart from the text: embedded posts with the line that signs them, turns of a transcript or an
 * interview, block quotes and lines behind `>`, and headlines of the form «Ruiz: We will stay».
 *
 * @param introductions by the paragraph behind each, who speaks in it («Ruiz wrote:»)
 */
export const findBlocks = (document: Document, introductions: ReadonlyMap<number, Attribution>): Attribution[] => {
  const { text, paragraphs } = document
  const turns = paragraphs.map((paragraph) => readLabel(speakerLabel, openingOf(text, paragraph)))
  const isTranscript = turns.filter(Boolean).length >= 2
  const found: Attribution[] = []
  paragraphs.forEach((paragraph, p) => {
    const turn = isTranscript ? turns[p] : null
    const block = turn
      ? makeTurn(paragraph, turn)
      : (findPost(document, paragraph, p) ?? (p === 0 ? findHeadline(document, paragraph) : null))
    if (block) found.push(block)
  })
  return [...found, ...findSetApart(document, introductions, found)]
}

const openingOf = (text: string, { start, end }: Paragraph): string => text.slice(start, Math.min(end, start + head))

/** What most paragraphs have no colon for. */
const readLabel = (label: RegExp, opening: string): RegExpExecArray | null => (opening.includes(':') ? label.exec(opening) : null)

const makeBlock = (rule: string, content: Span, speaker: Span | null, kind: 'block' | 'indirect' = 'block'): Attribution =>
  makeAttribution({ rule, spans: [content], speaker, kind })

const makeTurn = (paragraph: Paragraph, label: RegExpExecArray): Attribution | null => {
  const from = paragraph.start + (label[1]?.length ?? 0)
  const content = { start: paragraph.start + label[0].length, end: paragraph.end }
  return content.end > content.start
    ? makeBlock('quote/transcript-turn', content, { start: from, end: from + (label[2]?.length ?? 0) })
    : null
}

/** A post is the paragraph before its signature, or what stands before it in the same one. */
const findPost = ({ text, paragraphs }: Document, paragraph: Paragraph, p: number): Attribution | null => {
  const own = signature.exec(openingOf(text, paragraph))
  const before = entryAt(paragraphs, p - 1)
  if (own && before) return makeBlock('quote/post', { start: before.start, end: before.end }, locate(own, paragraph.start))
  const from = Math.max(paragraph.start, paragraph.end - head)
  const end = text.slice(from, paragraph.end)
  const inline = end.includes('@') ? inlineSignature.exec(end) : null
  if (!inline || from + inline.index <= paragraph.start) return null
  return makeBlock('quote/post', { start: paragraph.start, end: from + inline.index }, locate(inline, from))
}

/** Where the name in a signature stands. */
const locate = (match: RegExpExecArray, offset: number): Span => {
  const name = match[1] ?? ''
  const start = offset + match.index + match[0].indexOf(name)
  return { start, end: start + name.length }
}

/** «Ruiz: We will stay» as the first line; a label that is no actor («Cricket: …») is sorted out when speakers are found. */
const findHeadline = ({ text }: Document, paragraph: Paragraph): Attribution | null => {
  const label = readLabel(headlineLabel, openingOf(text, paragraph))
  const name = label?.[1] ?? ''
  const words = name.toLowerCase().split(' ')
  if (!label || headings.has(words.at(-1) ?? '') || words[0] === 'the') return null
  const content = { start: paragraph.start + label[0].length, end: paragraph.end }
  if (quotationMark.test(text.charAt(content.start))) return null
  return makeBlock('quote/headline-name-colon', content, { start: paragraph.start, end: paragraph.start + name.length }, 'indirect')
}

/** Words before a colon that say what a piece is, not who speaks in it. */
const headings = new WordSet([
  'analysis',
  'breaking',
  'exclusive',
  'explainer',
  'factbox',
  'latest',
  'live',
  'opinion',
  'photos',
  'profile',
  'review',
  'timeline',
  'update',
  'updates',
  'video',
  'watch',
  'read',
])
