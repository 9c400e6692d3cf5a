/**
 * What a file is: a web page, a text dump, or nothing that can be read.
 *     "%PDF-1.7 …"  binary      "<!doctype html> …"  html      "Share\n\nThe council of Orlo Bay met …"  text
 * The content decides before the name does: dumps are saved as .html and pages as .txt. Leaves open: archives, feeds. Mail is found before (mime/).
 */
import type { Problem } from '../../../model/problem.ts'
import { zeroBytes } from './zero-bytes.ts'

const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\u0003\u0004', 'a ZIP archive or office document'],
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\u001f\u008b', 'a gzip archive'],
  ['\u007fELF', 'a program'],
  ['MZ\u0090', 'a program'],
  ['BZh', 'a bzip2 archive'],
  ['7z\u00bc\u00af', 'a 7z archive'],
  ['Rar!', 'a RAR archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['RIFF', 'sound, video or a picture'],
  ['OggS', 'sound or video'],
  ['ID3', 'sound'],
  ['SQLite format 3', 'a database'],
  ['bplist00', 'a Safari web archive'],
]

/** Null where the bytes may be text. */
export function unreadableBytes(bytes: Uint8Array): Problem | null {
  if (bytes.length === 0) return { code: 'empty-file', severity: 'error', message: 'The file is empty.' }
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  const known = MAGIC.find(([sign]) => head.startsWith(sign))
  if (known) return binary(known[1])
  return looksBinary(bytes.subarray(0, 8192)) ? binary('a binary file') : null
}

const binary = (what: string): Problem => ({
  code: 'binary-file',
  severity: 'error',
  message: `This is ${what}, not a page. Save the page as HTML or as text.`,
})

/** Control signs that no text holds, in more than one byte of fifty; UTF-16 is let through. */
function looksBinary(head: Uint8Array): boolean {
  const { even, odd } = zeroBytes(head)
  let control = 0
  for (const byte of head) if (byte !== 0 && (byte < 9 || (byte > 13 && byte < 27) || byte === 127)) control++
  const isWide = Math.max(even, odd) * 4 > head.length && Math.min(even, odd) * 20 < head.length
  return (isWide ? control : control + even + odd) * 50 > head.length
}

const PAGE_START =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|section|script)\b/i
const CLOSING_TAG = /<\/(?:p|div|span|a|li|td|h[1-6]|article|body)>/gi

export const startsAsPage = (text: string): boolean => PAGE_START.test(text.slice(0, 20_000))

export function formatOf(text: string, mediaType: string): 'html' | 'text' {
  if (startsAsPage(text)) return 'html'
  const head = text.slice(0, 20_000)
  const tags = head.match(CLOSING_TAG)?.length ?? 0
  if (/html/i.test(mediaType)) return tags > 0 ? 'html' : 'text'
  return tags >= 5 && tags * 400 > head.length ? 'html' : 'text'
}
