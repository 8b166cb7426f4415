import { demonymText } from './generated/demonyms.js'
import { openGazetteer } from './open-gazetteer.js'

const countries: ReadonlyMap<string, string> = new Map(
  demonymText.split('\n').map((line) => {
    const [word = '', country = ''] = line.split('\t')
    return [word, country]
  }),
)

/** The ISO code that a demonym stands for («Iranian», «Britons»), null for one of several countries or none («Kurdish»). */
export const demonymCountry = (word: string): string | null => countries.get(word.toLowerCase()) || null

/** A word for the people or things of a place («Iranian», «Kurds», «European»). */
export const isDemonym = (word: string): boolean => countries.has(word.toLowerCase())

/** A name that stands for a country before all else («Iran», «U.S.», «Congo»). */
export const isCountryName = (name: string): boolean => openGazetteer().find(name)[0]?.feature === 'country'
