/**
 * Readers side by side on pages with gold: what each page costs them and how good is what they find, in one pass. Every set is dealt into as many
 * rounds as wanted; in a round each reader reads the round's pages of the set, in turns that rotate. Every page is read twice by each, and the first
 * time, which warms it up, is not counted. Ratios of CPU time are taken within a round. What is scored is worked out after the clock has stopped.
 */
import type { Answer, Cell } from './answer.ts'
import { type Lap, ratio } from './measure.ts'
import { foundIn } from './read-found.ts'
import type { GoldPage, GoldSample } from './read-gold.ts'
import { READERS, type Reader, type Reading, readOrNothing, silently } from './read-readers.ts'
import { SCORES, type Scored, scoreCells } from './read-score.ts'

/** One reader on one set. */
interface Course {
  readonly sample: GoldSample
  readonly reader: Reader
  /** CPU milliseconds, a round each. */
  readonly milliseconds: number[]
  readonly scored: Scored[]
}

export async function readSideBySide(samples: readonly GoldSample[], rounds: number): Promise<Answer> {
  const dealt = Math.min(rounds, ...samples.map(({ pages }) => pages.length))
  const courses = samples.map((sample) => READERS.map((reader): Course => ({ sample, reader, milliseconds: [], scored: [] })))
  for (const course of courses.flat()) await readAll(course, course.sample.pages)
  for (let round = 0; round < dealt; round++)
    for (const [at, ofSet] of courses.entries())
      for (let turn = 0; turn < ofSet.length; turn++) {
        const course = ofSet[(turn + round + at) % ofSet.length]
        if (course) await runRound(course, round, dealt)
      }
  return {
    question: 'read',
    asks: told(samples),
    columns: ['CPU against ours', 'CPU a page', ...SCORES],
    rows: [...rowsOfAll(courses), ...courses.flatMap(rowsOfSet)],
  }
}

async function runRound(course: Course, round: number, rounds: number): Promise<void> {
  const pages = course.sample.pages.filter((_, at) => at % rounds === round)
  const before = process.cpuUsage()
  const readings = await readAll(course, pages)
  const { user, system } = process.cpuUsage(before)
  course.milliseconds.push((user + system) / 1000)
  for (const [at, { row }] of pages.entries()) {
    const reading = readings[at]
    if (reading) course.scored.push({ row, found: foundIn(reading) })
  }
}

const readAll = ({ reader, sample }: Course, pages: readonly GoldPage[]): Promise<readonly Reading[]> =>
  silently(async () => {
    const readings: Reading[] = []
    for (const { page } of pages) readings.push(await readOrNothing(reader, page, sample.lexicon))
    return readings
  })

const lapOf = ({ reader, milliseconds, sample }: Course): Lap => ({ name: reader.name, milliseconds, outcome: sample.pages.length })

/** The same reader on all sets, round by round. */
const lapOfAll = (courses: readonly Course[]): Lap => ({
  name: courses[0]?.reader.name ?? '',
  milliseconds: (courses[0]?.milliseconds ?? []).map((_, round) => courses.reduce((sum, course) => sum + (course.milliseconds[round] ?? 0), 0)),
  outcome: courses.reduce((sum, { sample }) => sum + sample.pages.length, 0),
})

function rowsOfAll(courses: readonly (readonly Course[])[]): Answer['rows'] {
  const laps = READERS.map((_, at) => lapOfAll(courses.flatMap((ofSet) => ofSet[at] ?? [])))
  return laps.map((lap) => ({ subject: `all: ${lap.name}`, cells: [...costCells(lap, laps[0] ?? lap), ...SCORES.map(() => null)] }))
}

function rowsOfSet(courses: readonly Course[]): Answer['rows'] {
  const [ours] = courses
  return courses.map((course) => ({
    subject: `${course.sample.name}: ${course.reader.name}`,
    cells: [...costCells(lapOf(course), lapOf(ours ?? course)), ...scoreCells(course.scored)],
  }))
}

/** Against ours with its quartiles; a page at the mean, since pages differ more than rounds do. */
function costCells(lap: Lap, ours: Lap): readonly Cell[] {
  const total = lap.milliseconds.reduce((sum, time) => sum + time, 0)
  return [
    { ...ratio(lap, ours), unit: '×' },
    { value: total / lap.outcome, unit: 'ms' },
  ]
}

function told(samples: readonly GoldSample[]): string {
  const sets = samples.map(({ name, fit, pages }) => `${name} ${pages.length} (lines ${fit})`).join(', ')
  return (
    `Saved pages with gold, chosen by the hash of their ids: ${sets}. Each reader reads all of them once to warm up, which is not counted, and once more. Scores are over the pages whose gold says. "Out of fold": the sites ` +
    'of one fifth of the set, read by ours with a model of lines trained on the other fifths; titles, authors and dates are ' +
    'in sample for ours: its rules and weights have seen pages of all these sets. "Day exact" and "authors exact" take what rivals give in the way that fits the gold best.'
  )
}
