import type { Cited } from './cited.ts'
import type { DifferenceKind } from './difference.ts'
import type { ProposedAnswer } from './proposal.ts'

/** Whether two passages report one fact. All that an assistant is told. */
export interface Question {
  /** What the story is about, where a page has a headline. */
  readonly headline: string | null
  readonly first: Cited
  readonly second: Cited
  /** In what they were found to differ; null where they were not found to have anything to do with each other. */
  readonly differsIn: DifferenceKind | null
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
  /** Null where what came back is no answer; rejects where nothing came back. */
  readonly ask: (question: Question) => Promise<Reply | null>
}
