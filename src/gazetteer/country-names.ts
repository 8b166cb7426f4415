import { countryNames } from './generated/country-names.js'

/** The usual English name of a country by its ISO code; the code itself where there is none. */
export const nameCountry = (iso: string): string => countryNames[iso] ?? iso
