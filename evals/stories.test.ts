/**
 * Our own stories with truth (evals/stories/README.md): their truth is sound, and they hold what they were written for.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { SEALED, STORIES } from './examples-set.ts'
import { exampleNames, readTruth } from './examples-truth.ts'
import { describeTruth } from './truth-laws.ts'

const SETS = [STORIES, SEALED]

describe('stories: the sets', () => {
  test('four stories are sealed, more are open', () => {
    const [open = 0, sealed = 0] = SETS.map((folder) => exampleNames(folder).length)
    assert.ok(sealed >= 4 && open > sealed, `${open} and ${sealed}`)
  })
  test('drifts of every kind', () => {
    const kinds = SETS.flatMap((folder) => exampleNames(folder).flatMap((name) => readTruth(name, folder).differences)).flatMap(
      ({ kind, relation }) => (relation === 'drift' ? [kind] : []),
    )
    const wanted = ['attribution', 'attribution-lost', 'certainty', 'detail', 'figure', 'hedge', 'place', 'quote', 'scope', 'time']
    assert.deepEqual([...new Set(kinds)].sort(), wanted)
  })
  test('the README lists every open story and tells nothing of the sealed', () => {
    const readme = readFileSync(`${STORIES}README.md`, 'utf8')
    for (const name of exampleNames(STORIES)) assert.ok(readme.includes(`| \`${name}\``), name)
    for (const name of exampleNames(SEALED)) assert.ok(!readme.includes(name), name)
  })
})

for (const folder of SETS) for (const name of exampleNames(folder)) describeTruth(folder, name)
