import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/document/parse-document.js'

const sentencesOf = (text: string): string[] => parseDocument(text).sentences.map(({ start, end }) => text.slice(start, end))
const paragraphsOf = (text: string): string[] => parseDocument(text).paragraphs.map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  test.each<[string, string[]]>([
    ['two sentences', ['The road was cut.', 'Nobody came.']],
    ['a closing quotation mark belongs to its sentence', ['“We saw smoke.”', 'She left.']],
    ['an initial ends none', ['George W. Bush spoke.', 'He left.']],
    ['a title ends none', ['Gen. Omar Said and Lt. Col. Baraka fled.', 'They hid.']],
    ['a country’s abbreviation inside', ['The U.S. Embassy was shut on Jan. 5 at 5 p.m. by order.']],
    ['a country’s abbreviation at the end', ['They fled to the U.S.', 'The others stayed.']],
    ['a company’s abbreviation at the end', ['He sold Alder Inc.', 'It was cheap.']],
    ['a question inside a quotation', ['“Where is he?” she asked.', 'Nobody knew.']],
    ['a number opens a sentence', ['They fled.', '12 of them died.']],
    ['dots inside a sentence', ['They waited ... and waited.']],
    ['no space behind the stop', ['The protests ended.', 'The army stayed.']],
    ['a decimal is no end', ['It rose 3.5 percent.']],
    ['a bracketed sentence', ['(He could not be reached.)', 'His lawyer spoke.']],
  ])('%s', (title, expected) => {
    const text = expected.join(title.startsWith('no space') ? '' : ' ')
    expect(sentencesOf(text)).toEqual(expected)
  })
})

describe('paragraphs', () => {
  test.each<[string, string, string[]]>([
    ['an empty line parts them', 'One.\n\nTwo.', ['One.', 'Two.']],
    ['a line is a paragraph', 'The road was cut.\nNobody came.\nIt rained.', ['The road was cut.', 'Nobody came.', 'It rained.']],
    ['a line that goes on small is joined', 'The road\nwas cut.', ['The road\nwas cut.']],
    [
      'hard-wrapped text whose lines are all set in is joined too',
      'The road was cut by the\n   floods and nobody could\n   reach the three villages that\n   lie in the Upper\n   Valley of the river.\n   It rained.',
      [
        'The road was cut by the\n   floods and nobody could\n   reach the three villages that\n   lie in the Upper\n   Valley of the river.',
        'It rained.',
      ],
    ],
    [
      'hard-wrapped text is joined',
      'The road was cut by the\nfloods and nobody could\nreach the three villages that\nlie in the Upper\nValley of the river.\n\nIt rained.',
      [
        'The road was cut by the\nfloods and nobody could\nreach the three villages that\nlie in the Upper\nValley of the river.',
        'It rained.',
      ],
    ],
    ['Windows line ends', 'One.\r\n\r\nTwo.', ['One.', 'Two.']],
    ['white space around', '  \n One. \t\n\n\n Two.\n ', ['One.', 'Two.']],
    ['nothing', ' \n\t ', []],
  ])('%s', (_title, text, expected) => {
    expect(paragraphsOf(text)).toEqual(expected)
  })

  test.each([
    ['Floods Cut Road To Three Villages\n\nIt rained.', true],
    ['It rained all night.', false],
    ['NAIROBI, Kenya (AP) _\n\nIt rained.', false],
    ['a short line', false],
  ])('headline: %j is %s', (text, headline) => {
    expect(parseDocument(text).paragraphs[0]?.headline).toBe(headline)
  })
})

describe('dateline', () => {
  test('it is a sentence of its own', () => {
    const text = 'BEIRUT (AP) — Rights groups spoke. They left.\n\nIt rained.'
    expect(sentencesOf(text)).toEqual(['BEIRUT (AP) —', 'Rights groups spoke.', 'They left.', 'It rained.'])
    const { tokens, sentences, paragraphs } = parseDocument(text)
    for (const token of tokens) expect(sentences[token.sentence]?.start).toBeLessThanOrEqual(token.start)
    expect(paragraphs.map(({ firstSentence, endSentence }) => [firstSentence, endSentence])).toEqual([
      [0, 3],
      [3, 4],
    ])
    expect(tokens.find((token) => token.text === 'Rights')?.pos).toBe('noun')
  })

  test.each<[string, string | null, string | null, string | null, string | null]>([
    [
      'ERBIL, Kurdistan Region of Iraq – The mayor spoke.',
      'ERBIL, Kurdistan Region of Iraq –',
      'ERBIL, Kurdistan Region of Iraq',
      null,
      null,
    ],
    ['BEIRUT (AP) — The mayor spoke.', 'BEIRUT (AP) —', 'BEIRUT', 'AP', null],
    ['Harare (Reuters) - The mayor spoke.', 'Harare (Reuters) -', 'Harare', 'Reuters', null],
    [
      'GOMA, DR Congo, Jan. 5, 2026 (Xinhua) -- The mayor spoke.',
      'GOMA, DR Congo, Jan. 5, 2026 (Xinhua) --',
      'GOMA, DR Congo',
      'Xinhua',
      'Jan. 5, 2026',
    ],
    ['LA PAZ, 12 May (EFE) – The mayor spoke.', 'LA PAZ, 12 May (EFE) –', 'LA PAZ', 'EFE', '12 May'],
    ['Flood Cuts Road\n\nST. LOUIS — The mayor spoke.', 'ST. LOUIS —', 'ST. LOUIS', null, null],
    ['KUALA LUMPUR: The mayor spoke.', null, null, null, null],
    ['The mayor — a doctor — spoke.', null, null, null, null],
    ['WHO says — again — that it may rain.', null, null, null, null],
    ['UN-backed talks began.', null, null, null, null],
    ['Nothing of the kind.', null, null, null, null],
  ])('%s', (text, line, place, agency, date) => {
    const found = parseDocument(text).dateline
    const cut = (span: { start: number; end: number } | null | undefined) => (span ? text.slice(span.start, span.end) : null)
    expect([cut(found), cut(found?.place), found?.agency ?? null, cut(found?.date)]).toEqual([line, place, agency, date])
  })
})

describe('parts of speech', () => {
  test.each([
    ['Security forces opened fire on protesters .', 'noun noun verb noun preposition noun punctuation'],
    ['The wounded were treated .', 'determiner noun auxiliary verb punctuation'],
    ['Clashes erupted near the town .', 'noun verb preposition determiner noun punctuation'],
    ['He will report to the police .', 'pronoun auxiliary verb preposition determiner noun punctuation'],
    ['The report said that 12 died .', 'determiner noun verb conjunction number verb punctuation'],
    ['Amnesty International said so .', 'proper proper verb conjunction punctuation'],
    ['They tried to flee .', 'pronoun verb particle verb punctuation'],
    ['His wounded son died .', 'determiner adjective noun verb punctuation'],
    ["Iran 's army withdrew .", 'proper possessive noun verb punctuation'],
  ])('%s', (text, expected) => {
    expect(
      parseDocument(text)
        .tokens.map((token) => token.pos)
        .join(' '),
    ).toBe(expected)
  })
})
