/** The lineage drawing of the report on a bridge: columns from left to right, no box on another, a bound on speakers, and nothing where it would say nothing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import { bridgeReport } from '../../testing/bridge-report.ts'
import type { TextSpeaker } from '../text-speakers.ts'
import { textSpeakers } from '../text-speakers.ts'
import { viewOf } from '../view.ts'
import { type Drawn, lineageDrawing } from './lineage-drawing.ts'

const { storylines, letters } = viewOf(bridgeReport)
const [line] = storylines
assert.ok(line)
const sources = line.stories.flatMap((story) => story.sources)
const edges = sources.flatMap(({ parents }) => parents)
const bridge: Drawn = { sources, edges, speakers: textSpeakers(line, letters), letters, prefix: 's1-' }
const [mayor] = bridge.speakers
assert.ok(mayor)
const many: readonly TextSpeaker[] = Array.from({ length: 9 }, (_, index) => ({
  ...mayor,
  name: `A speaker with quite a long name, the ${index}th of them`,
}))

const drawn = (given: Partial<Drawn> = {}) => parseHTML(`<main>${lineageDrawing({ ...bridge, ...given }).text}</main>`).document

type Queried = { readonly getAttribute: (name: string) => string | null }

interface Rect {
  readonly kind: string
  readonly words: string
  readonly x: number
  readonly y: number
}

const numberOf = (element: Queried | null, name: string): number => Number(element?.getAttribute(name))

const rectsOf = (document: ReturnType<typeof drawn>): readonly Rect[] =>
  [...document.querySelectorAll('.lineage > g')].map((group) => {
    const rect = group.querySelector('rect')
    return {
      kind: group.getAttribute('class') ?? '',
      words: group.querySelector('text')?.textContent ?? '',
      x: numberOf(rect, 'x'),
      y: numberOf(rect, 'y'),
    }
  })

test('lineage drawing: speakers stand left of what is not held and of pages without a parent, those left of what derives from them', () => {
  const columns = new Map<number, string[]>()
  for (const { x, words } of [...rectsOf(drawn())].sort((a, b) => a.x - b.x)) columns.set(x, [...(columns.get(x) ?? []), words].sort())
  assert.deepEqual(
    [...columns.values()],
    [
      ['Ines Harrow', 'Tomas Quill', 'harbour office'],
      ['C Vane Herald', 'D Marsh Post', 'Northern Wire'],
      ['A Ostrel Courier'],
      ['B outlet unknown'],
    ],
  )
})

test('lineage drawing: each speaker has a thin line to each page that carries the words first, and the words for those who cannot see it', () => {
  const svg = drawn().querySelector('svg.lineage')
  assert.equal(svg?.querySelectorAll('.says').length, 4)
  assert.match(svg?.getAttribute('aria-label') ?? '', /^Ines Harrow in AC; Tomas Quill in C; harbour office in C; A from Northern Wire; B from A$/)
  assert.ok(svg?.querySelector('#s1-tip'))
})

test('lineage drawing: at most six speakers, the others counted; long names are cut and stand whole in the title', () => {
  const document = drawn({ speakers: many })
  const speakers = [...document.querySelectorAll('.speaker')]
  assert.equal(speakers.length, 6)
  assert.deepEqual(speakers[0]?.querySelector('text')?.textContent, 'A speaker with quit…')
  assert.equal(speakers[0]?.querySelector('title')?.textContent, 'A speaker with quite a long name, the 0th of them, Mayor')
  assert.match(document.querySelector('.note')?.textContent ?? '', /and 3 more speakers, in the table\./)
})

test('lineage drawing, law: no box lies on another, and all lie in the picture', () => {
  for (const speakers of [[], bridge.speakers, many]) {
    const document = drawn({ speakers })
    const rects = rectsOf(document)
    const [left = 0, , width = 0, height = 0] = (document.querySelector('svg.lineage')?.getAttribute('viewBox') ?? '').split(' ').map(Number)
    for (const [index, { x, y }] of rects.entries()) {
      assert.ok(x >= left && x + 168 <= left + width && y >= 0 && y + 44 <= height)
      for (const other of rects.slice(index + 1)) assert.ok(Math.abs(x - other.x) >= 168 || Math.abs(y - other.y) >= 44)
    }
  }
})

test('lineage drawing: without edges it is drawn where a speaker stands in two texts, and else not', () => {
  const document = drawn({ edges: [] })
  assert.equal(document.querySelectorAll('.held').length, 4)
  assert.doesNotMatch(document.querySelector('.note')?.textContent ?? '', /Dashed/)
  assert.equal(drawn({ edges: [], speakers: bridge.speakers.filter(({ texts }) => texts === 1) }).querySelector('svg'), null)
})
