/** A story of two hundred pages: no page of it is larger than a browser likes, everything left out is counted, and it is not much slower than a small one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import { askedApp } from '../testing/asking.ts'
import { bridgeReport } from '../testing/bridge-report.ts'
import { deskOf } from '../testing/desk-of.ts'
import { largeReport } from '../testing/large-report.ts'

const MOST_SIGNS = 250 * 1024
const LEAST_SLOWER = 3

const shown = (times: number) => {
  const report = largeReport(bridgeReport, times)
  const { ask } = askedApp(deskOf(report))
  return { ask, report, story: `/stories/${report.links.stories[0]?.id.slice(0, 12)}` }
}
const small = shown(3)
const large = shown(50)

test('large story: it is large', () => {
  assert.equal(large.report.articles.length, 200)
  assert.ok((large.report.accounts[0]?.claims.length ?? 0) > 50)
})

for (const part of ['', '/check', '/claims', '/sources', '/lineage', '/timeline', '/figures', '/quotes', '/places', '/export', '/changes']) {
  test(`large story: the page ${part || 'of the story'} stays under 250 KB`, async () => {
    const text = await (await large.ask(large.story + part)).text()
    assert.ok(Buffer.byteLength(text) < MOST_SIGNS, `${Buffer.byteLength(text)} bytes`)
  })
}

test('large story: what is left out is counted, and stands behind a link', async () => {
  const page = parseHTML(await (await large.ask(large.story)).text()).document
  const rest = [...page.querySelectorAll('.more')].map(({ textContent }) => textContent ?? '')
  assert.ok(
    rest.some((words) => /^\d+ of \d+ shown: all$/.test(words)),
    rest.join(' | '),
  )
  const claims = parseHTML(await (await large.ask(`${large.story}/claims`)).text()).document
  const [next] = claims.querySelectorAll('a[rel=next]')
  assert.match(next?.parentElement?.textContent ?? '', /^1 to 100 of \d+/)
  assert.equal((await large.ask(next?.getAttribute('href') ?? '')).status, 200)
})

test('large story: ten times the pages cost less than three times the time', async () => {
  const measured = async ({ ask, story }: typeof small): Promise<number> => {
    const start = performance.now()
    await (await ask(story)).text()
    return performance.now() - start
  }
  const [few, many]: [number[], number[]] = [[], []]
  for (let round = 0; round < 15; round++) {
    few.push(await measured(small))
    many.push(await measured(large))
  }
  const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[7] ?? 0
  assert.ok(middle(many) < middle(few) * LEAST_SLOWER, `${middle(few).toFixed(1)} ms and ${middle(many).toFixed(1)} ms`)
})
