/**
 * Makes `generated/check-record.ts` out of the schema: one function that holds a record against it, without zod, whose
 * code and time are what short runs can't spare. Run by `npm run lexicon`; a test holds both against each other.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { recordSchema } from './record.js'

type Type = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null'

/** The part of JSON Schema that zod writes for records. */
interface Schema {
  readonly type?: Type | readonly Type[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly string[]
  readonly const?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly minItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
}

const known = new Set(
  '$schema type properties required additionalProperties items anyOf enum const pattern minLength minItems minimum maximum exclusiveMinimum description'.split(
    ' ',
  ),
)

/** Functions made so far by the schema that they check, so that what stands often in a record has one. */
const names = new Map<string, string>()
const functions: string[] = []
const patterns = new Map<string, string>()

/** An expression that is true where the value named `value` keeps the schema. */
const express = (schema: Schema, value: string): string => {
  for (const key of Object.keys(schema))
    if (!known.has(key)) throw new Error(`the schema of a record has «${key}», which the check does not know`)
  if (schema.anyOf) return `(${schema.anyOf.map((one) => express(one, value)).join(' || ')})`
  if (schema.const !== undefined) return `${value} === ${JSON.stringify(schema.const)}`
  if (schema.enum) return `(${schema.enum.map((one) => `${value} === ${JSON.stringify(one)}`).join(' || ')})`
  if (Array.isArray(schema.type)) return `(${schema.type.map((type: Type) => express({ ...schema, type }, value)).join(' || ')})`
  switch (schema.type) {
    case 'null':
      return `${value} === null`
    case 'boolean':
      return `typeof ${value} === 'boolean'`
    case 'string':
      return expressString(schema, value)
    case 'integer':
      return `Number.isSafeInteger(${value})${expressBounds(schema, value)}`
    case 'number':
      return `Number.isFinite(${value})${expressBounds(schema, value)}`
    case 'array':
      return `Array.isArray(${value})${schema.minItems ? ` && ${value}.length >= ${schema.minItems}` : ''} && ${value}.every(${makeFunction(schema.items ?? {})})`
    case 'object':
      return `${makeFunction(schema)}(${value})`
    default:
      throw new Error(`the schema of a record has a part without a type: ${JSON.stringify(schema)}`)
  }
}

const expressString = ({ pattern, minLength }: Schema, value: string): string => {
  const parts = [`typeof ${value} === 'string'`]
  if (minLength) parts.push(`${value}.length >= ${minLength}`)
  if (pattern !== undefined) {
    if (!patterns.has(pattern)) patterns.set(pattern, `pattern${patterns.size}`)
    parts.push(`${patterns.get(pattern)}.test(${value})`)
  }
  return parts.length > 1 ? `(${parts.join(' && ')})` : (parts[0] ?? '')
}

const expressBounds = ({ minimum, maximum, exclusiveMinimum }: Schema, value: string): string =>
  [
    minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? '' : ` && ${value} >= ${minimum}`,
    exclusiveMinimum === undefined ? '' : ` && ${value} > ${exclusiveMinimum}`,
    maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? '' : ` && ${value} <= ${maximum}`,
  ].join('')

const makeFunction = (schema: Schema): string => {
  const key = JSON.stringify(schema)
  const made = names.get(key)
  if (made) return made
  const name = `check${names.size}`
  names.set(key, name)
  if (schema.type !== 'object') {
    functions.push(`const ${name} = (value: Any): boolean => ${express(schema, 'value')}`)
    return name
  }
  const required = new Set(schema.required)
  const fields = Object.entries(schema.properties ?? {}).map(([field, part]) => {
    const kept = express(part, `value.${field}`)
    return required.has(field) ? kept : `(value.${field} === undefined || ${kept})`
  })
  functions.push(
    `const ${name} = (value: Any): boolean =>\n  ${[`typeof value === 'object'`, 'value !== null', ...fields].join(' &&\n  ')}`,
  )
  return name
}

const schema = z.toJSONSchema(recordSchema) as Schema
const required = new Set(schema.required)
const fields = Object.entries(schema.properties ?? {}).map(([field, part]) => {
  const kept = express(part, `record.${field}`)
  return `  if (!(${required.has(field) ? kept : `record.${field} === undefined || ${kept}`})) return '${field}'`
})
const code = `// Made by build-check.ts out of the schema of records; change that, not this one.
// biome-ignore lint/suspicious/noExplicitAny: nothing is known of a value before it is checked
type Any = any

${[...patterns].map(([pattern, name]) => `const ${name} = new RegExp(${JSON.stringify(pattern)})`).join('\n')}

${functions.join('\n\n')}

/** The first field of a record that breaks the schema, or null. */
export const findBreach = (record: Any): string | null => {
  if (typeof record !== 'object' || record === null) return 'record'
${fields.join('\n')}
  return null
}
`
const target = new URL('generated/check-record.ts', import.meta.url)
mkdirSync(new URL('.', target), { recursive: true })
if (!existsSync(target) || readFileSync(target, 'utf8') !== code) writeFileSync(target, code)
