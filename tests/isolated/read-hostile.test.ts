/**
 * Pages made to hurt their reader: heavy ones cost time in proportion and bounded memory, hostile ones end as an article or as a named problem.
 * Each is read in a process of its own, with a time limit. Time is CPU time and a ratio, so that a busy machine decides nothing.
 */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { readArticle as Read } from '../../src/app/read-article.ts'
import { HEAVY_SHAPES, type HeavyShape, heavyPage } from '../../src/testing/heavy-pages.ts'

const BUILT = new URL('../../dist/index.js', import.meta.url).href
const { readArticle } = (await import(BUILT)) as { readArticle: typeof Read }

const LIMIT = 120_000
/** What both programs below begin with: the reader, its tables loaded. */
const READER = `
  import { readdirSync, readFileSync } from 'node:fs'
  import { readArticle } from ${JSON.stringify(BUILT)}
  readArticle('<p>Ferry</p>')
`

function run(program: string, input: string): string {
  const words = ['--input-type=module', '-e', READER + program]
  const { stdout, status, error, stderr } = spawnSync(process.execPath, words, { input, timeout: LIMIT, maxBuffer: 1e8, encoding: 'utf8' })
  assert.equal(status, 0, `${error?.message ?? stderr.slice(-600)}; last seen: ${stdout.slice(-200)}`)
  return stdout
}

// Time

const SMALL = 250_000
/** Of pages of many lines, which cost most. */
const SMALL_OF_LINES = 50_000
const LINES: ReadonlySet<HeavyShape> = new Set([
  'paragraphs',
  'short paragraphs',
  'broken lines',
  'open paragraphs',
  'misplaced ends',
  'attributes everywhere',
  'table',
  'nested tables',
  'links',
  'times',
  'dates',
  'headings',
  'own lines',
])
const TIMES = 4
/** Four is linear, 16 would be the square. */
const MOST = 9
const TRIES = 3
/** Microseconds below which the clock, the compiler and the collector decide. */
const LEAST = 30_000

function cost(shape: HeavyShape, letters: number): number {
  const page = heavyPage(shape, letters)
  const before = process.cpuUsage()
  readArticle(page)
  const { user, system } = process.cpuUsage(before)
  return Math.max(LEAST, user + system)
}

/** Whether one of a few tries stays within the bound. */
function growsWithPage(shape: HeavyShape, tries: number): boolean {
  const small = LINES.has(shape) ? SMALL_OF_LINES : SMALL
  for (let tried = 0; tried < tries; tried++) {
    const least = cost(shape, small)
    if (cost(shape, small * TIMES) < least * MOST) return true
  }
  return false
}

for (const shape of HEAVY_SHAPES) {
  test(`heavy pages: time grows with the page for ${shape}`, () => assert.ok(growsWithPage(shape, TRIES)))
}

// Memory

const MEASURE = `
  const page = readFileSync(0)
  const before = process.resourceUsage().maxRSS
  const { problems } = readArticle(page)
  console.log(JSON.stringify({ megabytes: (process.resourceUsage().maxRSS - before) / 1024, codes: problems.map(({ code }) => code) }))
`
const LARGEST = 15_000_000
const MOST_MEGABYTES = 600

for (const shape of ['one text', 'nested', 'less-thans'] as const) {
  test(`heavy pages: 15 MB of ${shape} take ${MOST_MEGABYTES} MB at the most`, () => {
    const { megabytes, codes } = JSON.parse(run(MEASURE, heavyPage(shape, LARGEST))) as { megabytes: number; codes: readonly string[] }
    assert.ok(megabytes < MOST_MEGABYTES, `${Math.round(megabytes)} MB`)
    assert.ok(!codes.includes('reading-failed'))
  })
}

// Corpora

const CORPORA = fileURLToPath(new URL('../../../shared/gold/hostile/', import.meta.url))
const skip = existsSync(CORPORA) ? false : 'the hostile corpora are not here'
const folder = mkdtempSync(join(tmpdir(), 'crosswire-hostile-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** One line a file: its outcome. Standard input names the folders. */
const SURVEY = `
  for (const place of readFileSync(0, 'utf8').split('\\n'))
    for (const { name, parentPath } of readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())) {
      const path = parentPath + '/' + name
      process.stdout.write(path + '\\t')
      const { text, blocks, headline, problems } = readArticle(readFileSync(path), { path: 'page.html' })
      const broken = headline && text.slice(headline.start, headline.end) !== headline.exact
      const last = blocks.reduce((at, { start, end }) => (start >= at && end > start && text.slice(at, start).trim() === '' ? end : NaN), 0)
      const sound = !broken && text.slice(last).trim() === '' && !Number.isNaN(last)
      const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)
      const outcome = errors.length > 0 ? 'refused: ' + errors.join() : problems.length > 0 ? 'partial' : 'read'
      process.stdout.write((sound ? outcome : 'unsound') + '\\n')
    }
`

function unpacked(archive: string, place = archive): string {
  execFileSync('tar', ['xzf', join(CORPORA, `${archive}.tar.gz`), '-C', folder])
  return join(folder, place)
}

function written(name: string, pages: readonly string[]): string {
  const place = join(folder, name)
  mkdirSync(place)
  for (const [index, page] of pages.entries()) writeFileSync(join(place, `${index}.html`), page)
  return place
}

const A_PAGE = 100

/** So many strings a page, each in a paragraph of its own. */
const inPages = (texts: readonly string[]): readonly string[] =>
  Array.from({ length: Math.ceil(texts.length / A_PAGE) }, (_, page) =>
    ['<!doctype html><html><body>', ...texts.slice(page * A_PAGE, (page + 1) * A_PAGE).map((text) => `<p>${text}</p>`)].join('\n'),
  )

/** The pages inside the cases of html5lib's tree construction. */
function treeCases(place: string): readonly string[] {
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.dat'))
  const files = names.map((name) => readFileSync(join(place, name), 'utf8'))
  return files.flatMap((file) => [...file.matchAll(/#data\n([\s\S]*?)\n#errors/g)].map(([, page = '']) => `<!doctype html>${page}`))
}

const payloads = (): readonly string[] =>
  readFileSync(join(CORPORA, 'xss.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { p: string }).p)

const corpora: readonly (readonly [string, () => readonly string[]])[] = [
  ['generated pages', () => [unpacked('html')]],
  ['cases of an HTML parser', () => [unpacked('html5lib'), written('cases', treeCases(join(folder, 'html5lib')))]],
  ['corpora of a fuzzer', () => [unpacked('fuzz', 'fuzz/htmltemplate')]],
  ['payloads of scripts', () => [written('payloads', inPages(payloads()))]],
  ['naughty strings', () => [written('naughty', inPages(JSON.parse(readFileSync(join(CORPORA, 'naughty.json'), 'utf8')) as readonly string[]))]],
]
test('hostile pages: every one is read, or refused with a reason', { skip }, (context) => {
  const places = corpora.map(([what, written]) => [what, written()] as const)
  const outcomes = run(SURVEY, places.flatMap(([, folders]) => folders).join('\n'))
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'))
  for (const [what, folders] of places) context.diagnostic(`${what}: ${JSON.stringify(counted(outcomes, folders))}`)
  assert.ok(outcomes.length > 0)
  assert.deepEqual(
    outcomes.filter(([, outcome = '']) => outcome === 'unsound' || outcome.includes('reading-failed')),
    [],
  )
})

/** How often each outcome came of the files in the folders. */
function counted(outcomes: readonly (readonly string[])[], folders: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const [path = '', outcome = ''] of outcomes)
    if (folders.some((place) => path.startsWith(`${place}/`))) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

// What is kept

const PAGES = 40
const FILLER = 1_000_000

test('the articles of large pages do not keep their pages', () => {
  const grown = Number(
    run(
      `
      import { setFlagsFromString } from 'node:v8'
      import { runInNewContext } from 'node:vm'
      setFlagsFromString('--expose_gc')
      const collect = runInNewContext('gc')
      const used = () => { collect(); return process.memoryUsage().heapUsed }
      const page = (number) => \`<!doctype html><title>The ferry of pier number \${number} reopens | Orlo Daily</title>
        <link rel="canonical" href="https://orlodaily.example/harbour/ferry-of-pier-\${number}"><meta name="author" content="Ada Quill-Fenn of pier \${number}">
        <!-- \${'~'.repeat(${FILLER})} --><div class="related-stories-of-pier-\${number}"><a href="/">More of the harbour of pier \${number}</a></div>
        <article class="story-of-pier-\${number}"><h1 id="headline-of-pier-\${number}">The ferry of pier number \${number} reopens</h1>
        \${'<p id="lead-of-pier">The ferry of the northern pier opened again on Tuesday, the harbour office said in a notice.</p>'.repeat(8)}</article>\`
      const kept = [readArticle(page(0))]
      const before = used()
      for (let number = 1; number <= ${PAGES}; number++) kept.push(readArticle(page(number)))
      console.log(used() - before, kept.length === 0)
    `,
      '',
    ).split(' ')[0],
  )
  assert.ok(grown < (PAGES * FILLER) / 4, `${PAGES} articles keep ${grown} bytes`)
})
