import type { Evidence } from './span.ts'

/** Where a page says its text came from. */
export interface Credit {
  readonly id: string
  readonly kind: 'republished' | 'compiled' | 'agency'
  readonly origin: Evidence
}
