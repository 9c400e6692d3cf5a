import type { Cited } from './cited.ts'
import type { ClaimId } from './ids.ts'

/** Two claims that may be one fact, by the nearest of their passages. Works inside the program only; it is not printed. */
export interface NearMiss {
  readonly claim: ClaimId
  readonly with: ClaimId
  /** Of `claim`. */
  readonly first: Cited
  /** Of `with`, on another page. */
  readonly second: Cited
  /** 0 to 1, three digits. */
  readonly likeness: number
}
