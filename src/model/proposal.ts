import type { Cited } from './cited.ts'
import type { ClaimId, DifferenceId } from './ids.ts'

/** Whether two passages report one fact. */
export type ProposedAnswer = 'same' | 'differs' | 'cannot-tell'

interface Proposed {
  readonly answer: ProposedAnswer
  /** The words of each passage that carry the answer, verbatim: one of each, in the order in which they were asked about. */
  readonly evidence: readonly Cited[]
  /** Who proposes: "qwen2.5 at localhost:11434". */
  readonly by: string
  /** One plain sentence, never the assistant's own words. */
  readonly note: string
}

/** Two claims that may be one. */
interface ProposedAlignment extends Proposed {
  readonly kind: 'alignment'
  readonly answer: 'same'
  readonly claim: ClaimId
  readonly with: ClaimId
}

/** What a difference that was found may come to. */
interface ProposedJudgement extends Proposed {
  readonly kind: 'judgement'
  readonly difference: DifferenceId
}

/** What an assistant proposes. It changes no claim, no difference, no status and no count. */
export type Proposal = ProposedAlignment | ProposedJudgement
