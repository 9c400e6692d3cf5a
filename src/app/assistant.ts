/**
 * An assistant as a person asks for it: what is not named is taken from the environment; the key stands nowhere else.
 *     { url: 'http://localhost:11434/v1', model: 'qwen2.5' }           that endpoint
 *     { model: 'qwen2.5' } and CROSSWIRE_ASSIST_URL                    the endpoint named there
 */
import { openEndpoint } from '../assist/endpoint.ts'
import type { Assistant } from '../model/assistant.ts'
import { CrosswireError } from '../model/error.ts'

export interface AssistantWish {
  readonly url?: string | undefined
  readonly model?: string | undefined
  /** Seconds for one question. */
  readonly timeout?: number | undefined
}

/** Throws `wrong-use` where address or model is named nowhere, or the address is none. */
export function assistantFrom({ url, model, timeout }: AssistantWish, environment: Readonly<Record<string, string | undefined>>): Assistant {
  const key = environment['CROSSWIRE_ASSIST_KEY']
  return openEndpoint({
    url: named('an address', url || environment['CROSSWIRE_ASSIST_URL'], '--assist http://localhost:11434/v1, or CROSSWIRE_ASSIST_URL'),
    model: named('a model', model || environment['CROSSWIRE_ASSIST_MODEL'], '--assist-model NAME, or CROSSWIRE_ASSIST_MODEL'),
    ...(key ? { key } : {}),
    ...(timeout === undefined ? {} : { timeout }),
  })
}

function named(what: string, value: string | undefined, how: string): string {
  if (value) return value
  throw new CrosswireError('wrong-use', `--assist needs ${what}: give ${how}.`)
}
