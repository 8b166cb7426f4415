const kin = /\b(?:mother|father|sister|brother|son|daughter|wife|husband|widow|widower|uncle|aunt|cousin|nephew|niece)$/

/**
 * Whether a description ends in a word of kinship («his mother», «the mayor's wife»): it tells whose relative a person
 * is, and is no office or honorific. «Mother» in capitals is one («Mother Teresa»).
 */
export const isKinship = (description: string): boolean => kin.test(description)
