import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/document/parse-document.js'
import { extractCandidates } from '../../src/extract/candidates.js'
import type { QuoteCandidate } from '../../src/extract/quotes/candidate.js'
import type { LinkedActor, LinkedDate } from '../../src/link/linked.js'
import { linkCandidates } from '../../src/link/link.js'
import { linkSpeakers } from '../../src/link/speakers.js'
import { runSteps } from '../../src/text/steps.js'

const context = {
  source: { path: null, url: null, title: null, byline: null, publisher: null, language: null },
  published: { date: '2026-01-06', time: null, from: 'option' as const },
}

const link = (text: string) => {
  const document = parseDocument(text)
  return runSteps(linkCandidates(document, runSteps(extractCandidates(document, context)), context))
}

/** The quote whose content holds some words. */
const findQuote = (text: string, words: string) => {
  const quote = link(text).quotes.find((found) => found.spans.some((span) => text.slice(span.start, span.end).includes(words)))
  if (!quote) throw new Error(`no quote holds «${words}»`)
  return quote
}

describe('sources that the text leaves unnamed', () => {
  test.each([
    ['A senior official who spoke on condition of anonymity said the bridge was closed.', true],
    ['“The bridge was closed,” said a nurse, who asked not to be named.', true],
    ['Speaking on condition of anonymity, an officer said the bridge was closed.', true],
    ['Two officers, who were not authorized to speak to the press, said the bridge was closed.', true],
    ['Sources told Reuters that the bridge was closed.', true],
    ['A diplomat said the bridge was closed.', true],
    ['One resident said the bridge was closed.', true],
    ['People familiar with the matter said the bridge was closed.', true],
    ['A source close to the mayor said the bridge was closed.', true],
    ['One of the drivers said the bridge was closed.', true],
    ['Witnesses said the bridge was closed.', true],
    ['An aide to President Ben Okafor said the bridge was closed.', true],
    ['An official spoke to us. “Go home,” the official said. He said the bridge was closed.', true],
    ['“The bridge was closed,” said Maria, whose name has been changed.', true],
    ['Ana Ruiz said the bridge was closed.', false],
    ['Ana Ruiz, a diplomat, said the bridge was closed.', false],
    ['Police said the bridge was closed.', false],
    ['The mayor said the bridge was closed.', false],
    ['The doctor said the bridge was closed.', false],
    ['A spokesman for the ministry said the bridge was closed.', false],
    ['A driver said it was open, while a nurse, who asked not to be named, said the bridge was closed.', true],
    ['An unnamed official said the bridge was closed.', true],
    ['The paper, quoting unnamed officials, said the bridge was closed.', false],
    ['A report said the bridge was closed.', false],
    ['Ana Ruiz came. She said the bridge was closed.', false],
    ['The mayor said the bridge was closed, while an officer who asked not to be named said it was open.', false],
  ])('%s', (text, anonymous) => {
    expect(findQuote(text, 'he bridge was closed').speaker?.anonymous).toBe(anonymous)
  })
})

describe('the actor behind a source', () => {
  test.each([
    ['a name behind a description', 'The attorney for Ben Okafor, Ana Ruiz, said the bridge was closed.', 'the bridge', 'Ana Ruiz'],
    ['a full name', 'Ana Ruiz said the bridge was closed.', 'the bridge was closed', 'Ana Ruiz'],
    ['a short name', 'Ana Ruiz came late. “It was dark on the bridge,” Ruiz said.', 'It was dark', 'Ana Ruiz'],
    ['a pronoun', 'Ana Ruiz came late. “It was dark on the bridge,” she said.', 'It was dark', 'Ana Ruiz'],
    ['a name behind its title', 'Foreign Minister Ana Ruiz said the bridge was closed.', 'the bridge was closed', 'Ana Ruiz'],
    ['a name with an apposition', 'Ana Ruiz, a doctor at the Red Cross, said the bridge was closed.', 'the bridge was closed', 'Ana Ruiz'],
    ['an organization', 'Amnesty International said the law must be changed.', 'the law must be changed', 'Amnesty International'],
    ['a text of an organization', 'Amnesty International’s report said the law must be changed.', 'the law must', 'Amnesty International'],
    [
      'a text by an organization',
      'A report by Amnesty International said the law must be changed.',
      'the law must',
      'Amnesty International',
    ],
    [
      'what an organization received',
      'The law was changed, according to information received by Amnesty International.',
      'The law was changed',
      'Amnesty International',
    ],
    [
      '«it» for an organization',
      'Amnesty International met in Lima. “The law is wrong,” it said.',
      'The law is wrong',
      'Amnesty International',
    ],
    ['one of an organization', 'A lawyer for Amnesty International said the law must be changed.', 'the law must be changed', 'lawyer'],
    ['those behind a person', 'The Ruiz campaign said the law must be changed. Ana Ruiz said nothing.', 'the law must', null],
  ])('%s', (_title, text, words, name) => {
    const { speaker } = findQuote(text, words)
    expect(speaker).not.toBeNull()
    expect(speaker?.actor?.name ?? null).toBe(name)
  })

  test('a quotation without words of its own for its speaker takes over the last one', () => {
    const text = 'Ana Ruiz said she was tired. “I have not slept.”\n“And I will not sleep tonight, either.”'
    expect(findQuote(text, 'I will not sleep').speaker?.actor?.name).toBe('Ana Ruiz')
  })
})

describe('the day of a statement', () => {
  test.each([
    ['behind the cue', 'Ana Ruiz said on Monday that the bridge was closed.', 'Monday'],
    ['before the cue', 'Ana Ruiz on Monday said the bridge was closed.', 'Monday'],
    ['at the head of the sentence', 'On Monday, Ana Ruiz said the bridge was closed.', 'Monday'],
    ['on the text', 'The bridge was closed, Ana Ruiz said in a Monday statement.', 'Monday'],
    ['behind the addressee', '“The bridge is closed for good,” Ana Ruiz told reporters on Monday.', 'Monday'],
    ['on the verb before', 'Ana Ruiz on Monday threw out the plan, saying the bridge was closed.', 'Monday'],
    ['in what is said', 'Ana Ruiz said the bridge was closed on Monday.', null],
    ['of another clause before', 'Ana Ruiz, who was freed on Monday, said the bridge was closed.', null],
    ['of what came before', 'After the flood on Monday, Ana Ruiz said the bridge was closed.', null],
    ['of another clause behind', '“The bridge is closed,” said Ana Ruiz, who was freed on Monday.', null],
    ['of a clause between', 'The mayor came on Monday to mend it, but Ana Ruiz said the bridge was closed.', null],
    ['none', 'Ana Ruiz said the bridge was closed.', null],
  ])('%s', (_title, text, expected) => {
    const { date } = findQuote(text, 'ridge')
    expect(date && text.slice(date.start, date.end)).toBe(expected)
  })
})

describe('what is linked from candidates alone', () => {
  const text = '“I never said that I would go,” she said.'
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const candidate = (words: string, speaker: string | null, carriesOn: QuoteCandidate | null = null): QuoteCandidate => ({
    ...span(words),
    rule: 'quote/test',
    kind: 'direct',
    spans: [span(words)],
    speaker: speaker === null ? null : span(speaker),
    cue: null,
    addressee: null,
    carriesOn,
  })
  const actor: LinkedActor = {
    name: 'Ana Ruiz',
    kind: 'person',
    title: null,
    roles: [],
    country: null,
    acronym: null,
    aliases: [],
    mentions: [{ ...span('she'), form: 'pronoun', rule: 'actor/test' }],
  }
  const dates: LinkedDate[] = []

  test('«I» in a quotation is who speaks it', () => {
    const outer = candidate('“I never said that I would go,”', 'she')
    const inner = { ...candidate('I would go', 'I'), kind: 'indirect' as const }
    expect(linkSpeakers(parseDocument(text), [outer, inner], [actor], dates).map(({ speaker }) => speaker?.actor)).toEqual([actor, actor])
  })

  test('«I» in no quotation is nobody known', () => {
    const [quote] = linkSpeakers(parseDocument(text), [candidate('I would go', 'I')], [actor], dates)
    expect(quote?.speaker?.actor).toBeNull()
  })

  test('a speaker is carried over several quotations', () => {
    const first = candidate('“I never said', 'she')
    const second = candidate('that I', null, first)
    const third = candidate('would go,”', null, second)
    expect(linkSpeakers(parseDocument(text), [first, second, third], [actor], dates)[2]?.speaker?.actor).toBe(actor)
  })
})
