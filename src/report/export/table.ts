/**
 * A table as exports have it: names of columns, and rows of cells; the same for CSV and for JSON Lines.
 *     tableOf({ id: (story) => story.id, pages: (story) => story.articles.length }, stories)
 */

export type Cell = string | number | boolean | null

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** What each column holds of an item. */
export type Columns<Item> = Readonly<Record<string, (item: Item) => Cell>>

export function tableOf<Item>(columns: Columns<Item>, items: readonly Item[]): Table {
  const cells = Object.values(columns)
  return { columns: Object.keys(columns), rows: items.map((item) => cells.map((cell) => cell(item))) }
}

/** The first rows; all where nobody says how many. */
export const firstRows = ({ columns, rows }: Table, limit: number = rows.length): Table => ({ columns, rows: rows.slice(0, limit) })

/** "14 of 120 rows": said with every export, so that nobody takes a part for the whole. */
export const rowsTold = (written: number, all: number): string => `${written} of ${all} row${all === 1 ? '' : 's'}`

/** One object a line, the columns as its keys. */
export function* jsonRowsOf({ columns, rows }: Table): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])))}\n`
}
