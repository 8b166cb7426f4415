import { wordSet } from '../text/word-map.js'

/** Who goes somewhere: «drove to X», «withdrew from X», «deported to X». */
export const motions = wordSet(
  'drove drive driving moved move moving travelled traveled travel went go goes going fled flee flees fleeing flew fly flown walked walk returned return returning headed heading rushed marched marching migrated retreated withdraw withdrew withdrawn escaped relocated relocate commuted sailed sent airlifted flocked brought rode cycled hiked transferred deported extradited evacuated displaced',
)

/** Who sets out «for X»: the word right before. */
export const departures = wordSet('leave leaves left leaving depart departs departed departing bound headed heading sailed embarked')

/** Several places: «the towns of X and Y», «X and other towns». */
export const placeGroups = wordSet(
  'towns cities villages areas provinces parts districts places counties states settlements suburbs neighbourhoods neighborhoods',
)

/** Who is elected for a place, as the abbreviation behind its name: «Nyando MP». */
/** «present-day Torvesh» */
export const eras = wordSet('present-day modern-day')
export const members = wordSet('mp mla mpp msp mca mlas mps')

/** Who sits «for X». */
export const seats = wordSet('mp mla member senator candidate councillor lawmaker mps')

/** What closes a street's name. */
export const streetWords = wordSet('street st. road rd. avenue ave. drive lane close crescent terrace way place grove boulevard blvd. mews')

/** What leads somewhere: «the road to X», «a trip to X». */
export const ways = wordSet('road roads route highway bus train flight flights trip journey visit ferry convoy')
