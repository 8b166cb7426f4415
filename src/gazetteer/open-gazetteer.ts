import { readFileSync } from 'node:fs'
import { type Gazetteer, readGazetteer } from './gazetteer.js'

let opened: Gazetteer | undefined

/** The gazetteer of this package, opened at the first call. */
export const openGazetteer = (): Gazetteer => {
  opened ??= readGazetteer(readFileSync(new URL('./generated/gazetteer.bin', import.meta.url)))
  return opened
}
