import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FigureSeries } from '../../../model/account.ts'
import { type PageSketch, pageOf } from '../../../testing/pages.ts'
import { gatherFigures } from './figures.ts'

const shape = (series: readonly FigureSeries[]): string[] =>
  series.map(({ subject, points }) => `${subject}: ${points.map(({ article, exact }) => `${article} ${exact}`).join(', ')}`)
const checks = (series: readonly FigureSeries[]): string[] => series.flatMap((one) => one.checks.map(({ text, holds }) => `${text} ${holds}`))

const recruits = (id: string, exact: string, low: number): ReturnType<typeof pageOf> =>
  pageOf(`The army trains ${exact} recruits.`, { id, figures: [{ exact, low, of: 'recruits' }] })

// found
test('figures: one number of one thing is one series', () => {
  assert.deepEqual(shape(gatherFigures([recruits('a', '8,000', 8000), recruits('b', 'about 8,000', 8000)], [])), ['recruits: a 8,000, b about 8,000'])
})

test('figures: two pages’ only figures of a kind in one claim are one series', () => {
  const pages = [recruits('a', '8,000', 8000), recruits('b', '9,500', 9500)]
  const statements = pages.map(({ article }) => ({
    article: article.id,
    start: 0,
    end: article.text.length,
    exact: article.text,
    line: 1,
    stance: 'same' as const,
    how: null,
    speaker: null,
  }))
  const [first] = statements
  if (first === undefined) throw new Error('No statement.')
  const draft = { id: 'c' as never, text: first, kind: 'figure' as const, forecast: false, statements, silent: [] }
  assert.deepEqual(shape(gatherFigures(pages, [draft])), ['recruits: a 8,000, b 9,500'])
  assert.equal(gatherFigures(pages, []).length, 2)
})

const share = (rest: string, figures: PageSketch['figures'] = []): ReturnType<typeof pageOf> =>
  pageOf(`80% of the 10,000 recruits${rest}`, {
    id: 'a',
    figures: [{ exact: '80%', low: 80, kind: 'percent', unit: 'percent', base: 'q2' }, { exact: '10,000', low: 10000, of: 'recruits' }, ...figures],
  })

test('figures: a share of a base meets its part on this page or another', () => {
  assert.deepEqual(checks(gatherFigures([share(' are in camp.'), recruits('b', '8,000', 8000)], [])), ['80 % × 10,000 = 8,000 true'])
})

test('figures: a part that restates the share in one breath and does not fit fails', () => {
  assert.deepEqual(checks(gatherFigures([share(' are hurt.')], [])), [])
  const page = pageOf('Of 10,000 recruits 80%, or 7,000 recruits, are hurt.', {
    id: 'a',
    figures: [
      { exact: '80%', low: 80, kind: 'percent', unit: 'percent', base: 'q2' },
      { exact: '10,000', low: 10000, of: 'recruits' },
      { exact: '7,000', low: 7000, of: 'recruits' },
    ],
  })
  assert.deepEqual(checks(gatherFigures([page], [])), ['80 % × 10,000 = 7,000 false'])
})

test('figures: parts of one sentence make up its total, and a rate over a time its sum', () => {
  const boats = pageOf('The storm sank 120 boats: 70 trawlers boats and 50 ferry boats.', {
    id: 'a',
    figures: [
      { exact: '120 boats', low: 120, of: 'boats' },
      { exact: '70 trawlers', low: 70, of: 'trawlers' },
      { exact: '50 ferry', low: 50, of: 'ferry' },
    ],
  })
  assert.deepEqual(checks(gatherFigures([boats], [])), ['70 + 50 = 120 true'])
  const water = pageOf('It lost 1,200 litres a day for 30 days, 36,000 litres in all.', {
    id: 'a',
    figures: [
      { exact: '1,200 litres a day', low: 1200, unit: 'litre', kind: 'measure', per: 'P1D' },
      { exact: '30 days', low: 30, unit: 'day', kind: 'measure' },
      { exact: '36,000 litres', low: 36000, unit: 'litre', kind: 'measure' },
    ],
  })
  assert.deepEqual(checks(gatherFigures([water], [])), ['1,200 × 30 = 36,000 true'])
})

// passed over
test('figures: other things, other units and ordinals never meet', () => {
  const pages = [
    recruits('a', '8,000', 8000),
    pageOf('8,000 trees fell.', { id: 'b', figures: [{ exact: '8,000', low: 8000, of: 'trees' }] }),
    pageOf('$8,000 was lost.', { id: 'c', figures: [{ exact: '$8,000', low: 8000, kind: 'money', unit: 'USD' }] }),
    pageOf('The first ship.', { id: 'd', figures: [{ exact: 'first', low: 1, kind: 'ordinal' }] }),
  ]
  assert.equal(gatherFigures(pages, []).length, 3)
})

test('figures: a share whose part no page gives is no check', () => assert.deepEqual(checks(gatherFigures([share(' are in camp.')], [])), []))

// A share and a part in one breath.
const tonnes = (exact: string, low: number) => ({ exact, low, kind: 'measure', unit: 'tonne' }) as const
const percent = (exact: string, low: number) => ({ exact, low, kind: 'percent', unit: 'percent' }) as const

test('figures: a share of "them" and its part meet the whole before them, once for all copies', () => {
  const copy = (id: string) =>
    pageOf('The silo held 5,000 tonnes. Of these 2,000 tonnes, or 40 percent, burnt.', {
      id,
      figures: [tonnes('5,000 tonnes', 5000), tonnes('2,000 tonnes', 2000), percent('40 percent', 40)],
    })
  assert.deepEqual(checks(gatherFigures([copy('a'), copy('b')], [])), ['40 % × 5,000 = 2,000 true'])
})

test('figures: a part behind the base and its rate is checked', () => {
  const page = pageOf('It takes 40 percent of the 150 calls a month, or 75.', {
    id: 'a',
    figures: [
      { ...percent('40 percent', 40), base: 'q2' },
      { exact: '150', low: 150, per: 'P1M' },
      { exact: '75', low: 75 },
    ],
  })
  assert.deepEqual(checks(gatherFigures([page], [])), ['40 % × 150 = 75 false'])
})

test('figures: passes over a part that is no share of what stands before', () => {
  const page = pageOf('The silo held 5,000 tonnes. Later 3,000 tonnes, or 40 percent, burnt.', {
    id: 'a',
    figures: [tonnes('5,000 tonnes', 5000), tonnes('3,000 tonnes', 3000), percent('40 percent', 40)],
  })
  assert.deepEqual(checks(gatherFigures([page], [])), [])
})

test('figures: a page that gives both numbers speaks of two things', () => {
  const both = pageOf('The army trains 8,000 recruits. It let 300 recruits go.', {
    id: 'a',
    figures: [
      { exact: '8,000', low: 8000, of: 'recruits' },
      { exact: '300', low: 300, of: 'recruits' },
    ],
  })
  const pages = [both, recruits('b', '300', 300)]
  const statements = pages.map(({ article: { id, text } }) => {
    const end = text.indexOf('.')
    return { article: id, start: 0, end, exact: text.slice(0, end), line: 1, stance: 'same' as const, how: null, speaker: null }
  })
  const [first] = statements
  if (first === undefined) throw new Error('No statement.')
  const draft = { id: 'c' as never, text: first, kind: 'figure' as const, forecast: false, statements, silent: [] }
  assert.deepEqual(shape(gatherFigures(pages, [draft])), ['recruits: a 300, b 300', 'recruits: a 8,000'])
})
