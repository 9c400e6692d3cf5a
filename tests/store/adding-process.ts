/**
 * A process that adds its share of pages one by one to a store that others add to as well, and settles now and then. It may end itself at any moment.
 *     node --import tsx tests/store/adding-process.ts postgres://… '{"share":[3,0,1],"settleEvery":2,"dieAfter":900}'
 */
import type { openDesk as OpenDesk } from '../../src/app/desk/open-desk.ts'
import { samplePages } from './sample-pages.ts'

export interface AddingTask {
  /** Numbers of sample pages, in the order in which they are added. */
  readonly share: readonly number[]
  readonly settleEvery: number
  /** Milliseconds after which the process kills itself; null: never. */
  readonly dieAfter: number | null
}

const built: string = new URL('../../dist/app/desk/open-desk.js', import.meta.url).href
const { openDesk } = (await import(built)) as { openDesk: typeof OpenDesk }
const [url = '', words = '{}'] = process.argv.slice(2)
const { share, settleEvery, dieAfter } = JSON.parse(words) as AddingTask
const pages = samplePages()
const desk = await openDesk(url, { jobs: 1 })
if (dieAfter !== null) setTimeout(() => process.kill(process.pid, 'SIGKILL'), dieAfter)
for (const [place, number] of share.entries()) {
  const page = pages[number]
  if (page !== undefined) await desk.addPages([page])
  if (place % settleEvery === settleEvery - 1) await desk.settle()
}
await desk.settle()
await desk.close()
