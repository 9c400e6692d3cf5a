/**
 * Answers that fit: long passages are given by their beginning, long lists inside a row by their first items, and rows until the answer is full. What was
 * cut is said in `notes`; rows that were left out come with `next`.
 */

/** Of an answer as JSON: what assistants read in one piece without losing the rest of their conversation. */
export const MOST_CHARACTERS = 60_000
const LONGEST = 1500
/** How long lists inside rows may be, tried one after the other. */
const LISTS = [Number.POSITIVE_INFINITY, 50, 20, 5, 1]

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  readonly has_more: boolean
  /** What to give as `after` for the next rows. */
  readonly next: string | null
}

export interface Asked {
  readonly limit: number
  readonly after?: string | undefined
}

/** Some rows of a list that is at hand. `after` is how many were given before. */
export function pageOf<Row>(all: readonly Row[], { limit, after }: Asked): Page<Row> {
  const from = after === undefined || !/^\d{1,9}$/.test(after) ? 0 : Number(after)
  const rows = all.slice(from, from + limit)
  const end = from + rows.length
  return { rows, total: all.length, has_more: end < all.length, next: end < all.length ? String(end) : null }
}

export interface Fitted<Answer> {
  readonly answer: Answer
  readonly notes: readonly string[]
  readonly fits: boolean
}

/** Passages and lists cut as far as is needed. */
function fitted<Answer extends object>(answer: Answer): Fitted<Answer> {
  for (const longest of LISTS) {
    const cut = { passages: 0, lists: 0 }
    const shorter = shortened(answer, longest, cut, true) as Answer
    const size = JSON.stringify(shorter).length
    const last = longest === LISTS.at(-1)
    if (size <= MOST_CHARACTERS || last) return { answer: shorter, notes: notesOf(cut.passages, cut.lists, longest), fits: size <= MOST_CHARACTERS }
  }
  return { answer, notes: [], fits: false }
}

/** Asks for fewer rows until the answer fits; whatever does not fit then is an answer of one row. */
export async function fewerUntilFit<Answer extends object>(limit: number, ask: (limit: number) => Promise<Answer>): Promise<Fitted<Answer>> {
  for (let many = limit; ; many = Math.floor(many / 2)) {
    const found = fitted(await ask(many))
    if (many <= 1 || (found.fits && !found.notes.some((note) => note.startsWith('Lists')))) return found
  }
}

function notesOf(passages: number, lists: number, longest: number): readonly string[] {
  return [
    ...(passages === 0 ? [] : [`${passages} passages are given by their first ${LONGEST} characters; their "end" is where that beginning ends.`]),
    ...(lists === 0 ? [] : [`Lists inside rows have ${longest} items at most; ${lists} were cut.`]),
  ]
}

/** The list of rows itself, at the top, is left whole. */
function shortened(value: unknown, longest: number, cut: { passages: number; lists: number }, top = false): unknown {
  if (typeof value === 'string') return value.length > LONGEST ? beginningOf(value, cut) : value
  if (Array.isArray(value)) {
    if (value.length > longest) cut.lists++
    return value.slice(0, longest).map((one) => shortened(one, longest, cut))
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]) => [key, top && key === 'rows' ? rowsOf(one, longest, cut) : shortened(one, longest, cut)])
  return atItsEnd(Object.fromEntries(entries) as Record<string, unknown>, value as Record<string, unknown>)
}

const rowsOf = (rows: unknown, longest: number, cut: { passages: number; lists: number }): unknown =>
  Array.isArray(rows) ? rows.map((row) => shortened(row, longest, cut)) : rows

/** Never half of a character pair. */
function beginningOf(text: string, cut: { passages: number }): string {
  cut.passages++
  return text.slice(0, /[\uD800-\uDBFF]/.test(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST)
}

/** Evidence that was cut still is what stands between its offsets. */
function atItsEnd(shorter: Record<string, unknown>, whole: Record<string, unknown>): Record<string, unknown> {
  const [exact, start] = [shorter['exact'], shorter['start']]
  return exact === whole['exact'] || typeof exact !== 'string' || typeof start !== 'number' ? shorter : { ...shorter, end: start + exact.length }
}
