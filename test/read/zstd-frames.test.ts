import { expect, test } from 'vitest'
import { ZstdFrames } from '../../src/read/zstd-frames.js'

/** «At least 12 people were killed …» as zstd 1.5 packs it, and 400 nulls. */
const files = {
  'a checksum': 'KLUv/SQ+8QEAQXQgbGVhc3QgMTIgcGVvcGxlIHdlcmUga2lsbGVkIG9uIFR1ZXNkYXksIHRoZSBtaW5pc3RyeSBzYWlkLgqTP0mR',
  'no checksum': 'KLUv/SA+8QEAQXQgbGVhc3QgMTIgcGVvcGxlIHdlcmUga2lsbGVkIG9uIFR1ZXNkYXksIHRoZSBtaW5pc3RyeSBzYWlkLgo=',
  'a window and no size': 'KLUv/QRY8QEAQXQgbGVhc3QgMTIgcGVvcGxlIHdlcmUga2lsbGVkIG9uIFR1ZXNkYXksIHRoZSBtaW5pc3RyeSBzYWlkLgqTP0mR',
  'packed blocks': 'KLUv/QRYTQAAEAAAAQCLKsACUlIHQg==',
}
const skippable = Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3])

const areWhole = (chunks: readonly Buffer[]): boolean => {
  const frames = new ZstdFrames()
  for (const chunk of chunks) for (let at = 0; at < chunk.length; ) at += frames.add(chunk.subarray(at)).length
  return frames.areWhole
}

test.each(Object.entries(files))('%s: whole at its end and nowhere before', (_, base64) => {
  const file = Buffer.from(base64, 'base64')
  const two = Buffer.concat([file, skippable, file])
  const ends = [file.length, file.length + skippable.length, two.length]
  for (let end = 1; end <= two.length; end++) {
    const bytes = two.subarray(0, end)
    expect(areWhole([bytes]), `${end} bytes`).toBe(ends.includes(end))
    const oneByOne = Array.from(bytes, (byte) => Buffer.of(byte))
    expect(areWhole(oneByOne), `${end} bytes, one by one`).toBe(ends.includes(end))
  }
})

test('what stands behind the last frame is nobody’s', () => {
  expect(areWhole([Buffer.from(files['a checksum'], 'base64'), Buffer.from('trailing rubbish')])).toBe(true)
})
