/**
 * What a benchmark answers: a small table of numbers, with how far they spread.
 */
export interface Cell {
  readonly value: number
  /** Quartiles over the rounds, where there were several. */
  readonly low?: number
  readonly high?: number
  /** "×", "ms", "MB", "" … */
  readonly unit: string
}

export interface Row {
  readonly subject: string
  /** Null where a number makes no sense. */
  readonly cells: readonly (Cell | null)[]
}

export interface Answer {
  readonly question: string
  /** What was measured on what, in a sentence or two. */
  readonly asks: string
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/** How a benchmark may be asked. */
export interface Wish {
  readonly rounds: number
  /** Pages, or the sizes of the archives. */
  readonly sizes: readonly number[] | null
  /** A folder of real pages, or null for generated ones. */
  readonly gold: string | null
}

export type Benchmark = (wish: Wish) => Promise<Answer>
