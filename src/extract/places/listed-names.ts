import { isUnknownName } from './unknown-names.js'
import { reached } from './verbs.js'
import { directions, prepositions } from './lexicon.js'
import { type Toponym, typeName } from './toponym.js'
import { isJoined, isNameWord, type Words } from './words.js'
import { WordSet } from '../../text/word-map.js'
import { putInOrder } from '../../text/put-in-order.js'

interface Member {
  readonly from: number
  readonly end: number
}

const links = new WordSet([',', 'and', 'or', '&'])
const mostWords = 3
const mostMembers = 12
/** Rules that find a place in a phrase of where, not as who acts. */
const whereRules = new WordSet([
  'place/in-name',
  'place/to-name',
  'place/the-city-of',
  'place/north-of',
  'place/name-state',
  'place/direction-before',
  'place/in-unknown-name',
  'place/row-in',
  'place/attacked-name',
  'place/gone-to',
  'place/residents-of',
  'place/from-and-to',
])

/**
 * «in Kapoeta, Torit and Magwi», «reached Corby and Burton Latimer»: a row that opens as a place and ends with «and» holds
 * places alone. Names that no list has join it, names that may be persons' count as places.
 */
export const weighRows = (words: Words, toponyms: Toponym[]): void => {
  const added: Toponym[] = []
  let done = 0
  for (const toponym of toponyms) {
    if (toponym.from < done || toponym.score < 1.4) continue
    const row = readRow(words, toponym)
    if (!row || !(toponym.supported || areKnown(row, toponyms) || isSite(words, toponym))) continue
    done = row.at(-1)?.end ?? done
    for (const member of row) {
      const known = toponyms.find(({ from, end }) => from < member.end && end > member.from)
      if (!known) {
        if (isUnknownName(words, member.from, endOfBase(words, member)))
          added.push(typeName(words, member.from, member.end, null, 'place/in-a-row', 1.5))
      } else if (known.from === member.from && known.end === member.end && !known.supported && known.score > -4) {
        known.score = Math.max(known.score + 2, known.end - known.from > 1 ? 1 : 0)
        known.supported = true
        known.rule = 'place/in-a-row'
      }
    }
  }
  if (added.length > 0) {
    toponyms.push(...added)
    putInOrder(toponyms, (a, b) => a.start - b.start)
  }
}

/** «Gwer West»: a quarter of the compass behind a name is no word of the language there. */
const endOfBase = ({ tokens }: Words, { from, end }: Member): number =>
  end - from === 2 && directions.hasLower(tokens[end - 1]) ? end - 1 : end

/** The members of a closed row about a place, or null. */
const readRow = (words: Words, seed: Toponym): Member[] | null => {
  const { tokens } = words
  const right = readRight(words, seed.end)
  const left = right.isClosed || (seed.from > 0 && tokens[seed.from - 1]?.lower === 'and') ? readLeft(words, seed.from) : []
  const isClosed = right.isClosed || (left.length > 0 && right.members.length === 0)
  const row: Member[] = [...left, seed, ...right.members]
  // «In Geneva, Ziegler and Amsel said»: the clause begins behind the comma
  if (row[0] && tokens[row[0].end]?.text === ',' && row[0].from - 1 === words.firstOf(row[0].from)) row.shift()
  const [first] = row
  const last = row.at(-1)
  if (
    !isClosed ||
    !first ||
    !last ||
    row.length < 2 ||
    opensClause(words, last.end, row.length > 2 && (!seed.supported || first.from - 1 > words.firstOf(first.from)))
  )
    return null
  const before = first.from > 0 ? (tokens[first.from - 1]?.lower ?? '') : ''
  const isWhere = reached.has(before) || (first.from === seed.from ? whereRules.has(seed.rule) : (prepositions.get(before) ?? 0) >= 2)
  // «Cornwall, Devon and Somerset were dry»: whether the list knows them all is asked by the caller
  return isWhere || (!seed.supported && row.length > 2) ? row : null
}

/** «above the danger mark at Birpur and Runnisaidpur»: a known name behind «at» or «from». */
const isSite = ({ tokens }: Words, { from, entry }: Toponym): boolean =>
  entry >= 0 && from > 0 && /^(?:at|from)$/.test(tokens[from - 1]?.lower ?? '')

/** Each member of a long row is a name that the gazetteer has, and none a person's by its own words. */
const areKnown = (row: readonly Member[], toponyms: readonly Toponym[]): boolean =>
  row.length > 2 &&
  row.every((member) =>
    toponyms.some(({ from, end, entry, score }) => from === member.from && end === member.end && entry >= 0 && score > -2),
  )

const readRight = (words: Words, from: number): { members: Member[]; isClosed: boolean } => {
  const { tokens } = words
  const members: Member[] = []
  const limit = words.endOf(from - 1)
  let at = from
  while (members.length < mostMembers && at < limit && links.hasLower(tokens[at])) {
    let start = at + 1
    if (tokens[at]?.text === ',' && /^(?:and|or)$/.test(tokens[start]?.lower ?? '')) start++
    const isLast = tokens[start - 1]?.text !== ','
    let end = start
    while (end < limit && isNameWord(tokens[end]) && (end === start || isJoined(tokens, end))) end++
    if (end === start || end - start > mostWords) break
    members.push({ from: start, end })
    if (isLast) return { members, isClosed: true }
    at = end
  }
  return { members, isClosed: false }
}

const readLeft = (words: Words, from: number): Member[] => {
  const { tokens } = words
  const members: Member[] = []
  const first = words.firstOf(from)
  let at = from - 1
  while (members.length < mostMembers && at > first) {
    const isLink = tokens[at]?.text === ',' || (members.length === 0 && /^(?:and|or)$/.test(tokens[at]?.lower ?? ''))
    if (!isLink) break
    let end = at
    if (tokens[at]?.text !== ',' && tokens[end - 1]?.text === ',') end--
    let start = end
    while (start > first && isNameWord(tokens[start - 1]) && (start === end || isJoined(tokens, start))) start--
    if (start === end || end - start > mostWords) break
    members.unshift({ from: start, end })
    at = start - 1
  }
  return members
}

/** «… and Ziegler said», «… and Ziegler, who»: what follows makes the last name a subject, unless a long row is inside a phrase. */
const opensClause = ({ tokens, endOf }: Words, at: number, isInside: boolean): boolean => {
  if (at >= endOf(at - 1)) return false
  const token = tokens[at]
  if (!token) return false
  if (token.text === ',') return /^(?:\d+|who|whose)$/.test(tokens[at + 1]?.lower ?? '')
  if (token.lower === 'who' || token.pos === 'possessive') return true
  return isInside
    ? /^(?:said|says|told|added|asked|wrote)$/.test(token.lower)
    : isVerb(token) || (token.pos === 'adverb' && isVerb(tokens[at + 1]))
}

const isVerb = (token: Words['tokens'][number] | undefined): boolean => token?.pos === 'verb' || token?.pos === 'auxiliary'
