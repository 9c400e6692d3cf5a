import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Floor, judge, type Measured, qualityLines, raised } from './floors.ts'

const row = (value: number, changed: Partial<Measured> = {}): Measured => ({
  ...{ run: 'quick', task: 'mark/times', set: 'harbour', metric: 'value-f1', fit: 'unseen', n: 40, digest: 'abc' },
  value,
  ...changed,
})
const floor = (value: number, changed: Partial<Measured> = {}): Floor => row(value, changed)
const changelog = (line: string, heading = 'Quality') =>
  `# Changelog\n\n## 0.2.0\n\n### ${heading}\n\n- ${line}\n\n## 0.1.0\n\n### Quality\n\n- old: mark/times value-f1\n`

test('gate: refuses what fell, and names it', () => {
  const { refused } = judge([row(0.7)], [floor(0.8)], '')
  assert.deepEqual(refused, ['quick mark/times harbour value-f1 unseen: 0.7, floor 0.8'])
})

test('gate: a rounding is no fall, a rise is none', () => {
  assert.deepEqual(judge([row(0.7996), row(0.9, { metric: 'strict-f1' })], [floor(0.8), floor(0.8, { metric: 'strict-f1' })], '').refused, [])
})

test('gate: of faults, more is worse', () => {
  const faults = { metric: 'false-joins/120' }
  assert.equal(judge([row(0.1, faults)], [floor(0.05, faults)], '').refused.length, 1)
  assert.equal(judge([row(0.01, faults)], [floor(0.05, faults)], '').refused.length, 0)
})

test('gate: a line of the changelog excuses, under its heading and in the newest version alone', () => {
  const told = changelog('mark/times value-f1 falls by .1: bare weekdays are left open')
  assert.deepEqual(judge([row(0.7)], [floor(0.8)], told).refused, [])
  assert.equal(judge([row(0.7)], [floor(0.8)], changelog('mark/times value-f1 falls', 'Changed')).refused.length, 1)
  assert.equal(judge([row(0.7)], [floor(0.8)], changelog('mark/times span-recall falls')).refused.length, 1)
  assert.equal(qualityLines(told).filter((line) => line.includes('old')).length, 0)
})

test('gate: another set, or a number in sample, is told and not refused', () => {
  const other = judge([row(0.7, { digest: 'new' })], [floor(0.8)], '')
  assert.deepEqual([other.refused.length, other.told.length], [0, 1])
  const inSample = judge([row(0.7, { fit: 'in-sample' })], [floor(0.8, { fit: 'in-sample' })], '')
  assert.deepEqual([inSample.refused.length, inSample.told.length], [0, 1])
})

test('gate: floors rise, and fall only when allowed', () => {
  assert.equal(raised([row(0.9)], [floor(0.8)], false)[0]?.value, 0.9)
  assert.equal(raised([row(0.7)], [floor(0.8)], false)[0]?.value, 0.8)
  assert.equal(raised([row(0.7)], [floor(0.8)], true)[0]?.value, 0.7)
  assert.equal(raised([row(0.7, { digest: 'new' })], [floor(0.8)], false)[0]?.value, 0.7)
  assert.equal(raised([row(0.7, { set: 'quay' })], [floor(0.8)], false).length, 2)
})
