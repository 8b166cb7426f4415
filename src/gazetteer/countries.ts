import { demonymText } from './generated/demonyms.js'
import { foldName } from './fold-name.js'
import { openGazetteer } from './open-gazetteer.js'
import { type ReadonlyWordMap, WordMap, WordSet } from '../text/word-map.js'
import type { AskedWord } from '../text/answers.js'

const countries: ReadonlyWordMap<string> = new WordMap(
  demonymText.split('\n').map((line) => {
    const [word = '', country = ''] = line.split('\t')
    return [word, country]
  }),
)

/** The ISO code that a demonym in lower case stands for («iranian», «britons»), null for one of several countries or none («kurdish»). */
export const demonymCountry = (lower: string): string | null => countries.get(lower) || null

/** A word in lower case, or a token's, for the people or things of a place («iranian», «kurds», «european»). */
export const isDemonym = (word: string | AskedWord): boolean => (typeof word === 'string' ? countries.has(word) : countries.hasLower(word))

const openers = new WordSet([...countries.keys()].flatMap((words) => (words.includes(' ') ? [words.slice(0, words.indexOf(' '))] : [])))

/** Whether a demonym of several words opens with the word of a token («South» of «South Korean»). */
export const opensDemonym = (token: AskedWord): boolean => openers.hasLower(token)

/** What `demonymCountry` gives for a token, undefined where it is no demonym. */
export const findDemonymCountry = (token: AskedWord): string | null | undefined => {
  const country = countries.getLower(token)
  return country === '' ? null : country
}

/** A name that stands for a country before all else («Iran», «U.S.», «Congo»). */
export const isCountryName = (name: string): boolean => {
  const gazetteer = openGazetteer()
  const found = gazetteer.findFolded(foldName(name))
  return found >= 0 && gazetteer.featureOf(gazetteer.firstNamed(found)) === 'country'
}
