import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Clause } from '../../../model/clause.ts'
import type { Page } from '../../../model/page.ts'
import type { Time } from '../../../model/time.ts'
import { originsOf, type PageSketch, pageOf } from '../../../testing/pages.ts'
import { ancestryOf } from '../../../text/ancestry.ts'
import { evidence } from '../../../text/spans.ts'
import { viewsOf } from './comparison.ts'
import { partings } from './partings.ts'
import { tolls } from './tolls.ts'

const lexicon = loadLexicon()

/** A page of one clause: its subject, its verb, and every mark of the sketch; an hour is told by its exact words. */
function deed(text: string, subject: string, lemma: string, sketch: PageSketch & { readonly hour?: readonly [string, string] }): Page {
  const page = pageOf(text, sketch)
  const at = text.indexOf(subject)
  const { hour } = sketch
  const times = hour ? [hourAt(text, hour[0], hour[1])] : page.marks.times
  const ids = (marks: readonly { readonly id: string }[]): readonly string[] => marks.map(({ id }) => id)
  const clause: Clause = {
    ...{ id: 'k1', start: 0, end: text.length - 1, sentence: 'n1', predicate: null, lemma, polarity: 'yes', modality: 'is', attribution: null },
    ...{ subject: evidence(text, at, at + subject.length), mentions: [], times: ids(times) },
    ...{ quantities: ids(page.marks.quantities), places: ids(page.marks.places) },
  }
  return { ...page, marks: { ...page.marks, times, clauses: [clause] } }
}

function hourAt(text: string, exact: string, hour: string): Time {
  const start = text.indexOf(exact)
  const span = evidence(text, start, start + exact.length)
  return { ...span, id: 't1', type: 'TIME', value: `2031-05-06T${hour}`, from: null, to: null, said: ['hour'], anchor: 'published', vague: false }
}

const ancestry = (pages: readonly Page[], together: boolean) =>
  ancestryOf([], together ? originsOf(pages.map(({ article }) => article.id)) : originsOf(...pages.map(({ article }) => [article.id])))
const found = (pages: readonly Page[], together = false): string[] =>
  partings(viewsOf(pages, lexicon.words), ancestry(pages, together), lexicon.words).map(
    ({ kind, relation, sides }) => `${kind} ${relation}: ${sides.map(({ value }) => value).join(' / ')}`,
  )

const fire = (id: string, words: string, hour: string): Page =>
  deed(`The blaze in the walrus museum broke out ${words}.`, 'The blaze in the walrus museum', 'break', { id, hour: [words, hour] })
const treated = (id: string, who: string, place: string): Page =>
  deed(`Two ${who} were treated for smoke in ${place}.`, `Two ${who}`, 'treat', { id, places: [{ exact: place }] })
const cut = (id: string, figure: string, low: number | null, high: number, bound: 'exactly' | 'up to'): Page =>
  deed(`Lund Freight is cutting ${figure} jobs at the yard.`, 'Lund Freight', 'cut', {
    id,
    published: '2031-05-06',
    figures: [{ exact: figure, low: low ?? high, high, bound, of: 'jobs' }],
  })

// found
test('partings: one deed at two hours', () =>
  assert.deepEqual(found([fire('a', 'shortly before 11 p.m.', '23:00'), fire('b', 'at 11:35 p.m.', '23:35')]), [
    'time contradiction: shortly before 11 p.m. / at 11:35 p.m.',
  ]))

test('partings: one deed in two places', () =>
  assert.deepEqual(found([treated('a', 'people', 'Arnby'), treated('b', 'patients', 'Lisk')]), ['place contradiction: Arnby / Lisk']))

test('partings: one deed with two numbers', () =>
  assert.deepEqual(found([cut('a', 'up to 400', null, 400, 'up to'), cut('b', '650', 650, 650, 'exactly')]), [
    'figure contradiction: up to 400 / 650',
  ]))

// passed over
test('partings: passes over hours that may be one', () => {
  assert.deepEqual(found([fire('a', 'about 11 p.m.', '23:00'), fire('b', 'at 11:20 p.m.', '23:20')]), [])
  assert.deepEqual(found([fire('a', 'after 11 p.m.', '23:00'), fire('b', 'at 11:35 p.m.', '23:35')]), [])
  assert.deepEqual(found([fire('a', 'by 11 p.m.', '23:00'), fire('b', 'at 9 p.m.', '21:00')]), [])
  assert.deepEqual(found([fire('a', 'at 11:58 p.m.', '23:58'), fire('b', 'at 0:05 a.m.', '00:05')]), [])
})

test('partings: passes over copies, a bound that holds and another deed', () => {
  assert.deepEqual(found([treated('a', 'people', 'Arnby'), treated('b', 'patients', 'Lisk')], true), [])
  assert.deepEqual(found([cut('a', 'up to 400', null, 400, 'up to'), cut('b', '380', 380, 380, 'exactly')]), [])
  const school = deed('Two classes were taught French in Lisk.', 'Two classes', 'teach', { id: 'b', places: [{ exact: 'Lisk' }] })
  assert.deepEqual(found([treated('a', 'people', 'Arnby'), school]), [])
})

// Tolls.
const toll = (id: string, number: string, low: number, lemma: string, published: string): Page =>
  deed(`${number} people are told to be dead.`, `${number} people`, lemma, { id, published, figures: [{ exact: number, low, of: 'people' }] })
const moved = (...pages: Page[]): string[] =>
  tolls(viewsOf(pages, lexicon.words), ancestry(pages, false)).map(
    ({ relation, sides }) => `${relation} ${sides.map(({ value }) => value).join(' → ')}`,
  )

test('tolls: the dead of a later page are more', () =>
  assert.deepEqual(moved(toll('a', 'Two', 2, 'kill', '2031-05-06T09:00+02:00'), toll('b', 'Three', 3, 'die', '2031-05-06T21:00+02:00')), [
    'change-over-time Two → Three',
  ]))

test('tolls: passes over the same number, another fate and pages without a day', () => {
  assert.deepEqual(moved(toll('a', 'Two', 2, 'kill', '2031-05-06'), toll('b', 'Two', 2, 'die', '2031-05-08')), [])
  assert.deepEqual(moved(toll('a', 'Two', 2, 'kill', '2031-05-06'), toll('b', 'Three', 3, 'injure', '2031-05-08')), [])
  assert.deepEqual(moved(toll('a', 'Two', 2, 'kill', '2031-05-06'), toll('b', 'Three', 3, 'die', '2031-05-06')), [])
})
