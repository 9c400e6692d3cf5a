/** What pages are made of: the desk's answers (src/app/desk/desk.ts), as far as a page reads them, and a few words of the program around them. */
import type { Account } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { Report } from '../model/report.ts'
import type { StoryRow } from '../model/story-row.ts'

export interface ShownStory {
  readonly row: StoryRow
  readonly storyline: readonly StoryRow[]
  readonly report: Report
}

export interface ShownClaim {
  readonly claim: Claim
  readonly account: Account
  readonly row: StoryRow
  readonly report: Report
}
