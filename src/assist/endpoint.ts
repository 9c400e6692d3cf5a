/**
 * An assistant behind an address: any endpoint that speaks the chat completions of OpenAI, such as a model on one's own machine.
 *     openEndpoint({ url: 'http://localhost:11434/v1', model: 'qwen2.5' }).by      "qwen2.5 at localhost:11434"
 * The client (packages `ai` and `@ai-sdk/openai-compatible`) is loaded with the first question, so that nobody who asks nothing waits for it.
 */
import type { Assistant, Question, Reply } from '../model/assistant.ts'
import { CrosswireError } from '../model/error.ts'
import { guardedFetch } from './guarded-fetch.ts'
import { type Prompt, promptFor } from './prompt.ts'
import { whyNothingCame } from './reason.ts'
import { replyIn } from './reply.ts'

export interface Endpoint {
  /** Up to "/v1": "/chat/completions" is set behind it. */
  readonly url: string
  readonly model: string
  /** Sent as a bearer token; never printed. */
  readonly key?: string
  /** Seconds for one question with its retry; 60 where nobody says. */
  readonly timeout?: number
  /** Further attempts after an error that may pass; 1 where nobody says. */
  readonly retries?: number
}

const SECONDS = 60
const RETRIES = 1

/** Throws `wrong-use` for an address that is none, or that may hold a key. Opens nothing until it is asked. */
export function openEndpoint(endpoint: Endpoint): Assistant {
  const { host } = addressOf(endpoint.url)
  let loaded: Promise<Complete> | null = null
  return {
    by: `${endpoint.model} at ${host}`,
    ask: async (question: Question): Promise<Reply | null> => {
      loaded ??= clientOf(endpoint)
      const complete = await loaded
      return replyIn(await complete(promptFor(question)))
    },
  }
}

function addressOf(url: string): URL {
  const address = URL.canParse(url) ? new URL(url) : null
  if (address === null || !/^https?:$/.test(address.protocol))
    throw new CrosswireError('wrong-use', `"${url}" is no address of an endpoint. Give one like http://localhost:11434/v1.`)
  if (address.username !== '' || address.password !== '' || address.search !== '')
    throw new CrosswireError(
      'wrong-use',
      `The address of ${address.host} holds a name, a password or a query, which would be printed. Give the address alone, and the key by itself.`,
    )
  return address
}

/** Prompt → what the model wrote. Rejects with a reason that holds no word of the endpoint's own. */
type Complete = (prompt: Prompt) => Promise<string>

async function clientOf({ url, model, key, timeout = SECONDS, retries = RETRIES }: Endpoint): Promise<Complete> {
  const [{ generateText }, { createOpenAICompatible }] = await Promise.all([import('ai'), import('@ai-sdk/openai-compatible')])
  const provider = createOpenAICompatible({ name: 'endpoint', baseURL: url, fetch: guardedFetch, ...(key === undefined ? {} : { apiKey: key }) })
  return async ({ instructions, data }) => {
    try {
      const { text } = await generateText({
        model: provider(model),
        system: instructions,
        prompt: data,
        temperature: 0,
        maxRetries: retries,
        timeout: timeout * 1000,
      })
      return text
    } catch (error) {
      throw new Error(whyNothingCame(error, timeout))
    }
  }
}
