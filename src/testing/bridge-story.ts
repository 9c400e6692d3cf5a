/** What four invented pages on a closed bridge say together: their claims, differences, quotes and figures. */
import type { FigureSeries, QuoteFamily } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { Difference } from '../model/difference.ts'
import type { ClaimId, DifferenceId } from '../model/ids.ts'
import { bridgePages } from './bridge-pages.ts'
import { citeWords, claimOf, says, side } from './reports.ts'

const [courier, daily, herald] = bridgePages

export const claims: readonly Claim[] = [
  claimOf(
    'f1',
    [
      says(courier, 'inspectors found 450 loose bolts'),
      says(daily, 'inspectors found 540 loose bolts', null, '540, not 450'),
      says(herald, 'Inspectors counted 450 loose bolts', 's2'),
    ],
    { status: 'single-source', texts: 2, speakers: ['s2'], slot: 'how many bolts were loose', kind: 'figure', rule: 'Two texts, one named speaker.' },
  ),
  claimOf(
    'f2',
    [
      says(courier, 'The bridge will stay shut until every bolt is checked', 's1'),
      says(daily, 'The bridge will stay shut until every bolt is checked', 's1'),
      says(herald, 'The bridge stays shut until each bolt has been checked', 's1'),
    ],
    { status: 'agreed', texts: 2, speakers: ['s1', 's3'], kind: 'quote', rule: 'Two texts, two named speakers.' },
  ),
  claimOf(
    'f3',
    [says(courier, 'Repairs may cost up to £3 million, Harrow said', 's1'), says(daily, 'Repairs will cost £3 million', null, 'no hedge')],
    {
      kind: 'figure',
      speakers: ['s1'],
      forecast: true,
      silent: [herald.id],
    },
  ),
  claimOf('f4', [says(herald, 'Ferries will carry travellers across the Vane from Wednesday, the harbour office said', 's3')], {
    forecast: true,
    speakers: ['s3'],
    silent: [courier.id, daily.id],
  }),
]

export const differences: readonly Difference[] = [
  {
    id: 'd1' as DifferenceId,
    kind: 'hedge',
    relation: 'drift',
    severity: 'low',
    claim: 'f3' as ClaimId,
    parent: courier.id,
    sides: [
      side(courier, 'Repairs may cost up to £3 million, Harrow said', 'parent', 'may … up to'),
      side(daily, 'Repairs will cost £3 million', 'child', 'will'),
    ],
    note: 'The hedge is gone.',
  },
  {
    id: 'd2' as DifferenceId,
    kind: 'figure',
    relation: 'drift',
    severity: 'high',
    claim: 'f1' as ClaimId,
    parent: courier.id,
    sides: [side(courier, 'inspectors found 450 loose bolts', 'parent', '450'), side(daily, 'inspectors found 540 loose bolts', 'child', '540')],
    note: '540 loose bolts where its parent has 450.',
  },
  {
    id: 'd3' as DifferenceId,
    kind: 'quote',
    relation: 'variance',
    severity: 'medium',
    claim: 'f2' as ClaimId,
    parent: null,
    sides: [
      side(courier, 'The bridge will stay shut until every bolt is checked', 'peer', 'every bolt is checked'),
      side(herald, 'The bridge stays shut until each bolt has been checked', 'peer', 'each bolt has been checked'),
    ],
    note: 'Two wordings of Harrow, or two remarks.',
  },
  {
    id: 'd4' as DifferenceId,
    kind: 'figure',
    relation: 'compatible',
    severity: 'low',
    claim: null,
    parent: null,
    sides: [side(courier, '12,000', 'peer', '12,000'), side(daily, 'Some 12,000', 'peer', 'some 12,000')],
    note: 'The same figure with and without a hedge.',
  },
]

export const quotes: readonly QuoteFamily[] = [
  {
    speaker: 's1',
    variants: [
      { ...citeWords(courier, 'The bridge will stay shut until every bolt is checked,'), speaker: 's1', drift: 'none' },
      { ...citeWords(daily, 'The bridge will stay shut until every bolt is checked,'), speaker: 's1', drift: 'none' },
      { ...citeWords(herald, 'The bridge stays shut until each bolt has been checked,'), speaker: 's1', drift: 'variance' },
    ],
  },
]

export const figures: readonly FigureSeries[] = [
  {
    subject: 'loose bolts',
    unit: null,
    scope: null,
    points: [
      { ...citeWords(courier, '450 loose bolts'), low: 450, high: 450, bound: 'exactly', at: '2025-03-11' },
      { ...citeWords(daily, '540 loose bolts'), low: 540, high: 540, bound: 'exactly', at: null },
      { ...citeWords(herald, '450 loose bolts'), low: 450, high: 450, bound: 'exactly', at: '2025-03-11' },
    ],
    checks: [],
  },
  {
    subject: 'crossings',
    unit: null,
    scope: 'a day',
    points: [
      { ...citeWords(courier, '20,000'), low: 20000, high: 20000, bound: 'exactly', at: null },
      { ...citeWords(daily, 'Some 12,000'), low: 12000, high: null, bound: 'at least', at: null },
    ],
    checks: [{ text: '60 % × 20,000 = 12,000', holds: true, from: [citeWords(courier, '60%'), citeWords(courier, '20,000')] }],
  },
]
