/** Some of the rows that a question has: always told how many there are in all. */
export interface Listing<Row> {
  readonly rows: readonly Row[]
  /** How many rows the question has, these and those not shown. */
  readonly total: number
  /** What to give as `after` for the next rows; null where these are the last. */
  readonly next: string | null
}
