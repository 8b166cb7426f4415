import type { Token } from '../../document/document.js'
import { foldName, type Gazetteer, isDemonym } from '../../gazetteer/index.js'
import { findNameUse } from '../../lexicon/name-words.js'
import { seats } from '../../lexicon/place-words.js'
import { findWordClasses, WordClass } from '../../lexicon/word-classes.js'
import { WordSet } from '../../text/word-map.js'
import { abbreviations, directions, prepositions } from './lexicon.js'
import { makeSupported, type Toponym } from './toponym.js'
import { isJoined, isNameWord, type Words } from './words.js'

/** What is somewhere: «Oslo-based». */
const tails = new WordSet('based born bound area educated wide made'.split(' '))
/** What a place does: states and capitals do («Moscow-backed»), towns that are called like an organization do not («Hamas-run»). */
const deeds = new WordSet('led backed controlled held occupied style trained run administered'.split(' '))

/** «Oslo-based», «U.S.-Mexico», «R-Lima»: parts of a hyphenated word that are names. */
export const readHyphened = (gazetteer: Gazetteer, words: Words, at: number): Toponym[] => {
  const token = words.tokens[at]
  if (!token || token.text.length > 60) return []
  const parts = token.text.split(/[-–]/)
  // «Ann Rice, D-Dayton», but not D-Chowk in Islamabad
  const isParty = parties.test(parts[0] ?? '') && /^[,(]$/.test(words.tokens[at - 1]?.text ?? '')
  const isRoad = parts.length === 2 && ways.hasLower(words.tokens[at + 1])
  const stem = parts.length > 2 && tails.has(parts.at(-1)?.toLowerCase() ?? '') ? readStem(gazetteer, token, at) : null
  if (stem) return [stem]
  const last = isRoad ? null : readSeat(gazetteer, words, at, parts.at(-1) ?? '')
  const isPair = isPairOf(gazetteer, words, at, parts, last !== null)
  const found: Toponym[] = []
  let start = token.start
  parts.forEach((part, i) => {
    const from = start
    start += part.length + 1
    // «the China-South Korea summit»
    const behind = i === parts.length - 1 && found.length > 0 ? last : null
    if ((part.length < 2 && !(isParty && i === 1)) || part.charAt(0) === part.charAt(0).toLowerCase()) return
    if (directions.has(part.toLowerCase()) && !behind) return
    const whole = i === 0 ? readWhole(gazetteer, words, at, part) : null
    // «D-Vt.», «D-W. Va.»: the first full stop is a token of its own
    const isShort = isParty && i === 1 && words.tokens[at + 1]?.text === '.'
    const pair = isShort ? abbreviations.get(`${part}. ${words.tokens[at + 2]?.text}`) : undefined
    const short = pair ?? (isShort ? abbreviations.get(`${part}.`) : undefined)
    // «D-Mass»
    const stated = part.includes('.') ? abbreviations.get(part) : isParty && i === 1 ? abbreviations.get(`${part}.`) : undefined
    const name = whole?.name ?? short?.name ?? stated?.name ?? part
    const entry = whole?.entry ?? behind?.entry ?? gazetteer.findFolded(name.toLowerCase().replaceAll('.', ''))
    const isSeat = isParty && i === 1 && parts.length === 2
    if (entry < 0 && !isSeat && !(isRoad && isUnknownPart(part))) return
    // «D-Day»
    if (isSeat && entry < 0 && !last && isWord(part)) return
    const tail = parts
      .slice(i + 1)
      .join(' ')
      .toLowerCase()
    const place = entry < 0 ? -1 : gazetteer.firstNamed(entry)
    const isWide = place >= 0 && (gazetteer.featureOf(place) === 'country' || gazetteer.prominenceOf(place) >= 60)
    const isState = isWide || (place >= 0 && /^(?:capital|country|world|region)$/.test(gazetteer.featureOf(place)))
    const isSure = tails.has(tail) || isSeat || isRoad || isPair || (deeds.has(tail) && isState)
    if (!isSure && !isWide) return
    const seat = behind ?? (isSeat && !pair ? last : null)
    found.push(
      makeSupported({
        from: whole?.from ?? at,
        end: pair ? at + 3 : (seat?.end ?? at + 1),
        start: whole ? (words.tokens[whole.from]?.start ?? from) : from,
        stop: short ? (words.tokens[pair ? at + 2 : at + 1]?.end ?? 0) : (seat?.stop ?? from + part.length),
        name: seat?.name ?? name,
        entry: seat?.entry ?? entry,
        rule: tails.has(tail) || deeds.has(tail) ? 'place/name-based' : 'place/hyphened-name',
        score: isSure ? 4 : 2,
      }),
    )
  })
  return found
}

/** «in Fargo-Moorhead», «MLA for Nelson-Creston», «Minneapolis-St. Paul»: two towns that are told as one place. */
const isPairOf = (gazetteer: Gazetteer, { tokens }: Words, at: number, parts: readonly string[], goesOn: boolean): boolean => {
  if (parts.length !== 2 || !parts.every((part) => /^\p{Lu}\p{Ll}/u.test(part) && !isWord(part))) return false
  const isKnown = (part: string): boolean => gazetteer.findFolded(foldName(part)) >= 0
  if (goesOn) return isKnown(parts[0] ?? '')
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (next?.pos === 'possessive' || (isNameWord(next) && isJoined(tokens, at + 1))) return false
  const isWhere = (prepositions.getLower(before) ?? 0) === 3 || (before?.lower === 'for' && seats.hasLower(tokens[at - 2]))
  return isWhere && parts.every(isKnown)
}

const isWord = (part: string): boolean => (findWordClasses(part.toLowerCase()) & WordClass.known) !== 0

/** «Port-au-Prince-based»: a name that has hyphens of its own. */
const readStem = (gazetteer: Gazetteer, { start, text }: Token, at: number): Toponym | null => {
  const name = text.slice(0, Math.max(text.lastIndexOf('-'), text.lastIndexOf('–')))
  const entry = gazetteer.findFolded(foldName(name))
  if (entry < 0) return null
  const stop = start + name.length
  return makeSupported({
    from: at,
    end: at + 1,
    start,
    stop,
    name,
    entry,
    rule: 'place/name-based',
    score: 4,
  })
}

const mostBefore = 3

/** «New York-based», «United Arab Emirates-backed»: the longest name that ends with the first part. */
const readWhole = (gazetteer: Gazetteer, words: Words, at: number, part: string): { from: number; name: string; entry: number } | null => {
  const { tokens, document } = words
  let whole: { from: number; name: string; entry: number } | null = null
  const first = Math.max(words.firstOf(at), at - mostBefore)
  for (let from = at - 1; from >= first && isNameWord(tokens[from]) && isJoined(tokens, from + 1); from--) {
    const name = document.text.slice(tokens[from]?.start, (tokens[at]?.start ?? 0) + part.length)
    const entry = gazetteer.findFolded(foldName(name))
    if (entry >= 0) whole = { from, name, entry }
  }
  return whole
}

/** «D-Oak Park», «R-Cedar Rapids»: the longest name that opens behind the party. */
const readSeat = (
  gazetteer: Gazetteer,
  words: Words,
  at: number,
  part: string,
): { end: number; stop: number; name: string; entry: number } | null => {
  const { tokens, document } = words
  for (let end = Math.min(at + 3, words.endOf(at)); end > at + 1; end--) {
    if (!isNameWord(tokens[end - 1]) || !isJoined(tokens, at + 1) || !isJoined(tokens, end - 1)) continue
    const stop = tokens[end - 1]?.end ?? 0
    const name = part + document.text.slice(tokens[at]?.end, stop)
    const entry = gazetteer.findFolded(foldName(name))
    if (entry >= 0) return { end, stop, name, entry }
  }
  return null
}

/** «the Gao-Kidal road»: what runs between places. */
const ways = new WordSet('road highway expressway motorway railway route border axis corridor line'.split(' '))

const isUnknownPart = (part: string): boolean => !isWord(part) && findNameUse(part.toLowerCase()) === 0 && !isDemonym(part.toLowerCase())

/** Parties as they stand before a member's seat: «R-Lima», «DFL-Duluth». */
const parties = /^(?:R|D|I|DFL|GOP|SNP|LD)$/
