import type { Span } from './span.ts'

/** Every problem has a heading in docs/problems.md; a test says so. */
export type ProblemCode =
  | 'empty-file'
  | 'binary-file'
  | 'file-too-large'
  | 'unreadable-path'
  | 'no-input'
  | 'folder-without-pages'
  | 'unsupported-file-type'
  | 'url-not-supported'
  | 'duplicate-input'
  | 'page-without-text'
  | 'page-without-article'
  | 'page-too-deep'
  | 'page-with-too-many-elements'
  | 'charset-guessed'
  | 'charset-damaged'
  | 'saved-file-cut'
  | 'saved-file-without-page'
  | 'language-not-supported'
  | 'reading-took-too-long'
  | 'reading-failed'
  | 'marking-failed'
  | 'linking-failed'
  | 'manifest-row-unmatched'
  | 'manifest-row-invalid'
  | 'correction-invalid'
  | 'correction-unmatched'
  | 'correction-ambiguous'
  | 'correction-contradicted'
  | 'correction-impossible'
  | 'correction-left'
  | 'object-invalid'
  | 'object-unknown'
  | 'marks-missing'
  | 'article-missing'
  | 'assist-unanswered'
  | 'assist-answer-refused'

export type Severity = 'error' | 'warning' | 'note'

/** What was wrong with an input: data, stored and shown, never fatal to a batch. */
export interface Problem {
  readonly code: ProblemCode
  readonly severity: Severity
  /** One sentence that says what is wrong and what to do. */
  readonly message: string
  /** The path or name of the input, where the problem is not already inside an article. */
  readonly source?: string
  readonly span?: Span
}
