import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readData } from './tables.ts'
import { loadTitleWeights, TITLE_SIGNS, type TitleSigns, titleOdds } from './title-weights.ts'

const silent = Object.fromEntries(TITLE_SIGNS.map((sign) => [sign, 0])) as TitleSigns
const model = loadTitleWeights(readData)

test('title weights: a line without signs is less likely a title than that none stands there', () => {
  assert.ok(titleOdds(silent, model) < 0)
})

test('title weights: what the story tells speaks for a line, a bar between two parts against it', () => {
  assert.ok(titleOdds({ ...silent, told: 1, toldSix: 1, sized: 1 }, model) > titleOdds(silent, model))
  assert.ok(titleOdds({ ...silent, parted: 1 }, model) < titleOdds(silent, model))
})

test('title weights: a model that lacks the weight of a sign is refused', () => {
  const { told: _, ...rest } = model.weights
  for (const bad of [{ none: 1, weights: rest }, { weights: model.weights }, []])
    assert.throws(() => loadTitleWeights(() => JSON.stringify(bad)), { code: 'data-invalid' })
})
