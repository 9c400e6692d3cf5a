/**
 * What was packed for the mail's way, unpacked: quoted-printable and base64 → bytes.
 *     "caf=C3=A9 =\r\nnoir"       the bytes of "café noir"
 *     "Y2Fm\r\nw6k="              the bytes of "café"
 * [Reference] RFC 2045, 6.7 and 6.8. As lenient as mail readers: what is no code stays (quoted-printable) or is passed over (base64).
 * Left open: uuencode, yEnc.
 */
const [LINE_FEED, CARRIAGE_RETURN, SPACE, TAB, EQUALS] = [10, 13, 32, 9, 61]

export function unpacked(bytes: Uint8Array, encoding: string): Uint8Array {
  const name = encoding.trim().toLowerCase()
  if (name === 'quoted-printable') return fromQuotedPrintable(bytes)
  return name === 'base64' ? fromBase64(bytes) : bytes
}

export function fromQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length)
  let size = 0
  let at = 0
  while (at < bytes.length) {
    const code = bytes[at] === EQUALS ? hexadecimal(bytes[at + 1], bytes[at + 2]) : null
    const next = code === null ? softBreak(bytes, at) : null
    if (next === null) out[size++] = code ?? bytes[at] ?? 0
    at = next ?? at + (code === null ? 1 : 3)
  }
  return out.subarray(0, size)
}

function hexadecimal(high = 0, low = 0): number | null {
  const [first = 255, second = 255] = [HEXADECIMAL[high], HEXADECIMAL[low]]
  return first < 16 && second < 16 ? first * 16 + second : null
}

const HEXADECIMAL = Uint8Array.from({ length: 256 }, (_, code) => {
  const sign = String.fromCharCode(code)
  return /[\da-f]/i.test(sign) ? Number.parseInt(sign, 16) : 255
})

/** Where the text goes on after an "=" that ends its line, blanks behind it or not; else null. */
function softBreak(bytes: Uint8Array, equals: number): number | null {
  if (bytes[equals] !== EQUALS) return null
  let at = equals + 1
  while (bytes[at] === SPACE || bytes[at] === TAB) at++
  if (bytes[at] === CARRIAGE_RETURN) return bytes[at + 1] === LINE_FEED ? at + 2 : at + 1
  if (bytes[at] === LINE_FEED) return at + 1
  return at >= bytes.length ? at : null
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** -1 for what is no sign of base64. */
const VALUES = Int8Array.from({ length: 256 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)))
VALUES['-'.charCodeAt(0)] = 62
VALUES['_'.charCodeAt(0)] = 63

/** Padding in the middle begins anew: packers that joined two texts leave it there. */
export function fromBase64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(bytes.length / 4) * 3)
  let size = 0
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    const value = VALUES[byte] ?? -1
    if (byte === EQUALS) bits = 0
    if (value < 0) continue
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    out[size++] = (held >> bits) & 0xff
  }
  return out.subarray(0, size)
}
