/**
 * The five pages the program was founded on, where they are at hand: who stands on whom, and how many marks of each page are right.
 */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Report } from '../../src/model/report.ts'
import { runCrosswire } from '../run-crosswire.ts'

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))
const seeds = join(shared, 'gold/account/seeds')
const skip = existsSync(seeds) ? false : 'the founding pages are not at hand'

/** Metric → at least (`outside-body`: at most). */
const FLOORS: Readonly<Record<string, number>> = {
  quotes: 18 / 23,
  speakers: 16 / 23,
  figures: 30 / 38,
  times: 0.75,
  places: 0.85,
}

interface Row {
  readonly metric: string
  readonly value: number
  readonly n: number
}

/** The rows of the scorer for one run. */
function scoreOf(prediction: string): readonly Row[] {
  const words = [join(shared, 'score/score.mjs'), 'account/seeds', '--gold', join(shared, 'gold'), '--pred', prediction, '--json', '-']
  const printed = execFileSync(process.execPath, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return JSON.parse(printed.slice(printed.indexOf('['))) as Row[]
}

describe('founding pages', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'crosswire-seeds-'))
  let report: Report
  let rows: readonly Row[]
  after(() => rmSync(folder, { recursive: true, force: true }))

  before(async () => {
    const pages = [0, 1, 2, 3, 4].map((n) => join(seeds, `seed-${n}.txt`))
    const gold = JSON.parse(readFileSync(join(seeds, 'seeds-documents.json'), 'utf8')) as {
      documents: Record<string, { file: string; publicationDate: { value: string } }>
    }
    writeFileSync(
      join(folder, 'dates.csv'),
      ['file,date', ...Object.values(gold.documents).map(({ file, publicationDate }) => `${file},${publicationDate.value}`)].join('\n'),
    )
    const plain = join(folder, 'plain.json')
    const dated = join(folder, 'dated.json')
    await runCrosswire(['compare', ...pages, '--format', 'json', '-o', plain])
    await runCrosswire(['compare', ...pages, '--format', 'json', '-o', dated, '-m', join(folder, 'dates.csv')])
    report = JSON.parse(readFileSync(plain, 'utf8')) as Report
    rows = [...scoreOf(plain).filter(({ metric }) => metric !== 'times'), ...scoreOf(dated).filter(({ metric }) => metric === 'times')]
  })

  const pageOf = (id: unknown) => report.articles.findIndex((article) => article.id === id)
  const pagesOf = (ids: readonly unknown[]) => ids.map(pageOf).sort()

  test('two stories, the later one following the first', () => {
    const stories = report.links.stories.toSorted((a, b) => b.articles.length - a.articles.length)
    assert.deepEqual(
      stories.map(({ articles }) => pagesOf(articles)),
      [[0, 1, 2, 3], [4]],
    )
    assert.deepEqual(stories[1]?.follows, [stories[0]?.id])
  })

  test('three pages on one original that is not in the set, two that stand alone', () => {
    const origins = report.links.origins.map(({ articles, root }) => ({ pages: pagesOf(articles), root }))
    assert.deepEqual(
      origins.map(({ pages }) => pages).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)),
      [[0, 1, 2], [3], [4]],
    )
    assert.deepEqual(origins.find(({ pages }) => pages.length === 3)?.root, { external: 'FOX NEWS' })
  })

  test('both credit lines are found, and no other', () => {
    const credits = report.marks.flatMap((marks) => marks.credits.map(({ kind }) => [pageOf(marks.article), kind]))
    assert.deepEqual(credits.sort(), [
      [1, 'compiled'],
      [2, 'republished'],
    ])
  })

  test('nothing is called disputed', () => {
    assert.deepEqual(
      report.accounts.flatMap(({ claims }) => claims.filter(({ status }) => status === 'disputed' || status === 'differs')),
      [],
    )
  })

  test('nothing is marked outside body and headline', () => {
    assert.equal(rows.find(({ metric }) => metric === 'outside-body')?.value, 0)
  })

  test('no author, date or title is invented', () => {
    assert.equal(rows.find(({ metric }) => metric === 'metadata')?.value, 1)
  })

  for (const [metric, floor] of Object.entries(FLOORS))
    test(`${metric}: at least ${floor.toFixed(2)}`, () => {
      const row = rows.find((candidate) => candidate.metric === metric)
      assert.ok(row !== undefined && row.value >= floor - 1e-9, `${metric} is ${row?.value}`)
    })
})
