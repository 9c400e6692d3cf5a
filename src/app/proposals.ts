/**
 * What an assistant proposes of a report: two questions, a limited number of each, the most promising first.
 *     alignment    two claims that stand apart and share something: do they report one fact?
 *     judgement    a difference that was found: one fact in other words, or do the pages really differ?
 * Proposals stand in a field of their own. No claim, difference, status or count changes by them.
 */
import { type Answer, askAll } from '../assist/ask-all.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Account } from '../model/account.ts'
import type { Assistant } from '../model/assistant.ts'
import type { Problem } from '../model/problem.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Report } from '../model/report.ts'
import { assistingVersions } from '../pipeline/order.ts'
import { assistProblems } from './assist-problems.ts'
import { type Asking, questionsOf } from './assist-questions.ts'

export interface Assisted {
  readonly report: Report
  readonly problems: readonly Problem[]
}

/** The report with proposals; whatever the assistant does, the report itself stays as it was. */
export async function withProposals(report: Report, lexicon: Lexicon, assistant: Assistant): Promise<Assisted> {
  const askings = questionsOf(report, lexicon)
  const answered = await askAll(
    assistant,
    askings.map(({ question }) => question),
  )
  const proposals = askings.flatMap((asking, at) => {
    const answer = answered.answers[at]
    return answer ? proposalOf(asking, answer, assistant.by) : []
  })
  const accounts = report.accounts.map((account) => withOwn(account, proposals))
  return { report: { ...report, accounts }, problems: assistProblems(answered, askings.length, assistant.by) }
}

interface Placed {
  readonly account: Account
  readonly proposal: Proposal
}

const withOwn = (account: Account, all: readonly Placed[]): Account => ({
  ...account,
  recipe: { ...account.recipe, stages: { ...account.recipe.stages, ...assistingVersions() } },
  proposals: all.filter((one) => one.account === account).map(({ proposal }) => proposal),
})

/** That two claims are two is what the account says already: only "same" is a proposal of claims. */
function proposalOf({ account, about }: Asking, { answer, evidence }: Answer, by: string): readonly Placed[] {
  const note = `${by} proposes: ${WORDS[about.kind][answer]}. Not checked by Crosswire or a person.`
  if (about.kind === 'judgement') return [{ account, proposal: { ...about, answer, evidence, by, note } }]
  return answer === 'same' ? [{ account, proposal: { ...about, answer, evidence, by, note } }] : []
}

const WORDS: Readonly<Record<Proposal['kind'], Readonly<Record<Answer['answer'], string>>>> = {
  alignment: { same: 'both claims report one fact', differs: 'two facts', 'cannot-tell': 'the words do not settle it' },
  judgement: { same: 'one fact in other words', differs: 'the pages really differ here', 'cannot-tell': 'the words do not settle it' },
}
