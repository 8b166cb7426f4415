import type { Token } from '../../document/document.js'
import { type Gazetteer, isDemonym } from '../../gazetteer/index.js'
import { findNameUse, NameUse } from '../../lexicon/name-words.js'
import { WordClass } from '../../lexicon/word-classes.js'
import { placeOrWord } from './lexicon.js'

/** How much the name itself speaks for a place: what bears it, how large that is, what else the word can be. */
export const weighName = (
  gazetteer: Gazetteer,
  entry: number,
  token: Token,
  name: string,
  words: number,
  opensSentence: boolean,
): number => {
  const first = gazetteer.firstNamed(entry)
  const prominence = gazetteer.prominenceOf(first)
  const feature = gazetteer.featureOf(first)
  const wide = feature === 'country' || feature === 'world' || (feature === 'division1' && prominence >= 55)
  // the least of capitals is named in the world's news
  const least = feature === 'capital' ? 1.4 : -1
  let score = wide ? 2.6 : feature === 'region' || feature === 'natural' ? 1.6 : Math.max(least, weighSettlement(prominence))
  if (placeOrWord.has(name) || compass.test(name)) score -= 4
  if (words > 1) return score + (feature === 'division2' ? 0.6 : 0.8)
  // «EST», «SEC»: a short word in capitals is an abbreviation; places that small are not so written
  if (token.upper && token.text.length <= 4 && !token.text.includes('.') && !wide && feature !== 'region') score -= 3
  const known = (token.classes & WordClass.known) !== 0
  // «held in Fife»: within a sentence the capital makes a county more likely than a flute
  if (known && !(token.upper && token.text.includes('.')))
    score -= wide || prominence >= 66 ? (opensSentence ? 1 : 0.4) : opensSentence ? 4 : feature === 'division2' ? 1 : 2
  if (isDemonym(token)) score -= 6
  const use = findNameUse(token.folded)
  // a name that is nothing else, above all one made as names of places are
  if (!wide && !known) score += (use === 0 ? 0.5 : 0) + (toponymic.test(token.folded) ? (use === 0 ? 0.6 : 0.4) : 0)
  if (use & NameUse.frequentGiven) score -= feature === 'region' ? 2 : wide || prominence >= 58 ? 0.6 : 1.2
  if (use & NameUse.frequentGiven && opensSentence && !wide) score -= 0.6
  if (!(use & NameUse.frequentGiven) && use & NameUse.given) score -= wide || prominence >= 60 ? 0 : 0.4
  if (use & NameUse.frequentSurname) score -= wide || prominence >= 66 ? 0.2 : prominence >= 58 ? 0.5 : 0.9
  else if (use & NameUse.surname) score -= wide || prominence >= 60 ? 0 : 0.4
  return score
}

/** «the South East», «the North West»: whose, the name does not say; provinces are so called with their noun. */
const compass = /^(?:north|south)[ -]?(?:east|west)(?:ern)?$/

/** Endings of names of places. */
const toponymic =
  /..(?:ville|town|burg|burgh|borough|bury|wick|wich|ham|stead|minster|mouth|haven|field|ford|shire|port|polis|abad|pur|pore|stan|grad|holm|heim|dorf|stadt|hausen|kirchen|bad)$/

const weighSettlement = (prominence: number): number => {
  if (prominence >= 66) return 2.3
  if (prominence >= 60) return 1.9
  if (prominence >= 55) return 1.4
  if (prominence >= 48) return 0.7
  if (prominence >= 40) return 0
  return prominence >= 30 ? -0.5 : -0.9
}
