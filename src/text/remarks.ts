/**
 * Remarks that a person joins or keeps apart: their words found on the pages, and acts that contradict each other told.
 *     a = b, b = c, and a ≠ c by the same file      none of the three is applied
 */
import type { Anchor, Passages, Refusal, Remark, RemarkCorrection } from '../model/correction.ts'
import type { Page } from '../model/page.ts'
import { type Located, locate, pageOfAnchor, standsIn } from './anchors.ts'

export interface SettledRemarks {
  readonly remarks: readonly Remark[]
  readonly refused: readonly Refusal[]
}

export function settleRemarks(corrections: readonly RemarkCorrection[], pages: readonly Page[]): SettledRemarks {
  const found = corrections.map((correction) => remarkOf(correction, pages))
  const remarks = found.filter((one): one is Remark => 'sides' in one)
  const contradicted = new Set(remarks.filter(({ correction }) => correction.kind === 'not-the-same-remark').flatMap((one) => against(one, remarks)))
  return {
    remarks: remarks.filter((one) => !contradicted.has(one)),
    refused: [...found.filter((one): one is Refusal => 'why' in one), ...[...contradicted].map(contradiction)],
  }
}

function remarkOf(correction: RemarkCorrection, pages: readonly Page[]): Remark | Refusal {
  const [a, b] = correction.passages.map((anchor) => sideOf(anchor, pages, correction.kind === 'same-remark'))
  const refuse = (code: Refusal['code'], why: string): Refusal => ({ correction, code, why })
  const [first, second] = correction.passages
  if (a === undefined || typeof a === 'string') return refuse(...missing(a, first.words))
  if (b === undefined || typeof b === 'string') return refuse(...missing(b, second.words))
  if (overlapping(a, b)) return refuse('correction-impossible', 'Both passages are the same one: name two.')
  return { correction, sides: [a, b] }
}

type Missing = 'nowhere' | 'several' | 'unquoted'

function sideOf(anchor: Anchor, pages: readonly Page[], quotedOnly: boolean): Passages | Missing {
  const page = pageOfAnchor(pages, anchor)
  const located: Located | null = page ? locate(page, anchor.words) : null
  if (located === null || located.wordings === 0) return 'nowhere'
  if (located.wordings > 1) return 'several'
  return quotedOnly && !located.quoted ? 'unquoted' : { article: located.article, spans: located.spans }
}

function missing(how: Missing | undefined, words: string): readonly [Refusal['code'], string] {
  if (how === 'several') return ['correction-ambiguous', `“${words}” stands in several passages of its page: give more words.`]
  if (how === 'unquoted') return ['correction-unmatched', `“${words}” stands in no quotation of its page: give words between quotation marks.`]
  return ['correction-unmatched', `“${words}” does not stand in the body of its page any more: copy the words from the page as it is now.`]
}

const overlapping = (a: Passages, b: Passages): boolean => b.spans.some((span) => standsIn(a, { ...span, article: b.article }))

/** The remark and the joins that hang together with it, where they lead from one of its sides to the other; else nothing. */
function against(apart: Remark, remarks: readonly Remark[]): readonly Remark[] {
  const joins = remarks.filter(({ correction }) => correction.kind === 'same-remark')
  const reached: Passages[] = [apart.sides[0]]
  const used: Remark[] = []
  for (let before = -1; before !== used.length; ) {
    before = used.length
    for (const join of joins) {
      if (used.includes(join) || !join.sides.some((side) => reached.some((one) => overlapping(one, side)))) continue
      used.push(join)
      reached.push(...join.sides)
    }
  }
  return reached.some((side) => overlapping(side, apart.sides[1])) ? [apart, ...used] : []
}

const contradiction = ({ correction }: Remark): Refusal => ({
  correction,
  code: 'correction-contradicted',
  why: 'Other acts of the file join and part the same remarks: keep those that hold.',
})
