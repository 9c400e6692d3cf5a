/**
 * What a model wrote, as a reply, if it is one. Words around the object, a fence, a model thinking aloud: passed over; anything else is no reply.
 *     '```json\n{"answer":"same","first":"36 people","second":"three dozen"}\n```'      a reply
 *     'They are the same.'  '{"answer":"yes"}'                                          null
 */
import { z } from 'zod'
import type { Reply } from '../model/assistant.ts'

const reply = z.object({ answer: z.enum(['same', 'differs', 'cannot-tell']), first: z.string(), second: z.string() })

export function replyIn(written: string): Reply | null {
  const spoken = written.slice(written.lastIndexOf('</think>') + 1)
  const object = parsed(spoken.slice(spoken.indexOf('{'), spoken.lastIndexOf('}') + 1))
  const { success, data } = reply.safeParse(object)
  return success ? data : null
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
