import { hashUnit } from '../text/fnv.js'

/**
 * The binary file, little-endian. Header: ten u32 (magic, places, slots, words of the prefix filter, first-level
 * divisions, second-level divisions, bytes of names, countries, two spare). Then, in this order:
 * per place four u32 (latitude and feature, longitude and country, GeoNames id and prominence, offset of its name),
 * slots of the name index (u32: offset of a name plus one, 0 for none), the prefix filter (u32), place numbers of the
 * first- and second-level divisions (u32), the divisions of each place (two u16 a place: number plus one, 0 for none),
 * country codes (two letters a country), and the names: length of the folded name, its bytes, number of places (high
 * bit: written form follows), place numbers (three bytes each), length and bytes of the written form.
 */
export const magic = 0x444c4731
export const headerWords = 10

/** What a place is, finer than its kind in the record. The order is that of the numbers in the file. */
export const features = [
  'country',
  'world',
  'region',
  'division1',
  'division2',
  'natural',
  'capital',
  'seat1',
  'seat2',
  'town',
  'quarter',
] as const

export type Feature = (typeof features)[number]

/** Names are hashed by their characters, with a space between words. */
export const hashSpace = (hash: number): number => hashUnit(hash, 32)

/** Degrees in 24 bits: two metres apart at most. */
export const packDegrees = (degrees: number, half: number): number =>
  Math.min(0xffffff, Math.round(((degrees + half) / (2 * half)) * 0xffffff))

export const unpackDegrees = (packed: number, half: number): number => Math.round(((packed / 0xffffff) * 2 * half - half) * 10_000) / 10_000
