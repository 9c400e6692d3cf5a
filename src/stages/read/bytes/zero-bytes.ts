/**
 * Zero bytes, which UTF-16 is known by: of Western text every second byte is zero.
 *     3c 00 70 00      none at even places, two at odd ones: little-endian
 */

export function zeroBytes(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let [even, odd] = [0, 0]
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) even++
    else odd++
  }
  return { even, odd }
}
