/**
 * Link: what does it cost to find the near copies among very many documents, does it grow faster than they do, and which kinds of copies are
 * found? Two parts:
 *     signatures      words → 128 bins (ours) or 128 hashes (theirs) a document; in turns in one process
 *     N documents     words → pairs; each contestant, each archive in a process of its own, so that peak memory is its own
 * Documents and their truth: bench/generated/families.ts. Ours lists pairs that share a tenth of the shorter text; rivals, which list no pairs, get
 * 32 bands of 4 around them. The largest archives are ours alone: minhash would take a quarter of an hour.
 * [Reference] Broder 1997, "On the resemblance and containment of documents"; Li, Owen, Zhang 2012, "One permutation hashing".
 */
import { fileURLToPath } from 'node:url'
import type { Answer, Cell, Row, Wish } from './answer.ts'
import { generateFamilies, KINDS } from './generated/families.ts'
import { growthExponent } from './growth.ts'
import type { LinkRun } from './link-run.ts'
import { type Contestant, race, ratio, spreadOf } from './measure.ts'
import { loadLexicon, shingleHashes, sketchOf } from './program.ts'
import { RUN, signatureByBloomFilters, signatureByMinhash } from './rivals-of-near-copies.ts'
import { runNode } from './whole-process.ts'

const SIZES: readonly number[] = [1000, 10_000, 100_000]
/** Larger archives are not given to the rivals. */
const MOST_FOR_RIVALS = 10_000
const RIVALS = ['minhash', 'bloom-filters']
const SIGNED = 200
const LONGEST_MINUTES = 30
const RUNNER = fileURLToPath(new URL('./link-run.ts', import.meta.url))

const COLUMNS = ['CPU against ours', 'documents a CPU second', 'growth exponent', 'peak memory', 'candidates a document']

interface Run extends LinkRun {
  readonly name: string
  readonly size: number
  readonly megabytes: number
}

export async function benchLink({ rounds, sizes }: Wish): Promise<Answer> {
  const wanted = sizes ?? SIZES
  const signatures = await signatureRows(rounds)
  const runs = wanted.flatMap((size) => contestantsAt(size).map((name) => runInProcess(name, size)))
  return {
    question: 'link',
    asks: `Words to signatures: ${SIGNED} documents, in turns. Words to pairs: archives of families of ten, of which four are made from a fifth; recall is over the pairs of a document and its source. The exponent is that of the step from the archive before.`,
    columns: [...COLUMNS, ...KINDS.map((kind) => `recall, ${kind}`)],
    rows: [...signatures, ...runs.map((run) => runRow(run, runs))],
  }
}

const contestantsAt = (size: number): readonly string[] => (size > MOST_FOR_RIVALS ? ['crosswire'] : ['crosswire', ...RIVALS])

async function signatureRows(rounds: number): Promise<readonly Row[]> {
  const pages = [...generateFamilies(SIGNED, loadLexicon())].map(({ text }): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const signing = (name: string, sign: (words: readonly string[]) => ArrayLike<number>): Contestant => ({
    name,
    run: () => pages.reduce((sum, words) => sum + (sign(words)[0] ?? 0), 0),
  })
  const laps = await race(
    [
      signing('crosswire', (words) => sketchOf(shingleHashes(words, RUN))),
      signing('minhash', signatureByMinhash),
      signing('bloom-filters', signatureByBloomFilters),
    ],
    rounds,
  )
  return laps.map((lap) => ({
    subject: `signatures: ${lap.name}`,
    cells: [
      { ...ratio(lap, laps[0] ?? lap), unit: '×' },
      { ...spreadOf(lap.milliseconds.map((time) => (SIGNED / time) * 1000)), unit: '' },
      ...Array.from({ length: COLUMNS.length - 2 + KINDS.length }, () => null),
    ],
  }))
}

function runInProcess(name: string, size: number): Run {
  const { output, megabytes } = runNode(['--expose-gc', '--import', 'tsx', RUNNER, name, String(size)], LONGEST_MINUTES)
  return { name, size, megabytes, ...(JSON.parse(output) as LinkRun) }
}

function runRow(run: Run, runs: readonly Run[]): Row {
  const ours = runs.find(({ name, size }) => name === 'crosswire' && size === run.size) ?? run
  return {
    subject: `${run.size.toLocaleString('en-GB')} documents: ${run.name}`,
    cells: [
      { value: run.milliseconds / ours.milliseconds, unit: '×' },
      { value: (run.size / run.milliseconds) * 1000, unit: '' },
      exponentCell(run, runs),
      { value: run.megabytes, unit: 'MB' },
      { value: run.candidates / run.size, unit: '' },
      ...KINDS.map((kind): Cell => ({ value: run.recall[kind], unit: '' })),
    ],
  }
}

/** Null at the smallest size. */
function exponentCell(run: Run, runs: readonly Run[]): Cell | null {
  const before = runs.filter(({ name, size }) => name === run.name && size < run.size).at(-1)
  if (before === undefined) return null
  return { value: growthExponent([before, run].map(({ size, milliseconds }) => ({ size, cost: milliseconds }))), unit: '' }
}
