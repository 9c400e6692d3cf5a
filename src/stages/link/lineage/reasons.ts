/**
 * Reasons: the evidence printed with an edge. Nothing here decides; it shows what the numbers saw.
 *     "15 of 16 points, in the same order"     the child's sentences that the parent tells too
 *     "credits “Norvik Herald”"                the credit line
 *     "dated 2031-05-02, after 2031-05-01"     the two dates
 *     "both are outlets of Reach"              data/outlets/owners.tsv
 */
import type { Because } from '../../../model/because.ts'
import type { Credit } from '../../../model/credit.ts'
import type { Span } from '../../../model/span.ts'
import { type Aligned, align, inSameOrder } from '../../../text/alignment.ts'
import { cite } from '../../../text/spans.ts'
import { TOLD } from './likeness-of-pages.ts'
import type { Material } from './material.ts'
import { commonOwner, type Testimony } from './testimony.ts'

/** Passages quoted in full as reasons: the plainest, no more. */
const SHOWN = 2
/** Of the points in order, this share counts as "nearly". */
const NEARLY = 0.75

export function reasonsOf(child: Material, parent: Material, credit: Credit | null): readonly Because[] {
  const aligned = align(
    child.passages.map(({ all }) => all),
    parent.passages.map(({ all }) => all),
  )
  return [...creditReason(child, credit), ...pointsReason(aligned), ...passageReasons(child, parent, aligned), ...timeReason(child, parent)]
}

export function creditReason({ article }: Material, credit: Credit | null): readonly Because[] {
  return credit === null
    ? []
    : [{ kind: 'credit', note: `credits “${credit.origin.exact}”`, a: null, b: cite(article, lineAround(article.text, credit.origin)) }]
}

/** The whole line of the credit, so that a reader sees what it says. */
function lineAround(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', end)
  const line = text.slice(from, to === -1 ? text.length : to)
  const lead = line.length - line.trimStart().length
  return { start: from + lead, end: from + line.trimEnd().length }
}

function pointsReason(aligned: readonly Aligned[]): readonly Because[] {
  const told = aligned.filter(({ score }) => score >= TOLD).length
  if (told === 0) return []
  const kept = inSameOrder(aligned, TOLD)
  const order = kept === told ? 'in the same order' : kept >= NEARLY * told ? 'nearly in the same order' : 'in another order'
  return [{ kind: 'points', note: `${told} of ${aligned.length} points${told > 1 ? `, ${order}` : ''}`, a: null, b: null }]
}

/** The best told sentences, side by side: `a` in the parent, `b` in the child. */
function passageReasons(child: Material, parent: Material, aligned: readonly Aligned[]): readonly Because[] {
  return aligned
    .filter(({ to, span, score }) => to !== null && span === 1 && score >= TOLD)
    .sort((x, y) => weightOf(child, y) - weightOf(child, x) || x.at - y.at)
    .slice(0, SHOWN)
    .flatMap(({ at, to }): Because[] => {
      const [there, here] = [parent.passages[to ?? -1], child.passages[at]]
      return there && here ? [{ kind: 'shared-text', note: 'the same passage', a: cite(parent.article, there), b: cite(child.article, here) }] : []
    })
}

/** Long, well covered sentences show most. */
function weightOf(child: Material, { at, score }: Aligned): number {
  return Math.round(score * 100) * Math.min(LONG, child.passages[at]?.all.size ?? 0)
}

const LONG = 12

function timeReason(child: Material, parent: Material): readonly Because[] {
  const [earlier, later] = [parent.article.publishedAt, child.article.publishedAt]
  if (earlier === null || later === null) return []
  const length = Math.min(earlier.value.length, later.value.length, 10)
  if (later.value.slice(0, length) <= earlier.value.slice(0, length)) return []
  return [{ kind: 'time', note: `dated ${later.value.slice(0, 10)}, after ${earlier.value.slice(0, 10)}`, a: null, b: null }]
}

export function ownerReason(child: Testimony | undefined, parent: Testimony | undefined): readonly Because[] {
  const owner = child && parent ? commonOwner(child, parent) : null
  return owner === null ? [] : [{ kind: 'owner', note: `both are outlets of ${owner}`, a: null, b: null }]
}
