/**
 * The header of a mail or of one of its parts: fields by name, and where the body begins.
 *     "Subject: Ferry back\r\n in Lisk\r\n\r\nThe ferry …"      subject → "Ferry back in Lisk"
 * [Reference] RFC 5322, 2.2; RFC 2045, 5.1. Damaged headers end where a line is no field. Of a field given twice the first counts. One pass.
 */
import { fieldWords } from './words.ts'

export interface Header {
  /** By name in small letters; a byte a sign, folded as written, cut to what any reader needs. */
  readonly fields: ReadonlyMap<string, string>
  /** Where the body begins. */
  readonly end: number
}

const LINE_FEED = 10
/** A file may be nothing but fields: more than this are passed by. */
const MOST_FIELDS = 200
const LONGEST_FIELD = 16_000
/** Wider than any sender's names, narrower than the standard's: "<o:p>" begins no field. */
const FIELD = /^([a-z][\w.-]{0,75})[ \t]?:/i

export function headerAt(bytes: Uint8Array, start: number): Header {
  const fields = new Map<string, string>()
  let name: string | null = null
  let at = start
  while (at < bytes.length) {
    const end = lineEnd(bytes, at)
    const line = signs(bytes, at, Math.min(end, at + LONGEST_FIELD))
    if (line.trim() === '') return { fields, end }
    const kind = kindOf(line, at === start)
    if (kind === 'other') break
    if (kind !== 'folded') name = newName(kind.field, fields)
    append(fields, name, kind === 'folded' ? line : line.slice(line.indexOf(':') + 1))
    at = end
  }
  return { fields, end: at }
}

/** What a line of a header is: the rest of the field before it, a field, or none. */
function kindOf(line: string, isFirst: boolean): { readonly field: string } | 'folded' | 'other' {
  if (/^[ \t]/.test(line)) return isFirst ? 'other' : 'folded'
  const field = FIELD.exec(line)?.[1]
  return field === undefined ? 'other' : { field: field.toLowerCase() }
}

/** Null where the field is known already, or is one too many. */
function newName(name: string, fields: ReadonlyMap<string, string>): string | null {
  return fields.has(name) || fields.size >= MOST_FIELDS ? null : name
}

function append(fields: Map<string, string>, name: string | null, text: string): void {
  const known = name === null ? '' : (fields.get(name) ?? '')
  if (name !== null && known.length < LONGEST_FIELD) fields.set(name, known + text)
}

/** Just after the line's end. */
export function lineEnd(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(LINE_FEED, from)
  return end === -1 ? bytes.length : end + 1
}

/** A sign for each byte. At most some ten thousand. */
export const signs = (bytes: Uint8Array, start: number, end: number): string => String.fromCharCode(...bytes.subarray(start, end))

/** The field as it is read, "" where there is none. */
export const wordsIn = (header: Header, name: string): string => fieldWords(header.fields.get(name) ?? '')

export interface ContentType {
  /** "text/html", in small letters; "" where none is declared. */
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
}

const PARAMETER = /;\s{0,40}([\w*-]{1,60})\s{0,10}=\s{0,10}(?:"([^"]{0,1000})"|([^;"\s]{0,1000}))/g

export function contentType(header: Header): ContentType {
  const written = (header.fields.get('content-type') ?? '').replace(/\r?\n[ \t]?/g, ' ')
  const type = /^\s{0,40}([\w.+-]+\/[\w.+-]+)/.exec(written)?.[1]?.toLowerCase() ?? ''
  const parameters = new Map<string, string>()
  for (const [, name = '', quoted, bare] of written.matchAll(PARAMETER)) parameters.set(name.toLowerCase(), (quoted ?? bare ?? '').trim())
  return { type, parameters }
}
