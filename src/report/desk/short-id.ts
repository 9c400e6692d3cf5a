/** Ids as they are printed and typed: as short as tells them apart from those beside them, and no shorter than eight signs. */

const LEAST = 8

export function shortIds(ids: readonly string[]): (id: string) => string {
  const sorted = [...new Set(ids)].sort()
  const lengths = new Map(
    sorted.map((id, at) => [id, Math.max(LEAST, 1 + sharedStart(id, sorted[at - 1] ?? ''), 1 + sharedStart(id, sorted[at + 1] ?? ''))]),
  )
  return (id) => id.slice(0, lengths.get(id) ?? LEAST)
}

function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}
