import { describe, expect, test } from 'vitest'
import { tokenize } from '../../src/document/tokenize.js'

/** Text, and its tokens parted by `|`. */
const cases: [string, string, string][] = [
  ['words and full stop', 'The clashes ended.', 'The|clashes|ended|.'],
  ['straight possessive', "Iran's west", "Iran|'s|west"],
  ['curly possessive', 'Iran’s west', 'Iran|’s|west'],
  ['plural possessive is a mark', 'hardliners’ threats', 'hardliners|’|threats'],
  ['contraction stays whole', "They don't know", "They|don't|know"],
  ['name with an apostrophe', "Sinn Fein's O'Neill", "Sinn|Fein|'s|O'Neill"],
  ['hyphenated word', 'Kurdish-inhabited towns', 'Kurdish-inhabited|towns'],
  ['dotted abbreviation', 'the U.S. envoy', 'the|U.S.|envoy'],
  ['title with its stop', 'Gen. Smith and Dr. Khan', 'Gen.|Smith|and|Dr.|Khan'],
  ['initials', 'George W. Bush, J.K. Rowling', 'George|W.|Bush|,|J.K.|Rowling'],
  ['ambiguous abbreviation before a name', 'Springfield, Ill., was', 'Springfield|,|Ill.|,|was'],
  ['the same letters as a word', 'He fell ill. She left.', 'He|fell|ill|.|She|left|.'],
  ['thousands', 'some 1,200 people', 'some|1,200|people'],
  ['decimal and clock time', '3.5 million at 10:30', '3.5|million|at|10:30'],
  ['clock time with letters', 'at 5pm or 10.30a.m. today', 'at|5pm|or|10.30a.m.|today'],
  ['decade', 'the 1990s', 'the|1990s'],
  ['score or range', 'won 2-1', 'won|2|-|1'],
  ['slashed date', 'on 27/01/2017', 'on|27|/|01|/|2017'],
  ['age', 'a 27-year-old man', 'a|27-year-old|man'],
  ['dash without spaces', 'Ilam—where', 'Ilam|—|where'],
  ['typewriter marks', "``No,'' he said -- twice", "``|No|,|''|he|said|--|twice"],
  ['hashtag and handle', '#Ilam by @KHRN_en.', '#|Ilam|by|@KHRN_en|.'],
  ['link', 'see https://example.org/a?b=1.', 'see|https://example.org/a?b=1|.'],
  ['address', 'write to desk@example.org now', 'write|to|desk@example.org|now'],
  ['an abbreviation behind a hyphen', 'the China-U.S. talks, R-N.C., are pro-U.S. now', 'the|China-U.S.|talks|,|R-N.C.|,|are|pro-U.S.|now'],
  ['a saint behind a hyphen', 'in Minneapolis-St. Paul', 'in|Minneapolis-St.|Paul'],
  ['ampersand in capitals', 'AT&T and S&P', 'AT&T|and|S&P'],
  ['letters of other alphabets', 'Łódź and Erdoğan', 'Łódź|and|Erdoğan'],
  ['combining marks', 'Jose\u0301 left', 'Jose\u0301|left'],
  ['letters beyond the basic plane', '𝒜b c', '𝒜b|c'],
  ['emoji', 'so 😀 sad', 'so|😀|sad'],
]

describe('tokenize', () => {
  test.each(cases)('%s', (_title, text, expected) => {
    const tokens = tokenize(text)
    expect(tokens.map((token) => token.text).join('|')).toBe(expected)
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
  })

  test.each([
    ['KDPI', true, true],
    ['U.S.', true, true],
    ['Iran', true, false],
    ['A', true, false],
    ['city', false, false],
    ['Émile', true, false],
  ])('%s: capitalised %s, upper %s', (text, capitalised, upper) => {
    expect(tokenize(text)[0]).toMatchObject({ capitalised, upper })
  })

  test.each([
    ['5pm', 'number'],
    ['27-year-old', 'word'],
    ['$', 'symbol'],
    ['—', 'punctuation'],
    ['@khrn', 'link'],
    ['mayor', 'word'],
  ])('%s is a %s', (text, kind) => {
    expect(tokenize(text)[0]?.kind).toBe(kind)
  })
})
