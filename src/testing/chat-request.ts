/** A request for a chat completion, taken apart: the model, the instructions, and the passages in the data message. */
import { z } from 'zod'

const request = z.object({ model: z.string(), messages: z.tuple([message('system'), message('user')]) })
const passages = z.object({ headline: z.string().nullable(), first: z.string(), second: z.string() })

export interface ChatRequest {
  readonly model: string
  readonly instructions: string
  /** The whole data message. */
  readonly data: string
  readonly headline: string | null
  readonly first: string
  readonly second: string
}

/** Throws where the request is not two messages, the second of them the data. */
export function chatRequestOf(body: string): ChatRequest {
  const { model, messages } = request.parse(JSON.parse(body))
  const [{ content: instructions }, { content: data }] = messages
  return { model, instructions, data, ...passages.parse(JSON.parse(data)) }
}

function message<Role extends string>(role: Role) {
  return z.object({ role: z.literal(role), content: z.string() })
}
