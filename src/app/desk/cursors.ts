/** Cursors: where the next rows of a listing begin, as a word for an address. */
import { CrosswireError } from '../../model/error.ts'

export const cursorOf = (values: readonly (string | number)[]): string => Buffer.from(JSON.stringify(values)).toString('base64url')

/** What `cursorOf` was given. Throws `wrong-use` where it was made by nobody. */
export function valuesOf(cursor: string): readonly (string | number)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(values) && values.every((one) => typeof one === 'string' || typeof one === 'number')) return values
  } catch {
    // told below
  }
  throw new CrosswireError('wrong-use', `"${cursor.slice(0, 40)}" is not the "next" of a listing. Ask for the listing without it.`)
}
