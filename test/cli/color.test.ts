import { expect, test } from 'vitest'
import { decideColor } from '../../src/cli/color.js'

test.each<[Parameters<typeof decideColor>[0], boolean, Record<string, string>, boolean]>([
  ['auto', true, {}, true],
  ['auto', false, {}, false],
  ['auto', true, { NO_COLOR: '1' }, false],
  ['auto', true, { NO_COLOR: '' }, true],
  ['auto', true, { TERM: 'dumb' }, false],
  ['auto', false, { FORCE_COLOR: '1' }, true],
  ['auto', false, { FORCE_COLOR: '1', TERM: 'dumb' }, true],
  ['auto', false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ['auto', true, { FORCE_COLOR: '0' }, false],
  ['auto', true, { FORCE_COLOR: 'false' }, false],
  ['always', false, { NO_COLOR: '1', TERM: 'dumb' }, true],
  ['never', true, { FORCE_COLOR: '1' }, false],
])('--color %s, terminal %s, %j: %s', (choice, terminal, env, expected) => {
  expect(decideColor(choice, terminal, env)).toBe(expected)
})
