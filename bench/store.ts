/**
 * Store: does a page cost more the more a store holds? A PostgreSQL store of generated pages, grown from size to size; at each the same pages are added and
 * taken out again, neighbours are looked up, stories listed and shown, words searched. Times are given as so many times those of the smallest store.
 */
import { fileURLToPath } from 'node:url'
import { startPostgres } from '../tests/postgres.ts'
import type { Answer, Cell, Wish } from './answer.ts'
import { growthExponent } from './growth.ts'
import type { StoreRun } from './store-run.ts'
import { runNode } from './whole-process.ts'

const SIZES: readonly number[] = [1000, 10_000, 100_000]
const LONGEST_MINUTES = 60
const RUNNER = fileURLToPath(new URL('./store-run.ts', import.meta.url))

export async function benchStore({ sizes }: Wish): Promise<Answer> {
  const wanted = sizes ?? SIZES
  const server = await startPostgres()
  if (server === null) throw new Error('No PostgreSQL on this machine: install it, or name a server in CROSSWIRE_TEST_POSTGRES.')
  try {
    const words = ['--import', 'tsx', RUNNER, await server.url('bench'), wanted.join(',')]
    return answerOf(JSON.parse(runNode(words, LONGEST_MINUTES).output) as StoreRun, wanted)
  } finally {
    server.stop()
  }
}

function answerOf(run: StoreRun, sizes: readonly number[]): Answer {
  const [first = 0] = sizes
  const cost = (size: number, what: string): number => run[size]?.[what] ?? Number.NaN
  const times = (size: number, what: string): Cell => ({ value: cost(size, what) / cost(first, what), unit: '×' })
  return {
    question: 'store',
    asks: 'Medians, as so many times those of the smallest store: the same ten pages of one event, added one by one; and questions. PostgreSQL, generated pages.',
    columns: [...sizes.slice(1).map((size) => `${size.toLocaleString('en-GB')} pages`), 'growth exponent'],
    rows: Object.keys(run[first] ?? {}).map((what) => ({
      subject: what,
      cells: [
        ...sizes.slice(1).map((size) => times(size, what)),
        { value: growthExponent(sizes.map((size) => ({ size, cost: cost(size, what) }))), unit: '' },
      ],
    })),
  }
}
