import { WordSet } from '../../text/word-map.js'

/** What is done to a place or to who is in it: «attacked X in Y», «visited X and Z in Y». */
export const reached = new WordSet(
  'visited visiting visits reached leaving toured attacked raided shelled bombed bombarded stormed invaded captured seized retook recaptured besieged overran entered struck hit liberated pounded flooded ransacked torched'.split(
    ' ',
  ),
)
