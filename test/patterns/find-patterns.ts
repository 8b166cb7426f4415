import { readdirSync, readFileSync } from 'node:fs'
import { type Node, parseSync } from 'oxc-parser'

/** A regular expression of the source, or a place that makes one when it runs. */
export interface FoundPattern {
  /** Path in `src/`. */
  readonly file: string
  readonly line: number
  /** As written; for a place that makes one, its code. */
  readonly pattern: string
  readonly flags: string
}

const root = new URL('../../src/', import.meta.url)

/** Every regular expression literal in `src/`, and every place that calls `RegExp`, out of the syntax trees. */
export const findPatterns = (): { readonly literals: FoundPattern[]; readonly made: FoundPattern[] } => {
  const literals: FoundPattern[] = []
  const made: FoundPattern[] = []
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
    const source = readFileSync(new URL(file, root), 'utf8')
    const { program, errors } = parseSync(file, source)
    if (errors[0]) throw new Error(`src/${file} can't be parsed: ${errors[0].message}`)
    const add = (list: FoundPattern[], node: Node, pattern: string, flags: string): void =>
      void list.push({ file, line: source.slice(0, node.start).split('\n').length, pattern, flags })
    visit(program, (node) => {
      if (node.type === 'Literal' && 'regex' in node) add(literals, node, node.regex.pattern, node.regex.flags)
      if ((node.type === 'NewExpression' || node.type === 'CallExpression') && isRegExp(node.callee))
        add(made, node, source.slice(node.start, node.end), '')
    })
  }
  return { literals, made }
}

/** `RegExp`, `globalThis.RegExp`. */
const isRegExp = (callee: Node): boolean =>
  (callee.type === 'Identifier' && callee.name === 'RegExp') ||
  (callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'RegExp')

const visit = (value: unknown, see: (node: Node) => void): void => {
  if (Array.isArray(value)) for (const one of value) visit(one, see)
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && 'start' in value) see(value as Node)
    for (const one of Object.values(value)) visit(one, see)
  }
}

/**
 * What the places that call `RegExp` make of it when their modules are loaded: they are run, and each call is noted.
 * Places inside functions make nothing yet, and are given back as `unseen`.
 */
export const recordMade = async (
  places: readonly FoundPattern[],
): Promise<{ readonly seen: FoundPattern[]; readonly unseen: FoundPattern[] }> => {
  const seen: FoundPattern[] = []
  const Original = globalThis.RegExp
  const record = (made: RegExp): RegExp => {
    const stack = new Error('to see who calls').stack ?? ''
    const place = places.find(({ file, line }) => stack.includes(`/src/${file}:${line}:`))
    if (place) seen.push({ ...place, pattern: made.source, flags: made.flags })
    return made
  }
  globalThis.RegExp = new Proxy(Original, {
    construct: (_, words) => record(Reflect.construct(Original, words)),
    apply: (_, __, words) => record(Reflect.construct(Original, words)),
  })
  try {
    for (const file of new Set(places.map((place) => place.file))) await import(new URL(file, root).href)
  } finally {
    globalThis.RegExp = Original
  }
  const unseen = places.filter((place) => !seen.some(({ file, line }) => file === place.file && line === place.line))
  return { seen, unseen }
}
