/**
 * The JSON Schemas (draft 2020-12) published in docs/schemas/, made of the zod schemas.
 */
import { z } from 'zod'
import { type SchemaName, schemas } from './wire.ts'

/** File name → JSON Schema. Unknown fields are allowed: fields may be added, never renamed. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const names = Object.keys(schemas) as SchemaName[]
  return Object.fromEntries(names.map((name) => [fileOf(name), z.toJSONSchema(schemas[name], { io: 'input', reused: 'ref' })]))
}

/** "crosswire.article/1" → "crosswire.article-1.json" */
const fileOf = (name: SchemaName): string => `${name.replace('/', '-')}.json`
