/**
 * Unordered pairs of names.
 */

/** The same for (a, b) and (b, a). */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`)

/** Every pair of the list, in its order. */
export const pairsOf = (names: readonly string[]): readonly (readonly [string, string])[] =>
  names.flatMap((a, at) => names.slice(at + 1).map((b) => [a, b] as const))
