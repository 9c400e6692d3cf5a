/**
 * The words of a header's field: coded words decoded, folded lines joined.
 *     "=?utf-8?B?Q2Fmw6k=?= =?utf-8?Q?_noir?="      "Café noir"
 *     "Ferry back\r\n  in Lisk"                     "Ferry back in Lisk"
 * [Reference] RFC 2047, RFC 6532 (letters as they are). A letter that was cut between two coded words is made whole. Left open: RFC 2231 names.
 */
import { decodePage } from '../decode.ts'
import { fromBase64, fromQuotedPrintable } from './transfer.ts'

const CODED = /=\?([\w.:-]{1,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?\r\n]{0,4000})\?=/gi

/** `written` holds a byte a sign. */
export function fieldWords(written: string): string {
  const unfolded = written.replace(/\r?\n[ \t]?/g, ' ')
  return joinedRuns(piecesOf(unfolded)).map(decoded).join('').replace(/\s+/g, ' ').trim()
}

interface Piece {
  /** Null for what is not coded. */
  readonly charset: string | null
  readonly bytes: readonly Uint8Array[]
}

/** Coded words and what stands between them; blanks between two coded words are no text. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(CODED)) {
    const between = text.slice(end, match.index)
    if (between.trim() !== '' || end === 0) pieces.push({ charset: null, bytes: [bytesOf(between)] })
    pieces.push({ charset: (match[1] ?? '').toLowerCase(), bytes: [codedBytes(match[2] ?? '', match[3] ?? '')] })
    end = match.index + match[0].length
  }
  return [...pieces, { charset: null, bytes: [bytesOf(text.slice(end))] }]
}

/** A letter may begin in one coded word and end in the next. */
function joinedRuns(pieces: readonly Piece[]): readonly Piece[] {
  const runs: { readonly charset: string | null; readonly bytes: Uint8Array[] }[] = []
  for (const { charset, bytes } of pieces) {
    const last = runs.at(-1)
    if (last?.charset === charset) last.bytes.push(...bytes)
    else runs.push({ charset, bytes: [...bytes] })
  }
  return runs
}

function codedBytes(kind: string, text: string): Uint8Array {
  return /b/i.test(kind) ? fromBase64(bytesOf(text)) : fromQuotedPrintable(bytesOf(text.replaceAll('_', ' ')))
}

function decoded({ charset, bytes }: Piece): string {
  const all = new Uint8Array(bytes.reduce((size, piece) => size + piece.length, 0))
  let at = 0
  for (const piece of bytes) {
    all.set(piece, at)
    at += piece.length
  }
  return decodePage(all, charset ?? 'windows-1252').text
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
