/** Ids as people type them: a few of their first digits. */
import { CrosswireError } from '../../model/error.ts'

/** Lower case; null where it can be no id's beginning. */
export function prefixOf(typed: string): string | null {
  const prefix = typed.trim().toLowerCase()
  return /^[0-9a-f]{1,32}$/.test(prefix) ? prefix : null
}

/** The one that was meant, or null where nothing is; an id in full is never ambiguous. Throws `id-ambiguous`. */
export function onlyOne<Row>(rows: readonly Row[], typed: string, idsOf: (row: Row) => readonly string[]): Row | null {
  const whole = rows.find((row) => idsOf(row).includes(typed))
  if (whole !== undefined) return whole
  if (rows.length > 1) throw new CrosswireError('id-ambiguous', `Several ids begin with "${typed}". Give some more of its digits.`)
  return rows[0] ?? null
}
