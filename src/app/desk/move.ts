/**
 * A store that moves: its captures as lines, and those lines into another. Every capture keeps the instant at which it came, so that the same lines twice
 * change nothing. Leaves open: the names of stories and what persons set.
 */

import type { Taken } from '../../model/capture.ts'
import type { ArticleId } from '../../model/ids.ts'
import type { Problem } from '../../model/problem.ts'
import type { Database } from '../../store/database.ts'
import type { Entry } from '../../store/entry.ts'
import { sightingsAfter } from '../../store/moving.ts'
import { captureOfLine, captureRow } from './capture-rows.ts'
import type { Imported } from './desk.ts'
import type { Intake } from './intake.ts'

const SIGHTINGS_A_LOOK = 50
/** Entries taken in as one; each may have fifteen megabytes. */
const ENTRIES_A_STEP = 50
const BYTES_A_STEP = 16 * 1024 * 1024

export async function* exportAll({ sql: store }: Database): AsyncGenerator<string> {
  for (let after = -1; ; ) {
    const sightings = await sightingsAfter(store, after, SIGHTINGS_A_LOOK)
    const last = sightings.at(-1)
    if (last === undefined) return
    for (const { page, intake, at, bytes } of sightings) {
      const capture = { ...(JSON.parse(intake) as Intake), bytes }
      yield JSON.stringify(captureRow(capture, page as ArticleId, at))
    }
    after = last.number
  }
}

/** Takes the entries in, each durable when it returns. */
export type TakeEntries = (entries: readonly Entry[]) => Promise<readonly Taken[]>

export async function importAll(lines: AsyncIterable<string>, take: TakeEntries): Promise<Imported> {
  const problems: Problem[] = []
  const outcomes: Taken['outcome'][] = []
  let entries: Entry[] = []
  let bytes = 0
  let number = 0
  const flush = async (): Promise<void> => {
    if (entries.length > 0) outcomes.push(...(await take(entries)).map(({ outcome }) => outcome))
    entries = []
    bytes = 0
  }
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const read = captureOfLine(line, 'import', number)
    if ('code' in read) {
      problems.push(read)
      continue
    }
    entries.push({ capture: read.capture, at: read.row.at, known: 'update' })
    bytes += read.capture.bytes.length
    if (entries.length >= ENTRIES_A_STEP || bytes >= BYTES_A_STEP) await flush()
  }
  await flush()
  const known = outcomes.filter((outcome) => outcome === 'known' || outcome === 'skipped').length
  return { taken: outcomes.length - known, known, problems }
}
