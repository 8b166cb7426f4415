export { demonymCountry, isCountryName, isDemonym } from './countries.js'
export { foldName, foldWord } from './fold-name.js'
export type { Gazetteer, GazetteerPlace } from './gazetteer.js'
export { openGazetteer } from './open-gazetteer.js'
