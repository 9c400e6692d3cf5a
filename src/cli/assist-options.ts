/**
 * The options of `--assist`: an address, a model, and how long to wait. The key is no option, since command lines are seen by others.
 */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Assistant } from '../model/assistant.ts'
import { CrosswireError } from '../model/error.ts'

export interface AssistOptions {
  /** True: the address stands in the environment. */
  readonly assist?: string | true
  readonly assistModel?: string
  readonly assistTimeout?: number
}

export function addAssistOptions(command: Command): Command {
  return command
    .option('--assist [url]', 'ask a model behind an OpenAI-compatible address for proposals; sends it sentences of the pages')
    .option('--assist-model <name>', 'the model to ask')
    .addOption(new Option('--assist-timeout <seconds>', 'how long to wait for one answer (default: 60)').argParser(secondsOf))
}

/** Undefined where nobody asked for one. */
export async function assistantOf({ assist, assistModel, assistTimeout }: AssistOptions): Promise<Assistant | undefined> {
  if (assist === undefined && assistModel === undefined && assistTimeout === undefined) return undefined
  if (assist === undefined) throw new CrosswireError('wrong-use', NOBODY)
  const { assistantFrom } = await import('../app/assistant.ts') // not loaded where nobody asks
  return assistantFrom({ url: assist === true ? undefined : assist, model: assistModel, timeout: assistTimeout }, process.env)
}

const NOBODY = '--assist-model and --assist-timeout ask nobody by themselves. Give --assist URL too, or leave them out.'

/** The same options as one would type them. */
export const assistWords = ({ assist, assistModel, assistTimeout }: AssistOptions): readonly string[] => [
  ...(assist === undefined ? [] : assist === true ? ['--assist'] : ['--assist', assist]),
  ...(assistModel === undefined ? [] : ['--assist-model', assistModel]),
  ...(assistTimeout === undefined ? [] : ['--assist-timeout', String(assistTimeout)]),
]

function secondsOf(value: string): number {
  const seconds = Number(value)
  if (!(seconds > 0 && seconds <= 3600)) throw new InvalidArgumentError('Give seconds, up to 3600.')
  return seconds
}
