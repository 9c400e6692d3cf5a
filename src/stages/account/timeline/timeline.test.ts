import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClaimDraft } from '../../../model/claim.ts'
import type { ClaimId } from '../../../model/ids.ts'
import type { Page } from '../../../model/page.ts'
import { pageOf } from '../../../testing/pages.ts'
import { cite } from '../../../text/spans.ts'
import { layTimeline } from './timeline.ts'

const draft = (id: string, ...pages: Page[]): ClaimDraft => {
  const statements = pages.map(({ article, marks }) => ({
    ...cite(article, marks.sentences[0] ?? { start: 0, end: 1 }),
    stance: 'same' as const,
    how: null,
    speaker: null,
  }))
  const [first] = statements
  if (first === undefined) throw new Error('A draft needs a page.')
  return { id: id as ClaimId, text: first, kind: 'event', forecast: false, statements, silent: [] }
}

const burst = pageOf('The dam burst on Sunday.', { id: 'a', days: [{ exact: 'Sunday', value: '2031-05-04' }] })
const echo = pageOf('Sunday saw the dam burst.', { id: 'b', days: [{ exact: 'Sunday', value: '2031-05-04' }] })
const warning = pageOf('Engineers warned on Friday.', { id: 'c', days: [{ exact: 'Friday', value: '2031-05-02' }] })

// found
test('timeline: entries stand in the order of events, with every page that dates them', () => {
  const pages = [burst, echo, warning]
  const entries = layTimeline(pages, [draft('1', burst, echo), draft('2', warning)])
  assert.deepEqual(
    entries.map(({ from, statements }) => `${from} ${statements.map(({ article }) => article).join('')}`),
    ['2031-05-02 c', '2031-05-04 ab'],
  )
})

test('timeline: a claim that two pages date otherwise stands on both days', () => {
  const other = pageOf('The dam burst on Monday.', { id: 'd', days: [{ exact: 'Monday', value: '2031-05-05' }] })
  const days = layTimeline([burst, other], [draft('1', burst, other)]).map(({ from, text }) => `${from} ${text.article}`)
  assert.deepEqual(days, ['2031-05-04 a', '2031-05-05 d'])
})

test('timeline: the words that give the day stand with it, and what they were counted from', () => {
  const [entry] = layTimeline([burst, echo], [draft('1', burst, echo)])
  assert.deepEqual([entry?.dated?.exact, entry?.dated?.article, entry?.dated?.anchor], ['Sunday', 'a', burst.marks.times[0]?.anchor])
})

test('timeline: an open span that names a year stands in all of the year', () => {
  const worst = pageOf('It was the worst flood since 1987.', { id: 'g', days: [{ exact: '1987', value: '1987' }] })
  const open = { ...worst, marks: { ...worst.marks, times: worst.marks.times.map((time) => ({ ...time, from: '1987-01-01', to: null })) } }
  assert.deepEqual(
    layTimeline([open], [draft('1', open)]).map(({ from, to }) => [from, to]),
    [['1987-01-01', '1988-01-01']],
  )
})

test('timeline: a passage that two claims tell stands on its day once, with the pages of both', () => {
  const entries = layTimeline([burst, echo], [draft('1', burst), draft('2', burst, echo)])
  assert.deepEqual(
    entries.map(({ statements }) => statements.map(({ article }) => article)),
    [['a', 'b']],
  )
})

// passed over
test('timeline: the length of a recording is no hour', () => {
  const heard = pageOf('Hear the mayor in full (3:12) on Sunday.', {
    id: 'h',
    days: [
      { exact: '3:12', value: '2031-05-05T03:12', type: 'TIME' },
      { exact: 'Sunday', value: '2031-05-04' },
    ],
  })
  assert.deepEqual(
    layTimeline([heard], [draft('1', heard)]).map(({ from }) => from),
    ['2031-05-04'],
  )
})

test('timeline: lengths of time and pages without a date lay nothing', () => {
  const length = pageOf('It took two days.', { id: 'e', days: [{ exact: 'two days', value: 'P2D', type: 'DURATION' }] })
  const none = pageOf('The dam burst.', { id: 'f' })
  assert.deepEqual(layTimeline([length, none], [draft('1', length, none)]), [])
})
