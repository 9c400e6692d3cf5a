/** Progress as server-sent events: one when the connection opens, then one whenever it becomes another; a comment now and then keeps proxies awake. */
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { Asked, Serving } from './context.ts'

const LOOK_EVERY = 1000
const AWAKE_EVERY = 20_000

export const progressEvents = ({ desk }: Serving, asked: Asked): Response =>
  streamSSE(asked, async (stream) => {
    let told = { words: '', quiet: 0 }
    while (!stream.aborted && !stream.closed) {
      told = await tell(stream, JSON.stringify(await desk.progress()), told)
      await stream.sleep(LOOK_EVERY)
    }
  })

interface Told {
  readonly words: string
  /** Milliseconds since anything was sent. */
  readonly quiet: number
}

async function tell(stream: SSEStreamingApi, words: string, last: Told): Promise<Told> {
  if (words !== last.words) {
    await stream.writeSSE({ event: 'progress', data: words })
    return { words, quiet: 0 }
  }
  if (last.quiet < AWAKE_EVERY) return { words, quiet: last.quiet + LOOK_EVERY }
  await stream.write(': awake\n\n')
  return { words, quiet: 0 }
}
