import { foldName, type Gazetteer, openGazetteer } from '../../gazetteer/index.js'
import type { Toponym } from './toponym.js'
import type { Words } from './words.js'

/** States that share their name with a better-known city, and the name that is the state's alone. */
const stateNames: ReadonlyMap<string, string> = new Map([
  ['new york', 'New York State'],
  ['washington', 'Washington State'],
])

/** «New York Gov.», «upstate New York», «Rochester, New York», «Oregon and Washington»: the state and not the city. */
export const tellStates = (words: Words, toponyms: readonly Toponym[]): void => {
  const gazetteer = openGazetteer()
  if (toponyms.length === 0) return
  const stateOf = new Map([...stateNames].map(([name, state]) => [gazetteer.findFolded(name), state]))
  toponyms.forEach((toponym, i) => {
    if (toponym.entry < 0 || toponym.end - toponym.from > 2) return
    const state = stateOf.get(toponym.entry)
    if (state === undefined && !isState(gazetteer, toponym)) return
    const around = [toponyms[i - 1], toponyms[i + 1]]
    // «Montana and Wyoming»: no town called so
    if (state === undefined) {
      if (around.some((other) => isListedWith(gazetteer, words, toponym, other))) toponym.kind ??= 'region'
      return
    }
    if (
      isOffice(words, toponym) ||
      around.some(
        (other) =>
          (other && other.container === toponym && other.supported && other.kind !== 'facility') ||
          isListedWith(gazetteer, words, toponym, other),
      )
    )
      toponym.name = state
  })
}

const office = /^(?:gov\.?|governor|legislature|lawmakers?|assembly(?:man|woman)?)$/
const part = /^(?:upstate|western|northern|central|eastern)$/

const isOffice = ({ tokens }: Words, { from, end }: Toponym): boolean => {
  const [first, last] = [tokens[from - 1]?.lower ?? '', tokens[end]?.lower ?? '']
  return (
    office.test(last) || part.test(first) || part.test(tokens[from]?.lower ?? '') || (first === 'of' && tokens[from - 2]?.lower === 'state')
  )
}

/** Whether a comma or «and» alone parts it from another state. */
const isListedWith = (gazetteer: Gazetteer, { tokens }: Words, toponym: Toponym, other: Toponym | undefined): boolean => {
  if (!other || other.entry < 0 || other.container === toponym || toponym.container === other) return false
  if (!isState(gazetteer, other) || stateNames.has(foldName(other.name))) return false
  const [left, right] = other.from < toponym.from ? [other, toponym] : [toponym, other]
  const between = tokens.slice(left.end, right.from)
  return between.length > 0 && between.length < 3 && between.every((token) => /^(?:,|and|or)$/.test(token.lower))
}

const isState = (gazetteer: Gazetteer, { entry }: Toponym): boolean => {
  const first = gazetteer.firstNamed(entry)
  return gazetteer.featureOf(first) === 'division1' && gazetteer.countryOf(first) === 'US'
}
