import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createProgram } from '../../src/cli/program.js'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const actions = { extract: async () => {}, schema: async () => {} }
const flags = createProgram('0', actions).options.map(({ long }) => long ?? '')

test.each(flags.filter((flag) => flag !== '--version'))('the README tells what %s does', (flag) => {
  expect(readme).toContain(flag)
})
