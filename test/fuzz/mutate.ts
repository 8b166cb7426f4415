import type { Random } from './random.js'

/** Changes a text in one to four ways, as broken downloads, careless editors and attackers do. */
export const mutate = (text: string, others: readonly string[], random: Random): string => {
  let mutant = text
  for (let left = 1 + random.below(4); left > 0; left--) mutant = random.pick(mutations)(mutant, others, random)
  return mutant.slice(0, mostCharacters)
}

/** Keeps doubling from getting out of hand: what is measured is one article, not a book. */
const mostCharacters = 20_000

type Mutation = (text: string, others: readonly string[], random: Random) => string

const mutations: readonly Mutation[] = [
  // bytes that change on the way; what is no UTF-8 any more is read as U+FFFD
  (text, _, random) => {
    const bytes = Buffer.from(text, 'utf8')
    for (let left = 1 + random.below(8); left > 0 && bytes.length > 0; left--) {
      const at = random.below(bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
    }
    return bytes.toString('utf8')
  },
  // UTF-8 taken for Latin-1
  (text, _, random) => change(text, random, 400, (piece) => Buffer.from(piece, 'utf8').toString('latin1')),
  (text, _, random) => change(text, random, 300, () => ''),
  (text, _, random) => change(text, random, 300, (piece) => piece + piece),
  (text, _, random) => change(text, random, 40, (piece) => piece.repeat(2 + random.below(60))),
  (text, _, random) => change(text, random, 200, (piece) => piece.toUpperCase()),
  (text, _, random) => change(text, random, 200, (piece) => piece.toLowerCase()),
  (text, _, random) => change(text, random, 200, (piece) => [...piece].reverse().join('')),
  (text, _, random) =>
    change(text, random, 600, (piece) => piece.replace(/\s+/g, random.pick(['', '\n', '\n\n', '\t', '\u00a0', '\r\n', '  ']))),
  (text, _, random) => change(text, random, 600, (piece) => piece.replace(/["“”'‘’«»]/g, random.pick(quoteMarks))),
  (text, _, random) => change(text, random, 600, (piece) => piece.replace(/\d+/g, random.pick(numbers))),
  // the front of one article with the end of another, and a piece of one within another
  (text, others, random) => {
    const other = random.pick(others)
    return text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1))
  },
  (text, others, random) => {
    const other = random.pick(others)
    const from = random.below(other.length + 1)
    return insert(text, random, other.slice(from, from + random.below(300)))
  },
  // words in another order
  (text, _, random) =>
    change(text, random, 300, (piece) => {
      const words = piece.split(' ')
      return words.map(() => random.pick(words)).join(' ')
    }),
  ...[quoteMarksOf, oddCharactersOf, numbersOf, longWordsOf].map(
    (draw): Mutation =>
      (text, _, random) => {
        let mutant = text
        for (let left = 1 + random.below(6); left > 0; left--) mutant = insert(mutant, random, draw(random))
        return mutant
      },
  ),
]

const quoteMarks = ['“', '”', '"', '‘', '’', "'", '«', '»', '„', '``', "''", '“‘', '’”', '']
const numbers = ['0', '1', '007', '1,000,000', '1.000.000', '99999999999999999999', '1e9', '٣٤', '½', '²', '-5', '12–15', '31/02/2025', '']

function quoteMarksOf(random: Random): string {
  return random.pick(quoteMarks)
}

function numbersOf(random: Random): string {
  return ` ${random.pick(numbers)} `
}

function oddCharactersOf(random: Random): string {
  const odd = [
    '😀',
    '👩‍👩‍👧‍👦',
    '🇳🇴',
    '𝒜',
    'é\u0301\u0302',
    'İ',
    'ß',
    'ﬁ',
    '北京',
    'مرحبا',
    'שלום',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
  ]
  const broken = [
    '\ud800',
    '\udc00',
    '\udc00\ud800',
    '\u0000',
    '\u0000'.repeat(50),
    '\u001b[2J',
    '\u0085',
    '\u2028',
    '\u2029',
    '\uffff',
    '\ufffd',
    '\u{10ffff}',
  ]
  return random.pick(random.below(2) === 0 ? odd : broken)
}

function longWordsOf(random: Random): string {
  const unit = random.pick(['a', 'A', 'Ab', 'a-', 'A.', '1', '1,', 'é', '😀', '北', '“', '(', '.', '—', "'", ' ', '\n', 'x@', 'http://a/'])
  return unit.repeat(1 + random.below(2000))
}

/** Puts something else in the place of a piece of the text. */
const change = (text: string, random: Random, most: number, make: (piece: string) => string): string => {
  const start = random.below(text.length + 1)
  const end = start + 1 + random.below(most)
  return text.slice(0, start) + make(text.slice(start, end)) + text.slice(end)
}

const insert = (text: string, random: Random, piece: string): string => {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + piece + text.slice(at)
}
