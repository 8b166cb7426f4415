import type { Token } from './document.js'

/** A token as if it were written in other letters; all fields by name, since a copied object has a hidden class of its own, which slows who reads it. */
export const withCase = (token: Token, capitalised: boolean, upper: boolean): Token => ({
  start: token.start,
  end: token.end,
  text: token.text,
  index: token.index,
  kind: token.kind,
  sentence: token.sentence,
  pos: token.pos,
  lower: token.lower,
  answers: token.answers,
  folded: token.folded,
  hyphenated: token.hyphenated,
  classes: token.classes,
  nameUse: token.nameUse,
  capitalised,
  upper,
})
