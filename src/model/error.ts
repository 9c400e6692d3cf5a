/** Kebab-case kinds of what only a caller or a lost resource can cause; each has a heading in docs/problems.md. */
export type ErrorCode =
  | 'wrong-use'
  | 'stage-order'
  | 'data-missing'
  | 'data-invalid'
  | 'evidence-mismatch'
  | 'output-not-written'
  | 'resume-mismatch'
  | 'worker-lost'
  | 'group-failed'
  | 'id-ambiguous'
  | 'store-busy'
  | 'store-newer'
  | 'store-version'
  | 'store-unreachable'
  | 'store-unfit'
  | 'store-damaged'
  | 'store-not-written'
  | 'token-missing'
  | 'token-too-short'
  | 'port-not-free'
  | 'page-too-large'

/** A caller's mistake or a lost resource. Bad input is no error: it is a `Problem`. */
export class CrosswireError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CrosswireError'
    this.code = code
  }
}
