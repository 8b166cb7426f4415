import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/document/parse-document.js'

/** The passages of a text, inner ones indented by their depth, open ones with «…» behind. */
const passagesOf = (text: string): string[] =>
  parseDocument(text).quotes.map(({ start, end, depth, open }) => '> '.repeat(depth) + text.slice(start, end) + (open ? '…' : ''))

describe('pairs of quotation marks', () => {
  test.each<[string, string, string[]]>([
    ['curly', 'He said “no” twice.', ['“no”']],
    ['straight', 'He said "no" twice.', ['"no"']],
    ['typewriter pairs', "``Yes,'' he said.", ["``Yes,''"]],
    ['two apostrophes on both sides', "''Yes,'' he said.", ["''Yes,''"]],
    ['guillemets', 'He said «no» twice.', ['«no»']],
    ['low and high', 'He said „no“ twice.', ['„no“']],
    ['low and closing', 'He said „no” twice.', ['„no”']],
    ['single curly', '‘We stay,’ she said.', ['‘We stay,’']],
    ['single straight', "'We stay,' she said.", ["'We stay,'"]],
    ['curly closed by straight', 'He said “no" twice.', ['“no"']],
    ['one kind in another', '“He told me ‘no’ twice,” she said.', ['“He told me ‘no’ twice,”', '> ‘no’']],
    ['one kind in itself', '"He told me "no" twice," she said.', ['"He told me "no" twice,"', '> "no"']],
    ['three deep', '“One ‘two “three” two’ one”', ['“One ‘two “three” two’ one”', '> ‘two “three” two’', '> > “three”']],
    ['apostrophes inside single marks', '‘It’s the farmers’ field,’ she said.', ['‘It’s the farmers’ field,’']],
  ])('%s', (_title, text, expected) => {
    expect(passagesOf(text)).toEqual(expected)
  })
})

describe('marks that quote nothing', () => {
  test.each([
    ['contractions', 'It’s late and they don’t know what he’d do.'],
    ['plural possessives', "The farmers' fields and the workers' homes were lost."],
    ['decades', "The '90s were kind to the club, the '80s were not."],
    ['lost beginnings', "Give 'em time, 'til they learn."],
    ['feet and inches', 'He is 6\'2" tall and she is 5’ 11".'],
    ['attributes of markup left in the text', 'See <a href="https://example.org">here</a>.'],
    ['a closing mark alone', 'He said no” and left.'],
    ['an empty pair', 'He said “” and left.'],
    ['a single mark never closed', "He said 'no and left."],
  ])('%s', (_title, text) => {
    expect(passagesOf(text)).toEqual([])
  })
})

describe('missing and doubled marks', () => {
  test('a missing closing mark costs its own paragraph at most', () => {
    expect(passagesOf('He said “no and left.\n\nShe said “yes” and stayed.')).toEqual(['“no and left.…', '“yes”'])
  })

  test('a stray opening mark does not swallow whole quotations behind it', () => {
    expect(passagesOf('"He left. "I know," she said.')).toEqual(['"I know,"'])
  })

  test('a paragraph left open goes on in one that opens with the same mark', () => {
    const { quotes } = parseDocument('“One.\n\n“Two,” she said.')
    expect(quotes.map(({ open, continues }) => [open, continues])).toEqual([
      [true, true],
      [false, false],
    ])
  })

  test('a paragraph left open before one without a mark goes on nowhere', () => {
    expect(parseDocument('“One.\n\nTwo, she said.').quotes.map(({ continues }) => continues)).toEqual([false])
  })

  test('the inner span lies between the marks', () => {
    const [passage] = parseDocument("He said ``no'' twice.").quotes
    expect(passage?.inner).toEqual({ start: 10, end: 12 })
  })

  test('a hundred thousand nested marks are paired one by one', { timeout: 20_000 }, () => {
    const depth = 100_000
    const { quotes } = parseDocument('“a '.repeat(depth) + 'b”'.repeat(depth))
    expect([quotes.length, quotes.at(-1)?.depth]).toEqual([depth, depth - 1])
  })
})
