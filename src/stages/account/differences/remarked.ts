/**
 * What a person says of remarks, in what was found: two that are kept apart part in nothing, and of two that are joined it is known that they are one.
 *     A “Forty boats …”  B “Forty of our boats …”, not the same remark       no difference between them
 *     A “we will rebuild …”  D “we shall restore …”, the same remark          still two wordings, no longer perhaps two remarks
 */
import type { Remark } from '../../../model/correction.ts'
import { lieIn } from '../../../text/anchors.ts'
import type { Finding } from './finding.ts'

export function asRemarked(findings: readonly Finding[], remarks: readonly Remark[]): readonly Finding[] {
  const apart = remarks.filter(({ correction }) => correction.kind === 'not-the-same-remark')
  const same = remarks.filter(({ correction }) => correction.kind === 'same-remark')
  return findings
    .filter((finding) => !apart.some((remark) => isBetween(finding, remark)))
    .map((finding) =>
      joined(
        finding,
        same.find((remark) => isBetween(finding, remark)),
      ),
    )
}

function isBetween({ sides }: Finding, remark: Remark): boolean {
  return sides.some((a, at) => sides.slice(at + 1).some((b) => lieIn(remark.sides, a, b)))
}

const OPEN = / two wordings or two remarks, unknown\.$/

function joined(finding: Finding, remark: Remark | undefined): Finding {
  if (remark === undefined) return finding
  return { ...finding, note: finding.note.replace(OPEN, ` two wordings of one remark, by the word of ${remark.correction.act.by}.`) }
}
