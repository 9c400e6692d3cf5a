/** Who speaks in which texts of the report on a bridge: A and C are texts of their own, B stands on A, and A on an original that is not held. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleId } from '../model/ids.ts'
import type { Report } from '../model/report.ts'
import { bridgeReport } from '../testing/bridge-report.ts'
import { letterOf, placeOf } from './letters.ts'
import { textSpeakers } from './text-speakers.ts'
import { viewOf } from './view.ts'

function speakersOf(report: Report): readonly string[] {
  const { storylines, letters } = viewOf(report)
  const [line] = storylines
  if (line === undefined) return []
  return textSpeakers(line, letters).map(({ name, role, first, texts, passages }) => {
    const places = passages.map((passage) => placeOf(letters, passage))
    return `${name} (${role}): ${texts}, ${first.map((page) => letterOf(letters, page)).join('')}, ${places.join(' ')}`
  })
}

const withParent = (to: number, from: number): Report => ({
  ...bridgeReport,
  links: {
    ...bridgeReport.links,
    lineage: [
      ...bridgeReport.links.lineage,
      {
        from: bridgeReport.articles[from]?.id as ArticleId,
        to: bridgeReport.articles[to]?.id as ArticleId,
        how: 'copy',
        confidence: 1,
        directed: true,
        or: [],
        because: [],
      },
    ],
  },
})

test('speakers: a copy that carries the words is no text more, most texts stand first, and each page is cited once', () =>
  assert.deepEqual(speakersOf(bridgeReport), [
    'Ines Harrow (Mayor): 2, AC, A:3 B:3 C:3',
    'Tomas Quill (engineer): 1, C, C:4',
    'harbour office (null): 1, C, C:2',
  ]))

test('speakers: a page whose parent does not carry the words keeps its line', () =>
  assert.match(speakersOf(withParent(0, 3))[0] ?? '', /^Ines Harrow \(Mayor\): 2, AC,/))

test('speakers: pages that stand on each other in a circle are all joined to who speaks in them', () =>
  assert.match(speakersOf(withParent(0, 1))[0] ?? '', /^Ines Harrow \(Mayor\): 2, ABC,/))

test('speakers: a statement of no named speaker gives none', () => {
  const accounts = bridgeReport.accounts.map((account) => ({ ...account, entities: [] }))
  assert.deepEqual(speakersOf({ ...bridgeReport, accounts }), [])
})
