import type { Cited } from './cited.ts'
import type { ProposedAnswer } from './proposal.ts'

/** Whether two passages report one fact. `headline` tells what the story is about, where a page has one. */
export interface Question {
  readonly headline: string | null
  readonly first: Cited
  readonly second: Cited
}

/** What an assistant says: not believed until the words of each passage are found in it. */
export interface Reply {
  readonly answer: ProposedAnswer
  readonly first: string
  readonly second: string
}

/** Anything that answers questions about two passages: a model behind an address, or a program's own. */
export interface Assistant {
  /** Printed with every proposal: "qwen2.5 at localhost:11434". */
  readonly by: string
  /** Rejects where there is no answer. */
  readonly ask: (question: Question) => Promise<Reply>
}
