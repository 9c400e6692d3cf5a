import type { Span } from './span.ts'

export interface Sentence extends Span {
  readonly id: string
}
