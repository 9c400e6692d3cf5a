/**
 * Columns in bins: each column of a table cut at its quantiles, so that a tree need only try the cuts.
 *     0, 0, 0, 1                    one cut, 0.5
 *     1 … 1000 and 64 bins          63 cuts, each with as many rows between
 * [Reference] Ke et al. 2017, "LightGBM", section 2.1 (histograms). Cuts are rounded before the rows are sorted into bins, so that what is trained
 * is what is saved. NaN falls into the last bin.
 */

export interface BinnedColumns {
  readonly rows: number
  readonly columns: number
  /** The cuts of each column, rising; bin b holds the values above cut b − 1 and at most cut b. */
  readonly cuts: readonly Float64Array[]
  /** Column by column: the bin of each row. */
  readonly bins: Uint8Array
}

/** `values` row by row; at most 256 bins a column. */
export function binColumns(values: Float32Array, columns: number, most: number): BinnedColumns {
  const rows = values.length / columns
  const byColumn = turned(values, rows, columns)
  const cuts: Float64Array[] = []
  const bins = new Uint8Array(rows * columns)
  for (let column = 0; column < columns; column++) {
    const own = byColumn.subarray(column * rows, (column + 1) * rows)
    const here = cutsOf(own, most)
    cuts.push(here)
    for (let row = 0; row < rows; row++) bins[column * rows + row] = binOf(own[row] ?? 0, here)
  }
  return { rows, columns, cuts, bins }
}

/** So many rows at a time stay near the processor. */
const STRETCH = 256

/** Column by column. */
function turned(values: Float32Array, rows: number, columns: number): Float32Array {
  const byColumn = new Float32Array(values.length)
  for (let from = 0; from < rows; from += STRETCH) {
    const to = Math.min(rows, from + STRETCH)
    for (let column = 0; column < columns; column++)
      for (let row = from; row < to; row++) byColumn[column * rows + row] = values[row * columns + column] ?? 0
  }
  return byColumn
}

/** Between all neighbouring values where they are few; else where so many rows lie since the last cut as the cuts left must share. */
function cutsOf(values: Float32Array, most: number): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  const steps = sorted.reduce((count, value, at) => count + (value === sorted[at - 1] ? 0 : 1), 0)
  const cuts: number[] = []
  let last = 0
  for (let at = 1; at < sorted.length && cuts.length < most - 1; at++) {
    const before = sorted[at - 1] ?? 0
    const value = sorted[at] ?? 0
    if (value === before || (steps > most && at - last < (sorted.length - last) / (most - cuts.length))) continue
    const cut = rounded((before + value) / 2)
    if (cut > (cuts.at(-1) ?? Number.NEGATIVE_INFINITY)) cuts.push(cut)
    last = at
  }
  return Float64Array.from(cuts)
}

/** The number of cuts below the value. */
function binOf(value: number, cuts: Float64Array): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value <= (cuts[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}

/** Five digits that count: more than the quantiles know. */
const rounded = (value: number): number => Number(value.toPrecision(5))
