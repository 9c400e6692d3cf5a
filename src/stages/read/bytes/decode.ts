/**
 * Bytes to text: the character set is what the byte order mark, the caller, the page itself or, last, its bytes say, in that order.
 *     <meta charset="utf-8"> …                        UTF-8, nothing noted
 *     Der B\xfcrgermeister …  (nothing declared)         windows-1252, noted `charset-guessed`
 *     … caf\xe9 … (declared UTF-8)                      windows-1252, warned `charset-guessed`
 * [Reference] https://html.spec.whatwg.org/#determining-the-character-encoding. Bytes that are UTF-8 beyond doubt are read so, whatever they
 * declare. Left open: pages that mix two character sets; they are read with one and noted `charset-damaged`.
 */
import sniffEncoding from 'html-encoding-sniffer'
import { detect } from 'jschardet'
import type { Problem } from '../../../model/problem.ts'
import { zeroBytes } from './zero-bytes.ts'

export interface Decoded {
  readonly text: string
  readonly charset: string
  readonly problems: readonly Problem[]
}

/** Never throws; unknown labels are passed over. */
export function decodePage(bytes: Uint8Array, given: string | null): Decoded {
  const marked = byteOrderMark(bytes)
  if (marked) return decoded(bytes, marked, [])
  const wide = wideWithoutMark(bytes.subarray(0, 4096))
  if (wide) return decoded(bytes, wide, [guessed(wide, null)])
  const declared = given ?? declaredCharset(bytes)
  return undoubtedUtf8(bytes, declared) ?? asDeclared(bytes, declared) ?? asGuessed(bytes, declared)
}

function undoubtedUtf8(bytes: Uint8Array, declared: string | null): Decoded | null {
  const text = strictly(bytes, 'utf-8')
  const fits = declared === null || isUtf8(declared)
  if (text === null || !(fits || hasWideSigns(bytes))) return null
  return { text, charset: 'utf-8', problems: fits ? [] : [guessed('utf-8', declared)] }
}

function asDeclared(bytes: Uint8Array, declared: string | null): Decoded | null {
  if (declared === null) return null
  if (!isUtf8(declared)) return knows(declared) ? decoded(bytes, declared, []) : null
  return mostlyUtf8(bytes) ? decoded(bytes, 'utf-8', []) : null
}

function asGuessed(bytes: Uint8Array, declared: string | null): Decoded {
  const charset = guess(bytes)
  return decoded(bytes, charset, [guessed(charset, declared)])
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

const isUtf8 = (label: string): boolean => /^utf-?8$/i.test(label.trim())

function declaredCharset(bytes: Uint8Array): string | null {
  const declared = sniffed(bytes)
  if (declared !== null) return declared
  // Many pages declare it after the 1,024 bytes that browsers look at.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 16_384))
  return /<meta[^>]{0,200}charset=["']?([\w-]{3,20})/i.exec(head)?.[1]?.toLowerCase() ?? null
}

/** The sniffer throws on a declaration that is cut in its middle. */
function sniffed(bytes: Uint8Array): string | null {
  try {
    const declared = sniffEncoding(bytes, { defaultEncoding: 'none' })
    return declared === 'none' ? null : declared
  } catch {
    return null
  }
}

/**
 * What the platform's decoder leaves as control signs: some versions of Node read windows-1252 as Latin 1 (nodejs/node#56542). The signs at
 * 0x80 to 0x9f, as https://encoding.spec.whatwg.org/index-windows-1252.txt has them; five places stay controls.
 */
const HIGH_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const LATIN = /^(?:windows-1252|latin1|iso-?8859-1|us-ascii|ascii|cp1252)$/i

function decode(bytes: Uint8Array, charset: string): string {
  const text = new TextDecoder(charset).decode(bytes)
  if (!LATIN.test(charset)) return text
  return text.replace(/[\u0080-\u009f]/g, (sign) => HIGH_SIGNS.charAt(sign.charCodeAt(0) - 0x80))
}

function strictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** True where strict UTF-8 holds a sequence of several bytes: other character sets hardly ever form one by chance. */
const hasWideSigns = (bytes: Uint8Array): boolean => bytes.some((byte) => byte >= 0xc2)

function knows(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

/** Broken UTF-8 is still UTF-8 where far more sequences hold than break. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return broken * 4 < whole
}

function guess(bytes: Uint8Array): string {
  const label = detect(bytes.subarray(0, 65_536)).encoding
  return label !== null && !/^ascii$/i.test(label) && !isUtf8(label) && knows(label) ? label.toLowerCase() : 'windows-1252'
}

/** UTF-16 without a mark. */
function wideWithoutMark(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const { even, odd } = zeroBytes(head)
  if (odd * 4 > head.length && even * 20 < head.length) return 'utf-16le'
  return even * 4 > head.length && odd * 20 < head.length ? 'utf-16be' : null
}

function decoded(bytes: Uint8Array, charset: string, problems: readonly Problem[]): Decoded {
  const text = decode(bytes, charset)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  return { text, charset, problems: broken === 0 ? problems : [...problems, damaged(charset, broken)] }
}

/** A page that declares none is common and mostly read right; one that declares another was changed on its way. */
const guessed = (charset: string, declared: string | null): Problem => ({
  code: 'charset-guessed',
  severity: declared === null ? 'note' : 'warning',
  message: `Read as ${charset}, because it declares ${declared ?? 'no encoding'}${declared === null ? '' : ', which its bytes are not'}. Check the letters with accents.`,
})

const damaged = (charset: string, broken: number): Problem => ({
  code: 'charset-damaged',
  severity: 'warning',
  message: `${broken} signs are not ${charset} and were replaced. Save the page again if they matter.`,
})
