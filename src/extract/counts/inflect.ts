/** The forms of a verb; cells of the list that are empty are regular. */
export const inflectVerb = (
  verb: string,
  past: string,
  participle: string,
  ing: string,
): (readonly [string, 'base' | 's' | 'past' | 'participle' | 'ing'])[] => {
  const regularPast = /e$/.test(verb) ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`
  const s = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
  const regularIng = /[^e]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`
  return [
    [verb, 'base'],
    [s, 's'],
    [past || regularPast, 'past'],
    [participle || past || regularPast, 'participle'],
    [ing || regularIng, 'ing'],
  ]
}
