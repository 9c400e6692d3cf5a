/**
 * What went wrong with an assistant, as problems: never fatal, and never in its own words.
 */
import type { Answered } from '../assist/ask-all.ts'
import type { Problem } from '../model/problem.ts'

export function assistProblems({ refused, unanswered, notAsked, reason }: Answered, asked: number, by: string): readonly Problem[] {
  return [...(unanswered > 0 ? [noAnswer(by, asked, unanswered, notAsked, reason)] : []), ...(refused > 0 ? [refusal(by, asked, refused)] : [])]
}

function noAnswer(by: string, asked: number, unanswered: number, notAsked: number, reason: string | null): Problem {
  const told = `Of ${asked} questions to ${by} ${unanswered} had no answer (${reason ?? 'none came'})`
  const given = notAsked === 0 ? '' : `; the last ${notAsked} were not asked any more`
  const message = `${told}${given}. The account stands without their proposals. See that the endpoint runs and has the model, then compare again.`
  return { code: 'assist-unanswered', severity: 'warning', message }
}

function refusal(by: string, asked: number, refused: number): Problem {
  const told = `Of ${asked} answers asked of ${by} ${refused} were refused: not in the form asked for, or with words that do not stand in the passages`
  return { code: 'assist-answer-refused', severity: 'note', message: `${told}. Nothing to do; another model may do better.` }
}
