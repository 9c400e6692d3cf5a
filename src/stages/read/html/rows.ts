/**
 * Rows of numbers, written one number after the other: nothing is laid out twice for what is read once.
 */

/** Takes the next number of a row. */
export type Put = (value: number) => void

/** Puts the numbers of one line; every row has the same length. */
export type RowWriter = (index: number, put: Put) => void

export const bit = (is: boolean): number => (is ? 1 : 0)

/** All rows, one after the other, and how many numbers each has. */
export interface Rows {
  readonly values: Float32Array
  readonly columns: number
}

export function rowsOf(count: number, write: RowWriter): Rows {
  const columns = count === 0 ? 0 : lengthOf(write)
  const values = new Float32Array(count * columns)
  let at = 0
  const put: Put = (value) => {
    values[at++] = value
  }
  for (let index = 0; index < count; index++) write(index, put)
  return { values, columns }
}

function lengthOf(write: RowWriter): number {
  let length = 0
  write(0, () => length++)
  return length
}
