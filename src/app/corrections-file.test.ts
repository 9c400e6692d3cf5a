import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { CrosswireError } from '../model/error.ts'
import { readCorrections } from './corrections-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'crosswire-corrections-'))
after(() => rmSync(folder, { recursive: true }))

function corrections(name: string, text: string) {
  writeFileSync(join(folder, name), text)
  return readCorrections(join(folder, name))
}

const act = { by: 'A. Weiss', reason: 'the archive', at: null }
const json = (...records: readonly object[]): string =>
  records.map((record) => JSON.stringify({ by: 'A. Weiss', reason: 'the archive', ...record })).join('\n')

test('corrections: CSV with a header line, a byte-order mark and columns in any order and spelling', () => {
  const { entries, problems } = corrections('a.csv', '\uFEFFBy,kind,Page,value,Reason,other page\n"Weiss, A.",date,a.txt,2024-10-31,"stamp, seen",\n')
  assert.deepEqual(entries, [{ kind: 'date', page: 'a.txt', value: '2024-10-31', act: { by: 'Weiss, A.', reason: 'stamp, seen', at: null } }])
  assert.deepEqual(problems, [])
})

for (const [record, entry] of [
  [
    { kind: 'outlet', file: 'a.txt', outlet: 'Lisk Post', at: '2024-11-02' },
    { kind: 'outlet', page: 'a.txt', value: 'Lisk Post', act: { ...act, at: '2024-11-02' } },
  ],
  [
    { kind: 'date', page: 'a.txt', value: 2024 },
    { kind: 'date', page: 'a.txt', value: '2024', act },
  ],
  [
    { kind: 'parent', page: 'a.txt', parent: 'None' },
    { kind: 'parent', page: 'a.txt', parent: null, act },
  ],
  [
    { kind: 'parent', page: 'a.txt', value: 'Northern Wire' },
    { kind: 'parent', page: 'a.txt', parent: 'Northern Wire', act },
  ],
  [
    { kind: 'same-remark', page: 'a.txt', words: 'we go', otherPage: 'b.txt', other_words: 'we leave' },
    {
      kind: 'same-remark',
      passages: [
        { page: 'a.txt', words: 'we go' },
        { page: 'b.txt', words: 'we leave' },
      ],
      act,
    },
  ],
  [
    { kind: 'verdict', page: 'a.txt', words: 'we go', verdict: 'not so, by all I know' },
    { kind: 'verdict', on: 'claim', passages: [{ page: 'a.txt', words: 'we go' }], id: null, verdict: 'not so, by all I know', act },
  ],
  [
    { kind: 'verdict', page: 'a.txt', words: 'we go', value: 'not-a-difference' },
    { kind: 'verdict', on: 'difference', passages: [{ page: 'a.txt', words: 'we go' }], id: null, verdict: 'not-a-difference', act },
  ],
  [
    { kind: 'verdict', claim: '60c2', value: 'refuted' },
    { kind: 'verdict', on: 'claim', passages: [], id: '60c2', verdict: 'refuted', act },
  ],
] as const)
  test(`corrections: ${JSON.stringify(record)}`, () => assert.deepEqual(corrections('a.jsonl', json(record)).entries, [entry]))

test('corrections: any order of lines gives the same, and a line that stands twice counts once', () => {
  const records = [
    { kind: 'date', page: 'a.txt', value: '2024' },
    { kind: 'parent', page: 'a.txt', value: 'none' },
    { kind: 'nothing' },
    { kind: '' },
  ]
  const there = corrections('b.jsonl', json(...records))
  const back = corrections('b.jsonl', json(...records.toReversed(), ...records))
  assert.deepEqual([there.entries, there.problems], [back.entries, back.problems])
  assert.deepEqual([there.entries.length, there.problems.length], [2, 2])
})

for (const [record, why] of [
  [{ kind: 'mood', page: 'a.txt' }, /"mood" is no kind of correction: give one of date, outlet, parent/],
  [{ kind: 'toString', page: 'a.txt' }, /is no kind of correction/],
  [{ kind: 'date', page: 'a.txt', value: '2024', by: ' ' }, /by whom/],
  [{ kind: 'date', page: 'a.txt', value: '2024', reason: '' }, /does not say why/],
  [{ kind: 'date', page: 'a.txt', value: '2024', at: 'May' }, /"May" is no date/],
  [{ kind: 'date', page: 'a.txt', value: '2024-02-30' }, /"2024-02-30" is no date/],
  [{ kind: 'date', value: '2024' }, /names no page/],
  [{ kind: 'outlet', page: 'a.txt' }, /names no outlet/],
  [{ kind: 'parent', page: 'a.txt' }, /names no parent/],
  [{ kind: 'same-remark', page: 'a.txt', words: 'we go' }, /does not name two passages/],
  [{ kind: 'not-the-same-remark', page: 'a.txt', words: 'we go', other_page: 'b.txt', other_words: '“…”' }, /does not name two passages/],
  [{ kind: 'verdict', page: 'a.txt', words: 'we go' }, /gives no verdict/],
  [{ kind: 'verdict', page: 'a.txt', value: 'refuted' }, /does not say of what/],
  [{ kind: 'verdict', page: 'a.txt', words: 'we go', value: 'refuted', on: 'page' }, /neither "claim" nor "difference"/],
] as const)
  test(`corrections: ${JSON.stringify(record)} is a problem, and left out`, () => {
    const { entries, problems } = corrections('c.jsonl', json(record))
    assert.deepEqual([entries, problems.map(({ code, severity }) => [code, severity])], [[], [['correction-invalid', 'warning']]])
    assert.match(problems[0]?.message ?? '', why)
  })

test('corrections: a file that cannot be read is the caller’s mistake', () => {
  assert.throws(
    () => readCorrections(join(folder, 'none.csv')),
    (error) => error instanceof CrosswireError && error.code === 'wrong-use' && /file of corrections/.test(error.message),
  )
})
