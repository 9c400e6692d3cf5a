import type { Evidence } from './span.ts'

/** Every span between quotation marks, marks left out, attributed or not. */
export interface Quotation extends Evidence {
  readonly id: string
  readonly use: 'speech' | 'scare' | 'title' | 'other'
}
