/**
 * Bonds: how many runs of words two pages of a storyline have in common: a shared quotation or statement binds them to one event.
 *     "we would rather close it now than wait" on both pages     four runs of five words
 * [Reference] Zobel, Moffat 2006, "Inverted files for text search engines". Leaves open: reworded quotations.
 */
/** Page → other page → runs in common; pairs without any are left out. */
export type Bonds = ReadonlyMap<number, ReadonlyMap<number, number>>

/** A run on more pages than this is furniture or a stock phrase. */
const STOCK = 60

export function bondsOf(pages: readonly number[], runsOf: (page: number) => Iterable<number>): Bonds {
  const holders = new Map<number, number[]>()
  for (const page of pages)
    for (const run of runsOf(page)) {
      const held = holders.get(run)
      if (held) held.push(page)
      else holders.set(run, [page])
    }
  const bonds = new Map(pages.map((page) => [page, new Map<number, number>()]))
  for (const held of holders.values()) if (held.length > 1 && held.length <= STOCK) bind(held, bonds)
  return bonds
}

function bind(held: readonly number[], bonds: ReadonlyMap<number, Map<number, number>>): void {
  for (const page of held) {
    const bound = bonds.get(page)
    for (const other of held) if (other !== page) bound?.set(other, (bound.get(other) ?? 0) + 1)
  }
}

/** The most runs that the page has in common with one of the others. */
export function boundTo(bonds: Bonds, page: number, isOther: (page: number) => boolean): number {
  let most = 0
  for (const [other, runs] of bonds.get(page) ?? []) if (runs > most && isOther(other)) most = runs
  return most
}
