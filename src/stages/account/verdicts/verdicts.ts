/**
 * Verdicts: what persons say of claims and differences, set beside them. No status, no count and no difference hangs on them.
 *     "14 people were hurt" (a.txt), verdict "refuted"                            the claim that has the passage
 *     "14 people" (a.txt) and "41 people" (b.html), verdict "not-a-difference"    the difference between the two
 * The words decide; the beginning of an id tells several that have them apart, and stands for itself where there are no words.
 */
import type { Claim } from '../../../model/claim.ts'
import type { Anchor, Passages, Refusal, Verdict, VerdictCorrection } from '../../../model/correction.ts'
import type { Difference } from '../../../model/difference.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Page } from '../../../model/page.ts'
import type { Span } from '../../../model/span.ts'
import type { Stage } from '../../../model/stage.ts'
import { placesOf, standsIn } from '../../../text/anchors.ts'

interface Need {
  readonly pages: readonly Page[]
  readonly claims: readonly Claim[]
  readonly differences: readonly Difference[]
  readonly verdictCorrections: readonly VerdictCorrection[]
}

export interface Judged {
  readonly claims: readonly Claim[]
  readonly differences: readonly Difference[]
  readonly applied: readonly VerdictCorrection[]
  readonly refused: readonly Refusal[]
}

export const verdicts: Stage<Need, { readonly judged: Judged }> = {
  name: 'verdicts',
  version: 1,
  needs: ['pages', 'claims', 'differences', 'verdictCorrections'],
  gives: ['judged'],
  run: (facts) => ({ judged: judge(facts) }),
}

interface Finding {
  readonly correction: VerdictCorrection
  readonly target: string
}

/** The claims and differences with their verdicts. */
export function judge({ pages, claims, differences, verdictCorrections }: Need): Judged {
  const found = verdictCorrections.map((correction) => targetOf(correction, pages, { claims, differences }))
  const findings = found.filter((one): one is Finding => 'target' in one)
  const refused = found.filter((one): one is Refusal => 'why' in one)
  const contradicted = findings.filter((one) => findings.some((other) => contradicts(one, other)))
  const applied = findings.filter((one) => !contradicted.includes(one))
  return {
    claims: claims.map((claim) => withVerdicts(claim, applied)),
    differences: differences.map((difference) => withVerdicts(difference, applied)),
    applied: applied.map(({ correction }) => correction),
    refused: [...refused, ...contradicted.map(({ correction }) => refusal(correction, 'correction-contradicted', OTHERWISE))],
  }
}

const OTHERWISE = 'The file gives another verdict on it, too: keep one.'

const contradicts = (one: Finding, other: Finding): boolean =>
  one.target === other.target && one.correction.verdict !== other.correction.verdict && one.correction.on === other.correction.on

function withVerdicts<Item extends Claim | Difference>(item: Item, applied: readonly Finding[]): Item {
  const on = 'statements' in item ? 'claim' : 'difference'
  const own = applied.filter(({ correction, target }) => target === item.id && correction.on === on)
  const told = own.map(({ correction: { verdict, act } }): Verdict => ({ ...act, verdict }))
  return told.length === 0 ? item : { ...item, verdicts: told }
}

/** A claim or a difference with its passages. */
interface Judgeable {
  readonly id: string
  readonly passages: readonly (Span & { readonly article: ArticleId })[]
}

function targetOf(
  correction: VerdictCorrection,
  pages: readonly Page[],
  { claims, differences }: Pick<Need, 'claims' | 'differences'>,
): Finding | Refusal {
  const all: readonly Judgeable[] =
    correction.on === 'claim'
      ? claims.map(({ id, statements }) => ({ id, passages: statements }))
      : differences.map(({ id, sides }) => ({ id, passages: sides }))
  const sought = correction.passages.map((anchor) => passagesOf(anchor, pages))
  const byWords = all.filter(({ passages }) => hasAll(passages, sought))
  const byId = byWords.filter(({ id }) => id.startsWith(correction.id ?? ''))
  const [target, ...others] = byId.length > 0 || sought.length === 0 ? byId : byWords
  if (target === undefined) return refusal(correction, 'correction-unmatched', nothingThere(correction))
  if (others.length > 0) return refusal(correction, 'correction-ambiguous', severalThere(correction, [target, ...others]))
  return { correction, target: target.id }
}

function passagesOf({ page: id, words }: Anchor, pages: readonly Page[]): Passages {
  const page = pages.find(({ article }) => article.id === id)
  return { article: id, spans: page ? placesOf(page.article.text, words) : [] }
}

/** Each of what is sought stands in a passage of its own. Without words nothing is asked. */
function hasAll(passages: Judgeable['passages'], [first, ...rest]: readonly Passages[]): boolean {
  if (first === undefined) return true
  return passages.some(
    (passage) =>
      standsIn(first, passage) &&
      hasAll(
        passages.filter((other) => other !== passage),
        rest,
      ),
  )
}

const refusal = (correction: VerdictCorrection, code: Refusal['code'], why: string): Refusal => ({ correction, code, why })

const nothingThere = ({ on, passages }: VerdictCorrection): string =>
  passages.length === 0
    ? `No ${on} has an id that begins so: ids change with the passages, name it by its words.`
    : `No ${on} of this run has these words: look whether the page still has them, or the ${on} is gone.`

const severalThere = ({ on }: VerdictCorrection, targets: readonly Judgeable[]): string =>
  `${targets.length} ${on}s have these words (${targets.map(({ id }) => id).join(', ')}): give more words, or the beginning of the id as "${on}".`
