import type { ClaimId } from './ids.ts'

/** A claim whose anchor became another, as a store that moves writes it: the old id leads to the claim. */
export interface SuccessionRow {
  readonly schema: 'crosswire.succession/1'
  readonly old: ClaimId
  readonly claim: ClaimId
}
