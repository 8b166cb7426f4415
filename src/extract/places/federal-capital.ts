import { foldName, type Gazetteer } from '../../gazetteer/index.js'
import { endOfAbbreviated } from './abbreviated-end.js'
import { makeSupported, type Toponym } from './toponym.js'
import type { Words } from './words.js'

const name = 'Washington, D.C.'

/** «Washington, D.C.», «Washington DC»: one name, whose last word tells the city from the state and lies in nothing. */
export const readFederalCapital = (gazetteer: Gazetteer, words: Words, at: number): Toponym | null => {
  const { tokens } = words
  const token = tokens[at]
  if (token?.lower !== 'washington') return null
  const last = tokens[at + 1]?.text === ',' ? at + 2 : at + 1
  if (!district.test(tokens[last]?.text ?? '')) return null
  return makeSupported({
    from: at,
    end: last + 1,
    start: token.start,
    stop: endOfAbbreviated(words, last + 1),
    name,
    entry: gazetteer.findFolded(foldName(name)),
    kind: 'city',
    rule: 'place/federal-capital',
    score: 5,
  })
}

const district = /^(?:DC|D\.C\.?)$/
