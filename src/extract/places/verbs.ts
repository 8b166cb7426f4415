import { WordSet } from '../../text/word-map.js'

/** Who goes there: «drove to X», «withdrew from X». */
export const motions: ReadonlySet<string> = new WordSet(
  'drove drive driving moved move moving travelled traveled travel went go going fled flee fleeing flew fly walked walk returned return returning headed heading marched marching migrated retreated withdraw withdrew withdrawn escaped relocated sailed airlifted rode cycled hiked deported evacuated displaced'.split(
    ' ',
  ),
)

/** What is done to a place or to who is in it: «attacked X in Y», «visited X and Z in Y». */
export const reached = new WordSet(
  'visited visiting reached leaving toured attacked raided shelled bombed bombarded stormed invaded captured seized retook recaptured besieged overran entered struck hit liberated pounded flooded ransacked torched'.split(
    ' ',
  ),
)
