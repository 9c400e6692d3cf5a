/**
 * A store that moves: everything in it that is no machine's work, as lines, and those lines into another store. What persons set comes first, so that pages are
 * read with it; names come behind their pages. Whatever came in keeps its instant, so that the same lines twice change nothing.
 */
import type { ActRow } from '../../model/act-row.ts'
import type { Taken } from '../../model/capture.ts'
import type { CaptureRow } from '../../model/capture-row.ts'
import type { Correction } from '../../model/correction.ts'
import type { ArticleId } from '../../model/ids.ts'
import type { NameRow } from '../../model/name-row.ts'
import type { Problem } from '../../model/problem.ts'
import type { SuccessionRow } from '../../model/succession-row.ts'
import { keepActs } from '../../store/acts.ts'
import type { Database } from '../../store/database.ts'
import type { Entry } from '../../store/entry.ts'
import { actsAfter, leadClaims, sightingsAfter, successionsAfter } from '../../store/moving.ts'
import { type Coming, changesUnder, keepNames, namesAfter } from '../../store/moving-names.ts'
import type { Imported } from './desk.ts'
import type { Intake } from './intake.ts'
import { captureOf, captureRow, type MovingRow, movingRow } from './moving-rows.ts'

const ROWS_A_LOOK = 50
/** Lines taken in as one; those of captures may have twenty megabytes each. */
const ROWS_A_STEP = 50
const SIGNS_A_STEP = 20 * 1024 * 1024

export async function* exportAll({ sql: store }: Database): AsyncGenerator<string> {
  for await (const { act, at, undone } of each(-1, (after) => actsAfter(store, after, ROWS_A_LOOK), numberOf))
    yield JSON.stringify({ schema: 'crosswire.act/1', act: JSON.parse(act) as Correction, at, undone } satisfies ActRow)
  for await (const { page, intake, at, bytes } of each(-1, (after) => sightingsAfter(store, after, ROWS_A_LOOK), numberOf)) {
    const capture = { ...(JSON.parse(intake) as Intake), bytes }
    yield JSON.stringify(captureRow(capture, page as ArticleId, at))
  }
  for (let names = await namesAfter(store, '', ROWS_A_LOOK); names.length > 0; names = await namesAfter(store, lastOf(names), ROWS_A_LOOK)) {
    const changes = await changesUnder(
      store,
      names.map(({ name }) => name),
    )
    for (const one of names) yield JSON.stringify({ schema: 'crosswire.name/1', ...one, changes: changes.get(one.name) ?? [] } satisfies NameRow)
  }
  for await (const { old, claim } of each('', (after) => successionsAfter(store, after, ROWS_A_LOOK), oldOf))
    yield JSON.stringify({ schema: 'crosswire.succession/1', old, claim })
}

const numberOf = ({ number }: { readonly number: number }): number => number
const oldOf = ({ old }: { readonly old: string }): string => old
const lastOf = (names: readonly { readonly name: string }[]): string => names.at(-1)?.name ?? ''

/** All rows, some at a look. */
async function* each<Row, Place>(first: Place, look: (after: Place) => Promise<readonly Row[]>, placeOf: (row: Row) => Place): AsyncGenerator<Row> {
  for (let rows = await look(first); ; ) {
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    rows = await look(placeOf(last))
  }
}

export interface Importing {
  readonly store: Database['sql']
  /** Takes the entries in, each durable when it returns. */
  readonly take: (entries: readonly Entry[]) => Promise<readonly Taken[]>
  readonly now: () => string
}

/** Rows of one kind, as they come one after the other. */
interface Step {
  readonly rows: MovingRow[]
  signs: number
}

export async function importAll(lines: AsyncIterable<string>, importing: Importing): Promise<Imported> {
  const problems: Problem[] = []
  const sums = { taken: 0, known: 0, acts: 0, names: 0 }
  const coming: Coming = { pages: new Set(), names: new Set() }
  const step: Step = { rows: [], signs: 0 }
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const read = movingRow(line, 'import', number)
    if ('code' in read) {
      problems.push(read)
      continue
    }
    if (isFull(step, read)) await takeStep(step, importing, coming, sums)
    step.rows.push(read)
    step.signs += line.length
  }
  await takeStep(step, importing, coming, sums)
  return { ...sums, problems }
}

const isFull = ({ rows, signs }: Step, next: MovingRow): boolean =>
  rows.length >= ROWS_A_STEP || signs >= SIGNS_A_STEP || (rows.length > 0 && rows[0]?.schema !== next.schema)

type Sums = { -readonly [Name in Exclude<keyof Imported, 'problems'>]: number }

async function takeStep(step: Step, { store, take, now }: Importing, coming: Coming, sums: Sums): Promise<void> {
  const rows = step.rows.splice(0)
  step.signs = 0
  const of = <Row extends MovingRow>(schema: Row['schema']): readonly Row[] => rows.filter((row): row is Row => row.schema === schema)
  const [captures, acts, names] = [of<CaptureRow>('crosswire.capture/1'), of<ActRow>('crosswire.act/1'), of<NameRow>('crosswire.name/1')]
  if (acts.length > 0) sums.acts += await keepActs(store, acts)
  if (captures.length > 0) takenIn(await take(captures.map(entryOf)), coming, sums)
  if (names.length > 0) sums.names += await keepNames(store, names, coming, now())
  await leadClaims(store, of<SuccessionRow>('crosswire.succession/1'))
}

function takenIn(taken: readonly Taken[], { pages }: Coming, sums: Sums): void {
  for (const { article, outcome } of taken) {
    const isKnown = outcome === 'known' || outcome === 'skipped'
    sums[isKnown ? 'known' : 'taken']++
    if (!isKnown) pages.add(article)
  }
}

const entryOf = (row: CaptureRow): Entry => ({ capture: captureOf(row), at: row.at, known: 'update' })
