import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page } from '../../../model/page.ts'
import { linkPageOf } from '../../../testing/linked-pages.ts'
import { editReason, editsOfDescent } from './bracket-edits.ts'

const pageOf = (id: string, quoted: string): Page =>
  linkPageOf(`Nobody had told the crews. "${quoted}," harbour master Ruth Amsel said on Friday.`, { id })

const PLAIN = pageOf('plain', 'We told them twice that the crane was not safe')
const EDITED = pageOf('edited', 'We told [the owners] twice that the crane was not safe')
const SAME = pageOf('same', 'We told [the owners] twice that the crane was not safe, and nobody came')
const OTHER = pageOf('other', 'We told [Meridian] twice that the crane was not safe')

test('bracket edits: a shared one binds, an edit made on the way allows, one undone speaks against', () => {
  assert.equal(editsOfDescent(EDITED, SAME), 1)
  assert.equal(editsOfDescent(EDITED, PLAIN), 0.3)
  assert.equal(editsOfDescent(PLAIN, EDITED), -2)
  assert.equal(editsOfDescent(EDITED, OTHER), 0)
  assert.equal(editsOfDescent(PLAIN, PLAIN), 0)
})

test('bracket edits: the reason shows both quotations', () => {
  const both = editReason(EDITED, SAME)
  assert.deepEqual([both?.kind, both?.note], ['shared-error', 'both put “[the owners]” into the quotation'])
  assert.match(both?.a?.exact ?? '', /^We told \[the owners\] twice .+ nobody came/)
  const made = editReason(EDITED, PLAIN)
  assert.deepEqual([made?.kind, made?.note], ['quote-loss', '“[the owners]” stands here for quoted words'])
  assert.equal(editReason(PLAIN, EDITED), null)
})

test('bracket edits: one at the head of a quotation is known by the words behind it', () => {
  const edited = pageOf('a', '[The owners] were told twice that the crane was not safe')
  const plain = pageOf('b', 'They were told twice that the crane was not safe')
  assert.equal(editsOfDescent(edited, plain), 0.3)
})

test('bracket edits: passes over marks of omission, other quotations, and edits with too few words around them', () => {
  const cases = [
    ['We told them … the crane was not safe', 'We told them […] the crane was not safe'],
    ['Nobody may go up [the tower] in a wind like this', 'We told them twice that the crane was not safe'],
    ['Tell [him] now', 'Tell him now'],
  ] as const
  for (const [a, b] of cases) assert.equal(editsOfDescent(pageOf('a', a), pageOf('b', b)), 0, a)
})
