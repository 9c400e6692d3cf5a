/**
 * The parts of a mail or a web archive, found in one pass over its lines: each part knows the part it stands in, and where its body is.
 *     multipart/alternative ( text/plain, text/html )      three parts
 * [Reference] RFC 2046, 5.1. A line that closes an outer part closes the inner ones too, whether they were closed or not. Parts deeper or later
 * than any sender needs are not opened. Left open: parts of which only the place is told (message/external-body).
 */
import { type ContentType, contentType, type Header, headerAt, lineEnd, signs } from './header.ts'

export interface Part extends ContentType {
  readonly header: Header
  /** Index of the part it stands in; -1 for the whole. */
  readonly parent: number
  /** Where the body is. Of a part that holds others, only its start. */
  readonly start: number
  readonly end: number
  /** True where the file ended before the part did. */
  readonly isCut: boolean
}

export interface Parts {
  readonly parts: readonly Part[]
  /** True where more parts follow than are read. */
  readonly isFull: boolean
}

/** Mails nest five deep, web archives two. */
const DEEPEST = 40
const MOST_PARTS = 10_000
/** RFC 2046 allows 70 signs. */
const LONGEST_BOUNDARY = 200
/** A boundary that nobody declares is looked for in so many lines. */
const SNIFFED_LINES = 100
const DASH = 45

interface Open {
  readonly part: number
  readonly boundary: string
}

interface Scan {
  readonly bytes: Uint8Array
  readonly parts: Writable[]
  /** Multiparts that are not closed yet, outermost first. */
  readonly open: Open[]
  /** The part whose body is being read; null between parts. */
  current: number | null
}

type Writable = { -readonly [Key in keyof Part]: Part[Key] }

export function partsOf(bytes: Uint8Array, start: number): Parts {
  const scan: Scan = { bytes, parts: [], open: [], current: null }
  let at = beginPart(scan, start, -1, 0)
  while (at < bytes.length && scan.parts.length < MOST_PARTS) {
    const end = lineEnd(bytes, at)
    const found =
      bytes[at] === DASH && bytes[at + 1] === DASH && end - at < LONGEST_BOUNDARY ? borderOf(signs(bytes, at, end).trimEnd(), scan.open) : null
    at = found ? crossed(scan, found, at, end) : end
  }
  const isFull = scan.parts.length >= MOST_PARTS
  const last = scan.current === null ? undefined : scan.parts[scan.current]
  if (last) {
    last.end = isFull ? at : bytes.length
    last.isCut = scan.open.length > 0
  }
  return { parts: scan.parts, isFull }
}

/** Reads a part's header, and those of the parts that begin with it; where its body begins. */
function beginPart(scan: Scan, start: number, parent: number, depth: number): number {
  const header = headerAt(scan.bytes, start)
  const content = contentType(header)
  const index = scan.parts.length
  scan.parts.push({ ...content, header, parent, start: header.end, end: header.end, isCut: false })
  scan.current = index
  if (depth >= DEEPEST) return header.end
  if (content.type === 'message/rfc822' && !isPacked(header)) return beginPart(scan, header.end, index, depth + 1)
  if (!content.type.startsWith('multipart/')) return header.end
  const boundary = content.parameters.get('boundary') ?? sniffedBoundary(scan.bytes, header.end)
  if (boundary) scan.open.push({ part: index, boundary })
  return header.end
}

const isPacked = (header: Header): boolean => /base64|quoted/i.test(header.fields.get('content-transfer-encoding') ?? '')

function sniffedBoundary(bytes: Uint8Array, from: number): string | null {
  let at = from
  for (let line = 0; line < SNIFFED_LINES && at < bytes.length; line++) {
    const end = lineEnd(bytes, at)
    const isBorder = bytes[at] === DASH && bytes[at + 1] === DASH && end - at > 6 && end - at < LONGEST_BOUNDARY
    if (isBorder) return signs(bytes, at + 2, end).trimEnd()
    at = end
  }
  return null
}

interface Border {
  /** Index among the open multiparts. */
  readonly level: number
  readonly closes: boolean
}

function borderOf(line: string, open: readonly Open[]): Border | null {
  const level = open.findLastIndex(({ boundary }) => line.startsWith(boundary, 2) && /^(?:--)?$/.test(line.slice(2 + boundary.length)))
  const boundary = open[level]?.boundary
  return boundary === undefined ? null : { level, closes: line.length > 2 + boundary.length }
}

/** Ends what the line ends and begins what follows; where to go on. */
function crossed(scan: Scan, { level, closes }: Border, at: number, end: number): number {
  const owner = scan.open[level]
  const part = scan.current === null ? undefined : scan.parts[scan.current]
  if (part) part.end = Math.max(part.start, bodyEnd(scan.bytes, at))
  scan.open.length = closes ? level : level + 1
  scan.current = null
  return closes || !owner ? end : beginPart(scan, end, owner.part, depthOf(scan.parts, owner.part) + 1)
}

/** The line's end before a boundary belongs to the boundary. */
function bodyEnd(bytes: Uint8Array, at: number): number {
  const end = bytes[at - 1] === 10 ? at - 1 : at
  return bytes[end - 1] === 13 ? end - 1 : end
}

function depthOf(parts: readonly Part[], index: number): number {
  let depth = 0
  for (let at = index; at >= 0; at = parts[at]?.parent ?? -1) depth++
  return depth
}
