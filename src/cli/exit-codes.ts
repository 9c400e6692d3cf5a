/**
 * What the program's end says (docs/formats.md: Exit codes).
 */
import type { Account } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { isSetAside } from '../report/set-by-person.ts'

export const EXIT = { done: 0, failed: 1, wrongUse: 2, inPart: 3, nothingFound: 4, conditionHolds: 10, interrupted: 130 } as const

export const CONDITIONS = ['disputed', 'differs', 'drift', 'one-text', 'problems'] as const
export type Condition = (typeof CONDITIONS)[number]

/** Notes are told but change nothing; errors and warnings mean that some input was not read, or not as it stands. */
export const isSerious = ({ severity }: Problem): boolean => severity !== 'note'

/** The exit code of a comparison: conditions the caller named come first, then what was lost on the way. */
export function exitCodeOf(report: Report, problems: readonly Problem[], failOn: readonly Condition[]): number {
  if (failOn.some((condition) => HOLDS[condition](report, problems))) return EXIT.conditionHolds
  return exitCodeFor(report.articles.length, problems)
}

/** Without any page nothing was found; with a serious problem the work is done in part. */
export function exitCodeFor(pages: number, problems: readonly Problem[]): number {
  if (pages === 0) return EXIT.nothingFound
  return problems.some(isSerious) ? EXIT.inPart : EXIT.done
}

const HOLDS: Readonly<Record<Condition, (report: Report, problems: readonly Problem[]) => boolean>> = {
  disputed: ({ accounts }) => accounts.some((account) => account.claims.some((claim) => claim.status === 'disputed' && isOpen(claim, account))),
  differs: ({ accounts }) => accounts.some((account) => account.claims.some((claim) => PARTED.has(claim.status) && isOpen(claim, account))),
  drift: ({ accounts }) => accounts.some(({ differences }) => differences.some((one) => one.relation === 'drift' && !isSetAside(one))),
  'one-text': ({ accounts }) => accounts.some(({ claims }) => claims.some(({ status }) => status === 'one-text')),
  problems: (_report, problems) => problems.some(isSerious),
}

const PARTED: ReadonlySet<Claim['status']> = new Set(['differs', 'disputed'])

/** Not all contradictions on which the status rests are none by a person's word. */
function isOpen({ id }: Claim, { differences }: Account): boolean {
  const against = differences.filter(({ claim, relation, severity }) => claim === id && relation === 'contradiction' && severity !== 'low')
  return against.length === 0 || against.some((one) => !isSetAside(one))
}
