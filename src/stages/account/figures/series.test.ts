/**
 * Series by looking up are series by going through all of them: the second is written out here.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ClaimDraft } from '../../../model/claim.ts'
import type { Page } from '../../../model/page.ts'
import { pageOf } from '../../../testing/pages.ts'
import { cite, overlaps } from '../../../text/spans.ts'
import { figuresOn, type Measured } from './measured.ts'
import { seriesOf } from './series.ts'

const figure = fc.record({
  low: fc.constantFrom(10, 12, 40, 41),
  of: fc.constantFrom(undefined, 'boats', 'old boats', 'sheep'),
  kind: fc.constantFrom('count' as const, 'money' as const),
})

/** A page of one sentence for each figure. */
function pageWith(figures: readonly { low: number; of: string | undefined; kind: 'count' | 'money' }[], at: number): Page {
  const told = figures.map((one, number) => ({ ...one, exact: `${'x'.repeat(number + 1)}${one.low}` }))
  const lines = told.map(({ exact, of }) => `They saw ${exact} ${of ?? 'there'}.`)
  return pageOf(lines.join('\n'), {
    id: `p${at}`,
    figures: told.map(({ exact, low, of, kind }) => ({ exact, low, kind, ...(of === undefined ? {} : { of }) })),
  })
}

const pages = fc.array(fc.array(figure, { maxLength: 4 }), { maxLength: 5 }).map((all) => all.map(pageWith))

/** Claims that hold every so-manieth sentence. */
function draftsOn(told: readonly Page[], claims: number): readonly ClaimDraft[] {
  const sentences = told.flatMap(({ article, marks }) => marks.sentences.map((sentence) => cite(article, sentence)))
  const drafts = [...Array(claims).keys()].map((claim) => ({ statements: sentences.filter((_, at) => at % claims === claim) }))
  return drafts as unknown as readonly ClaimDraft[]
}

const sharesSubject = (a: Measured, b: Measured): boolean =>
  a.counted.size === 0 || b.counted.size === 0
    ? a.counted.size === b.counted.size || a.quantity.kind === 'money' || a.quantity.unit !== null
    : [...a.counted].some((word) => b.counted.has(word))

const stands = ({ page, quantity }: Measured, { statements }: ClaimDraft): boolean =>
  statements.some((one) => one.article === page.article.id && overlaps(one, quantity))

const givesToo = ({ marks }: Page, { quantity: { kind, unit, low, high } }: Measured): boolean =>
  marks.quantities.some((one) => one.kind === kind && one.unit === unit && one.low === low && one.high === high)

function answers(one: Measured, group: readonly Measured[], drafts: readonly ClaimDraft[]): boolean {
  const beside = group.filter((other) => other.page !== one.page && other.alone && one.alone && sharesSubject(one, other))
  const joined = beside.some((other) => drafts.some((draft) => stands(one, draft) && stands(other, draft)))
  return joined && !group.some((other) => givesToo(other.page, one) || givesToo(one.page, other))
}

function oneByOne(measured: readonly Measured[], drafts: readonly ClaimDraft[]): readonly (readonly Measured[])[] {
  const series: Measured[][] = []
  for (const one of measured) {
    const open = series.filter(([first]) => first?.key === one.key)
    const same = ({ quantity }: Measured): boolean => quantity.low === one.quantity.low || quantity.high === one.quantity.high
    const home =
      open.find((group) => group.some((other) => same(other) && sharesSubject(one, other))) ?? open.find((group) => answers(one, group, drafts))
    if (home) home.push(one)
    else series.push([one])
  }
  return series
}

// laws
test('series: looked up, they are those found one by one', () => {
  fc.assert(
    fc.property(pages, fc.integer({ min: 1, max: 4 }), (told, claims) => {
      const measured = told.flatMap(figuresOn)
      const drafts = draftsOn(told, claims)
      const exact = (series: readonly (readonly Measured[])[]) =>
        series.map((one) => one.map(({ page, quantity }) => `${page.article.id} ${quantity.start}`))
      assert.deepEqual(exact(seriesOf(measured, drafts)), exact(oneByOne(measured, drafts)))
    }),
  )
})
