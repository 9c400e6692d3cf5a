/** The commands of a store over pages that mean harm: nothing of theirs draws over a terminal, becomes markup, or a formula. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { EXPORT_KINDS } from '../../report/export/export-rows.ts'
import { SECTIONS } from '../../report/sections.ts'
import { deskOf } from '../../testing/desk-of.ts'
import { facesOf, inMemory } from '../../testing/faces-of.ts'
import { hostileReports } from '../../testing/hostile-report.ts'

const TEXTS: readonly (readonly string[])[] = [
  ['stories'],
  ['show', '5701'],
  ...SECTIONS.map((section) => ['show', '5701', '--section', section]),
  ['evidence', 'f1'],
  ['search', 'bolts'],
  ['changes', '5701', '--since', '2030'],
  ['diff', 'aaaa', 'bbbb'],
]
/** The one link of ours: to the live page, whose address of http holds nothing that would end it. */
const LIVE = /\[the live page at the words\]\(<https:\/\/courier\.example\/[^<>\s]*>\)/g
const MARKDOWN = TEXTS.filter(([command]) => command !== 'diff').map((words) => [...words, '-f', 'md'])

for (const { payload, report } of hostileReports) {
  const faces = facesOf(deskOf(report))

  test(`hostile pages: ${JSON.stringify(payload)} draws over no terminal`, async () => {
    for (const words of TEXTS) {
      const { code, out, err } = await inMemory(words, faces)
      assert.equal(code, 0, `${words.join(' ')}: ${err}`)
      assert.doesNotMatch(`${out}${err}`, /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u, words.join(' '))
    }
  })

  test(`hostile pages: ${JSON.stringify(payload)} is no markup in Markdown`, async () => {
    for (const words of MARKDOWN) {
      const { out } = await inMemory(words, faces)
      const rest = out.replaceAll('<br>', '').replaceAll(LIVE, '')
      assert.doesNotMatch(rest, /<[a-z/!]|(?<!\\)!?\[[^\]\\]*\]\(|https?:\/\//i, words.join(' '))
      assert.doesNotMatch(out, /(?!\n)[\p{Cc}\u202A-\u202E]/u, words.join(' '))
    }
  })

  test(`hostile pages: ${JSON.stringify(payload)} is a cell like any other`, async () => {
    for (const kind of EXPORT_KINDS) {
      const { out, err } = await inMemory(['export', '5701', '--rows', kind], faces)
      const [head = [], ...rows] = parse(out) as string[][]
      assert.match(err, new RegExp(`^${rows.length} of ${rows.length} rows? \\(${kind}\\)`))
      for (const row of rows) {
        assert.equal(row.length, head.length)
        for (const cell of row) assert.doesNotMatch(cell, /^[\s\uFEFF]*[=+@]|^[\s\uFEFF]*-(?!\d)|(?![\t\n\r])\p{Cc}/u)
      }
    }
  })
}
