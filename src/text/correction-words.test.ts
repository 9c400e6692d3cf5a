import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Correction } from '../model/correction.ts'
import { correctionWords } from './correction-words.ts'

const act = { by: 'A. Weiss', reason: 'the archive’s stamp', at: null }
const a = { page: 'a.txt', words: 'We leave at dawn' }
const b = { page: 'b.txt', words: 'long '.repeat(40) }

const sentences: readonly (readonly [Correction<string>, string])[] = [
  [{ kind: 'date', page: 'a.txt', value: '2024-10-31', act }, 'date of a.txt set to 2024-10-31 by A. Weiss: the archive’s stamp'],
  [
    { kind: 'outlet', page: 'a.txt', value: 'Harbour Post', act: { ...act, at: '2024-11-02' } },
    'outlet of a.txt set to Harbour Post by A. Weiss on 2024-11-02: the archive’s stamp',
  ],
  [{ kind: 'parent', page: 'a.txt', parent: 'b.txt', act }, 'parent of a.txt set to b.txt by A. Weiss: the archive’s stamp'],
  [{ kind: 'parent', page: 'a.txt', parent: null, act }, 'parent of a.txt set to none by A. Weiss: the archive’s stamp'],
  [
    { kind: 'parent', page: 'a.txt', parent: { external: 'Northern Wire' }, act },
    'parent of a.txt set to Northern Wire (not held) by A. Weiss: the archive’s stamp',
  ],
  [
    { kind: 'same-remark', passages: [a, b], act },
    `“We leave at dawn” (a.txt) and “${'long '.repeat(17)}long…” (b.txt) set as the same remark by A. Weiss: the archive’s stamp`,
  ],
  [
    { kind: 'verdict', on: 'claim', passages: [a], id: null, verdict: 'refuted', act },
    'verdict on the claim “We leave at dawn” (a.txt) set to “refuted” by A. Weiss: the archive’s stamp',
  ],
  [
    { kind: 'verdict', on: 'difference', passages: [], id: '60c2', verdict: 'not-a-difference', act },
    'verdict on the difference 60c2 set to “not a difference” by A. Weiss: the archive’s stamp',
  ],
]
for (const [correction, sentence] of sentences)
  test(`correction words: ${sentence.slice(0, 60)}`, () =>
    assert.equal(
      correctionWords(correction, (page) => page),
      sentence,
    ))
