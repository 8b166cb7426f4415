import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intern } from '../../src/text/intern.js'

test('nothing is changed by it', () => {
  const odd = fc.constantFrom('', '0', '007', '2015', '4294967295', '4294967296', '12,000', '__proto__', 'constructor', '"', '\\', '\ud800')
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), odd), (text) => {
      expect(intern(text)).toBe(text)
    }),
  )
})
