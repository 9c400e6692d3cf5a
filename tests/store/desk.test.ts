/**
 * The contract of the desk: the same on a store in a folder and on a PostgreSQL server. It is the built program that is tested, since its workers are
 * files of their own.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Desk } from '../../src/app/desk/desk.ts'
import type { openDesk as OpenDesk } from '../../src/app/desk/open-desk.ts'
import { CrosswireError } from '../../src/model/error.ts'
import type { StoryRow } from '../../src/model/story-row.ts'
import { startPostgres, type TestPostgres } from '../postgres.ts'
import { capture, PAGES, page } from './desk-pages.ts'

const built: string = new URL('../../dist/app/desk/open-desk.js', import.meta.url).href
const { openDesk } = (await import(built)) as { openDesk: typeof OpenDesk }

const folder = mkdtempSync(join(tmpdir(), 'crosswire-desk-'))
let server: TestPostgres | null = null
before(async () => {
  server = await startPostgres()
})
after(() => {
  server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

type Place = (name: string) => Promise<string | null>

const PLACES: Readonly<Record<string, Place>> = {
  'in a folder': async (name) => join(folder, name),
  'on PostgreSQL': async (name) => (await server?.url(name.replaceAll('-', '_'))) ?? null,
}

for (const [where, place] of Object.entries(PLACES)) describe(`desk ${where}`, () => contract(place))

/** A clock that goes on by a second whenever it is asked. */
function clock(): () => string {
  let seconds = 0
  return () => new Date(Date.UTC(2031, 5, 20, 8, 0, seconds++)).toISOString()
}

function contract(place: Place): void {
  const on = (name: string, what: string, run: (desk: Desk) => Promise<void>): void => {
    test(what, async (context) => {
      const location = await place(name)
      if (location === null) return context.skip('no PostgreSQL on this machine: install it, or name a server in CROSSWIRE_TEST_POSTGRES')
      const desk = await openDesk(location, { jobs: 1, now: clock() })
      try {
        await run(desk)
      } finally {
        await desk.close()
      }
    })
  }

  on('first', 'pages of two events become two stories, and are found', async (desk) => {
    const taken = await desk.addPages([page('wire'), page('copy'), page('herald'), page('council')])
    assert.deepEqual(
      taken.map(({ outcome }) => outcome),
      ['added', 'added', 'added', 'added'],
    )
    assert.deepEqual((await desk.settle()).problems, [])
    const { rows, total, next } = await desk.listStories({})
    assert.deepEqual([total, next, rows.map(({ articles }) => articles.length).sort()], [2, null, [1, 3]])
    const ferry = await storyOf(desk, 'ferry')
    assert.deepEqual(ferry.texts, [2, 1])
    assert.deepEqual(
      [...ferry.articles].sort(),
      taken
        .slice(0, 3)
        .map(({ article }) => article)
        .sort(),
    )
    const depot = await storyOf(desk, 'depot')
    assert.deepEqual((await desk.listStories({ person: 'Orsa' })).rows, [depot])
    assert.deepEqual((await desk.listStories({ place: 'gothenburg' })).rows, [depot])
    assert.equal((await desk.listStories({ text: 'zeppelin' })).total, 0)
  })

  on('again', 'the same pages again are known, and nothing is made anew', async (desk) => {
    await added(desk, page('wire'), page('herald'))
    const before = await desk.listStories({})
    const again = await desk.addPages([page('wire'), page('herald'), page('wire')])
    assert.deepEqual(
      again.map(({ outcome }) => outcome),
      ['known', 'known', 'known'],
    )
    await desk.settle()
    assert.deepEqual(await desk.listStories({}), before)
    const held = await desk.showArticle(again[0]?.article ?? never)
    assert.equal(held?.sightings.length, 3)
  })

  on('names', 'a story keeps its id while it grows, and an earlier page found later renames nothing', async (desk) => {
    await added(desk, page('herald'))
    const { id } = await storyOf(desk, 'Halka')
    await added(desk, page('inquiry'), page('copy'))
    await added(desk, page('wire'))
    const grown = await storyOf(desk, 'Halka')
    assert.deepEqual([grown.id, grown.articles.length], [id, 4])
    assert.equal((await desk.showStory(grown.story))?.row.id, id)
    assert.equal((await desk.showStory(grown.articles[3]?.slice(0, 12) ?? never))?.row.id, id)
  })

  on('changes', 'what changed between two moments is told claim by claim, and what came and went is not', async (desk) => {
    await added(desk, page('wire'))
    const { id, lastChanged } = await storyOf(desk, 'ferry')
    const [herald] = await added(desk, page('herald'))
    const changes = (await desk.changesOf(id, lastChanged)) ?? []
    assert.deepEqual(
      changes.filter(({ kind }) => kind === 'page-added').map(({ subject }) => subject),
      [herald],
    )
    assert.equal(
      changes.some(({ kind }) => kind === 'claim-added'),
      true,
    )
    await desk.removePage(herald ?? never)
    await desk.settle()
    assert.deepEqual(await desk.changesOf(id, lastChanged), [])
    assert.equal(await desk.changesOf('ffffffffffff', lastChanged), null)
  })

  on('claims', 'a claim is found by the id it had before its story grew', async (desk) => {
    await added(desk, page('inquiry'))
    const shown = await desk.showStory((await storyOf(desk, 'Norvik')).id)
    const ids = shown?.report.accounts[0]?.claims.map((claim) => claim.id) ?? []
    assert.ok(ids.length > 3)
    await added(desk, page('wire'), page('herald'))
    const found = await Promise.all(ids.map((claim) => desk.showClaim(claim)))
    assert.ok(found.filter((one) => one !== null).length >= ids.length - 1, 'hardly any claim is found again')
    for (const one of found) assert.equal(one?.report.articles.length ?? 3, 3)
  })

  on('removed', 'a page that is taken out stands nowhere, and comes back when it is brought again', async (desk) => {
    const [wire, council] = await added(desk, page('wire'), page('council'))
    assert.equal(await desk.removePage(council ?? never), council)
    await desk.settle()
    assert.deepEqual(
      (await desk.listStories({})).rows.map(({ articles }) => articles),
      [[wire]],
    )
    assert.equal((await desk.search({ text: 'depot' })).total, 0)
    assert.equal(await desk.removePage(council ?? never), null)
    assert.deepEqual(
      (await desk.addPages([page('council')])).map(({ outcome }) => outcome),
      ['added'],
    )
    await desk.settle()
    assert.equal((await desk.listStories({})).total, 2)
  })

  on('versions', 'of two captures of one address the one saved last stands in the story', async (desk) => {
    const url = 'https://northern.example/ferry'
    const first = page('wire', { url, capturedAt: '2031-05-04T22:00:00Z' })
    const later = capture('wire', PAGES.wire.replace('38 saved', '39 saved'), { url: `${url}#top`, capturedAt: '2031-05-05T09:00:00Z' })
    const [newest] = await added(desk, later)
    assert.deepEqual(
      (await desk.addPages([first])).map(({ outcome }) => outcome),
      ['version'],
    )
    await desk.settle()
    assert.deepEqual((await storyOf(desk, 'saved')).articles, [newest])
    const held = await desk.showArticle(newest ?? never)
    assert.deepEqual(
      held?.versions.map(({ headline }) => headline),
      ['Ferry sinks off Norvik, 38 saved', 'Ferry sinks off Norvik, 39 saved'],
    )
    const left = capture('wire', PAGES.wire.replace('38 saved', '40 saved'), { url })
    assert.deepEqual(
      (await desk.addPages([left], { known: 'skip' })).map(({ outcome }) => outcome),
      ['skipped'],
    )
  })

  on('prefixes', 'an id that several things may have is refused, one that nothing has gives nothing', async (desk) => {
    await added(desk, ...Array.from({ length: 18 }, (_, at) => capture(`note-${at}`, `Note ${at}\n\nA line on ${at} boats.`)))
    const ambiguous = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'id-ambiguous'
    const firsts = '0123456789abcdef'.split('')
    const answers = await Promise.all(firsts.map((digit) => desk.showArticle(digit).catch((error: unknown) => error)))
    assert.ok(answers.some(ambiguous))
    assert.equal(await desk.showArticle('zzz'), null)
    assert.equal(await desk.showStory(''), null)
    await assert.rejects(
      desk.listStories({ after: 'nonsense' }),
      (error: unknown) => error instanceof Error && 'code' in error && error.code === 'wrong-use',
    )
  })

  on('hits', 'searches mark the words they found, and go on where they ended', async (desk) => {
    await added(desk, page('wire'), page('herald'), page('council'))
    const { rows, total, next } = await desk.search({ text: 'coastguard', limit: 2 })
    assert.ok(total > 2 && next !== null)
    for (const { text, marks } of rows)
      assert.deepEqual(new Set(marks.map(({ start, end }) => text.slice(start, end).toLowerCase())), new Set(['coastguard']))
    const rest = await desk.search({ text: 'coastguard', limit: 200, after: next })
    assert.equal(rest.rows.length, total - 2)
    assert.deepEqual(
      (await desk.search({ text: 'Quist', kinds: ['person'] })).rows.map(({ text }) => text),
      ['Dora Quist, Mayor'],
    )
    assert.equal((await desk.search({ text: '"" & | !' })).total, 0)
  })

  on('compare', 'two pages are compared as their story shows them', async (desk) => {
    const [wire, copy, , council] = await added(desk, page('wire'), page('copy'), page('herald'), page('council'))
    const diff = await desk.compareArticles(wire ?? never, copy ?? never)
    assert.deepEqual([diff?.oneStory, diff?.lineage.map(({ from, to }) => [from, to])], [true, [[wire, copy]]])
    const apart = await desk.compareArticles(wire ?? never, council ?? never)
    assert.deepEqual([apart?.oneStory, apart?.lineage], [false, []])
    assert.equal(await desk.compareArticles(wire ?? never, 'ffff'), null)
  })

  on('raw', 'bytes come out as they came in, whatever they are', async (desk) => {
    const bytes = Buffer.from([0, 255, 60, 112, 62, 0, 13, 10, 237, 160, 128])
    const [article] = (await desk.addPages([capture('odd', '', { bytes })])).map((taken) => taken.article)
    await desk.settle()
    assert.deepEqual(Buffer.from((await desk.rawCapture(article ?? never))?.bytes ?? []), bytes)
    assert.deepEqual(
      (await desk.examine({ deep: true })).filter(({ ok }) => !ok),
      [],
    )
  })

  on('acts', 'what a person sets holds, is told in the account, and is known when it is set again', async (desk) => {
    const [wire, copy] = await added(desk, page('wire'), page('copy'), page('herald'))
    const by = { by: 'A. Weiss', reason: 'seen in the archive', at: null }
    const entries = [
      { kind: 'date', page: 'wire.txt', value: '2031-05-03', act: by },
      { kind: 'parent', page: copy ?? never, parent: null, act: by },
      { kind: 'outlet', page: 'nowhere.txt', value: 'Nobody', act: by },
      {
        kind: 'same-remark',
        passages: [
          { page: 'wire.txt', words: 'no such words' },
          { page: 'herald.txt', words: 'horn' },
        ],
        act: by,
      },
    ] as const
    const file = { path: 'set.csv', entries, problems: [] }
    const { set, known, problems } = await desk.setActs(file)
    assert.deepEqual([set, known, problems.map(({ code }) => code)], [3, 0, ['correction-unmatched']])
    await desk.settle()
    assert.equal((await desk.showArticle(wire ?? never))?.article.publishedAt?.value, '2031-05-03')
    const { report } = (await desk.showStory((await storyOf(desk, 'ferry')).id)) ?? {}
    assert.deepEqual(
      report?.links.lineage.filter(({ to }) => to === copy),
      [],
    )
    assert.equal(report?.accounts[0]?.recipe.corrections.length, 2)
    assert.deepEqual(
      (await desk.actsLeft(file)).map(({ message }) => message.includes('no such words')),
      [true],
    )
    assert.deepEqual((await desk.setActs(file)).known, 3)
  })

  on('long', 'addresses, paths and reasons may be as long as they like', async (desk) => {
    const url = `https://northern.example/${'ferry/'.repeat(2000)}`
    const [article] = await added(desk, page('wire', { url, path: `${'deep/'.repeat(900)}wire.txt` }))
    const act = { by: 'A. Weiss', reason: 'because '.repeat(900), at: null }
    const { set } = await desk.setActs({
      path: 'set.csv',
      entries: [{ kind: 'date', page: article ?? never, value: '2031-05-03', act }],
      problems: [],
    })
    await desk.settle()
    assert.deepEqual([set, (await desk.showArticle(article ?? never))?.article.publishedAt?.how], [1, 'correction'])
  })

  on('told-more', 'what is said of a page later holds, in whichever order it is said', async (desk) => {
    const [article] = await added(desk, page('wire', { given: { outlet: 'Sund Wire' } }))
    await added(desk, capture('elsewhere/wire', PAGES.wire, { given: { outlet: 'Sund Wire', date: '2031-05-07' } }))
    const held = await desk.showArticle(article ?? never)
    assert.deepEqual([held?.article.outlet?.name, held?.article.publishedAt?.value], ['Sund Wire', '2031-05-07'])
  })
}

const never = 'no such id'

async function added(desk: Desk, ...captures: Parameters<Desk['addPages']>[0]): Promise<readonly string[]> {
  const taken = await desk.addPages(captures)
  await desk.settle()
  return taken.map(({ article }) => article)
}

async function storyOf(desk: Desk, text: string): Promise<StoryRow> {
  const [row] = (await desk.listStories({ text })).rows
  if (row === undefined) throw new CrosswireError('wrong-use', `No story tells of "${text}".`)
  return row
}
