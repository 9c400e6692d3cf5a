/**
 * Asks an assistant a list of questions, two at a time, and believes only what stands in the passages. Nothing that it does or leaves undone throws: after
 * three questions in a row to which nothing came back it is asked no more.
 */
import type { Assistant, Question } from '../model/assistant.ts'
import type { Cited } from '../model/cited.ts'
import type { ProposedAnswer } from '../model/proposal.ts'
import { citedIn } from './evidence.ts'

/** An answer whose words were found: one passage of each side. */
export interface Answer {
  readonly answer: ProposedAnswer
  readonly evidence: readonly Cited[]
}

export interface Answered {
  /** In the order of the questions; null where there is no answer to believe. */
  readonly answers: readonly (Answer | null)[]
  /** Replies that were none, or cite words that are not in the passages. */
  readonly refused: number
  /** Questions to which nothing came back, and those not asked any more. */
  readonly unanswered: number
  readonly notAsked: number
  /** Why nothing came back to the first of them; null where all were answered. */
  readonly reason: string | null
}

/** A small model at home answers one or two at a time; a large service would not be hurried by more. */
const AT_ONCE = 2
const PATIENCE = 3

/** What came of one question: an answer, null for a reply that is refused, or an error. */
type Outcome = Answer | null | Error

export async function askAll(assistant: Assistant, questions: readonly Question[]): Promise<Answered> {
  const outcomes = new Map<Question, Outcome>()
  const waiting = [...questions]
  let failedInARow = 0
  const askOn = async (): Promise<void> => {
    for (let question = waiting.shift(); question !== undefined; question = failedInARow < PATIENCE ? waiting.shift() : undefined) {
      const outcome = await outcomeOf(assistant, question)
      outcomes.set(question, outcome)
      failedInARow = outcome instanceof Error ? failedInARow + 1 : 0
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, askOn))
  return summed(questions.map((question) => outcomes.get(question)))
}

async function outcomeOf(assistant: Assistant, question: Question): Promise<Outcome> {
  try {
    const reply = await assistant.ask(question)
    const first = reply && citedIn(question.first, reply.first)
    const second = reply && citedIn(question.second, reply.second)
    return reply && first && second ? { answer: reply.answer, evidence: [first, second] } : null
  } catch (error) {
    return error instanceof Error ? error : new Error('it failed')
  }
}

/** Undefined: not asked. */
function summed(outcomes: readonly (Outcome | undefined)[]): Answered {
  const failed = outcomes.filter((outcome) => outcome instanceof Error)
  const notAsked = outcomes.filter((outcome) => outcome === undefined).length
  return {
    answers: outcomes.map((outcome) => (outcome === undefined || outcome instanceof Error ? null : outcome)),
    refused: outcomes.filter((outcome) => outcome === null).length,
    unanswered: failed.length + notAsked,
    notAsked,
    reason: failed[0]?.message ?? null,
  }
}
