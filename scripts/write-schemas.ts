/**
 * Writes docs/schemas/*.json from the zod schemas: `npm run schemas`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { jsonSchemas } from '../src/formats/json-schemas.ts'

const folder = new URL('../docs/schemas/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, schema] of Object.entries(jsonSchemas())) writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`)
