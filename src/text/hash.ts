/**
 * Short stable ids: two 32-bit FNV-1a hashes over UTF-16 code units, as 16 hexadecimal digits.
 * [Reference] Fowler, Noll, Vo: http://www.isthe.com/chongo/tech/comp/fnv/. Not for security: bytes are identified by SHA-256 at the edge.
 */
const PRIME = 0x01000193
const OFFSETS = [0x811c9dc5, 0x050c5d1f] as const

/** 32-bit FNV-1a of a text, unsigned. */
export function hash32(text: string, seed: number = OFFSETS[0]): number {
  let hash = seed
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    hash = Math.imul(hash ^ (unit & 0xff), PRIME)
    hash = Math.imul(hash ^ (unit >>> 8), PRIME)
  }
  return hash >>> 0
}

/** 16 hexadecimal digits for the parts, which are kept apart by a sign no text holds. */
export function shortHash(...parts: readonly string[]): string {
  const whole = parts.join('\u0000')
  return OFFSETS.map((seed) => hash32(whole, seed).toString(16).padStart(8, '0')).join('')
}
