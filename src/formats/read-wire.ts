/**
 * Reading JSON Lines: each line an object of the wire, or a problem that names the line.
 */
import { z } from 'zod'
import type { Problem } from '../model/problem.ts'
import { isSchemaName, schemas, type WireObject } from './wire.ts'

export interface WireLine {
  /** The line as it came, so that it can be passed on unchanged. */
  readonly line: string
  readonly object: WireObject | null
  readonly problem: Problem | null
}

/** One line of JSON, checked against the schema it names. Unknown and broken objects come back as problems, never as errors. */
export function readWireLine(line: string, source: string, number: number): WireLine {
  const where = `${source}:${number}`
  const value = parseJson(line)
  if (value === undefined) return refused(line, where, 'object-invalid', 'is not JSON. Each line must be one object as `crosswire read` prints it.')
  const name = (value as { schema?: unknown } | null)?.schema
  if (!isSchemaName(name))
    return refused(line, where, 'object-unknown', `has no schema known here (${JSON.stringify(name ?? null)}); it is passed on as it is.`)
  const parsed = schemas[name].safeParse(value)
  if (!parsed.success) return refused(line, where, 'object-invalid', `is no ${name}: ${z.prettifyError(parsed.error).replace(/\s+/g, ' ')}`)
  return { line, object: value as WireObject, problem: null }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function refused(line: string, where: string, code: 'object-invalid' | 'object-unknown', message: string): WireLine {
  const severity = code === 'object-unknown' ? 'note' : 'error'
  return { line, object: null, problem: { code, severity, source: where, message: `${where} ${message}` } }
}
