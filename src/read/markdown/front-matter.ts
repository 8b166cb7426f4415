import { parse } from 'yaml'
import { isRow, type Row } from '../row-value.js'

/** More lines than this before the text are no front matter. */
const maxLines = 200

/** Parts the YAML between two lines of dashes that a file can open with from the rest; none where there is no such YAML. */
export const splitFrontMatter = (content: string): { readonly facts: Row; readonly body: string } => {
  const none = { facts: {}, body: content }
  if (!/^---[ \t]*\r?\n[^\s]/.test(content)) return none
  const lines = content.split('\n', maxLines + 1)
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
  if (end < 0) return none
  const yaml = lines.slice(1, end).join('\n')
  const facts = readYaml(yaml)
  return facts === null ? none : { facts, body: content.slice(lines.slice(0, end + 1).join('\n').length + 1) }
}

/** null where it is YAML of another kind, as words between two rules are. */
const readYaml = (yaml: string): Row | null => {
  const value = parseYaml(yaml)
  if (value === undefined) return readLines(yaml)
  return isRow(value) && Object.keys(value).every((name) => !/\s/.test(name)) ? value : null
}

/** What people write who know no YAML, «title: Bridge falls: two dead»: line by line, as words where it must be. */
const readLines = (yaml: string): Row | null => {
  const facts: Record<string, unknown> = {}
  for (const line of yaml.split('\n')) {
    const [, name, value] = /^([a-z][\w-]{0,40}):[ \t]+(\S[^\r]*)/i.exec(line) ?? []
    if (name === undefined || value === undefined) continue
    const read = parseYaml(value)
    facts[name] = read === undefined || isRow(read) ? value.trim() : read
  }
  return Object.keys(facts).length === 0 ? null : facts
}

/** undefined where it is no YAML, or YAML that would grow beyond reason. */
const parseYaml = (yaml: string): unknown => {
  try {
    return parse(yaml, { uniqueKeys: false, logLevel: 'error' })
  } catch {
    return undefined
  }
}
