/**
 * The one-way rule (docs/architecture.md): which folder may import which. First it is shown that imports were read at all.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const MAY_IMPORT: Readonly<Record<string, readonly string[] | 'everything'>> = {
  model: [],
  text: ['model'],
  lexicon: ['model', 'text'],
  stages: ['model', 'text', 'lexicon'],
  pipeline: ['model', 'text', 'lexicon', 'stages'],
  formats: ['model'],
  store: ['model'],
  assist: ['model'],
  app: ['model', 'text', 'lexicon', 'stages', 'pipeline', 'formats', 'store', 'assist'],
  report: ['model'],
  web: ['model', 'report'],
  cli: ['model', 'formats', 'app', 'report'],
  mcp: ['model', 'formats', 'app', 'report'],
  http: ['model', 'formats', 'app', 'report', 'web'],
  main: 'everything',
  testing: 'everything',
  'index.ts': 'everything',
}
const CORE = ['model', 'text', 'stages', 'pipeline']
const FILES_ALLOWED = ['lexicon/tables.ts']

interface Import {
  readonly from: string
  readonly to: string
}

const src = fileURLToPath(new URL('../src/', import.meta.url))
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
const imports: readonly Import[] = files.flatMap((from) =>
  [...readFileSync(join(src, from), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'|^import '([^']+)'/gm)].map((match) => ({
    from,
    to: resolved(from, match[1] ?? match[2] ?? ''),
  })),
)

function resolved(from: string, target: string): string {
  return target.startsWith('.') ? posix.normalize(posix.join(posix.dirname(from), target)) : target
}

const inside = (path: string): boolean => files.includes(path)
const room = (path: string): string => path.split('/')[0] ?? path
const stageOf = (path: string): string => path.split('/').slice(1, 3).join('/')

test('architecture: imports were read', () => {
  assert.ok(files.length > 60, `only ${files.length} files`)
  assert.ok(imports.filter(({ to }) => inside(to)).length > 150, 'hardly any import was read: the pattern is wrong')
})

test('architecture: every folder has its rule', () => {
  assert.deepEqual(
    [...new Set(files.map(room))].filter((folder) => !(folder in MAY_IMPORT)),
    [],
  )
})

test('architecture: imports go one way', () => {
  const wrong = imports.filter(({ from, to }) => {
    const allowed = MAY_IMPORT[room(from)]
    return inside(to) && room(from) !== room(to) && allowed !== 'everything' && !allowed?.includes(room(to))
  })
  assert.deepEqual(wrong, [])
})

test('architecture: no stage imports another', () => {
  const wrong = imports.filter(({ from, to }) => room(from) === 'stages' && room(to) === 'stages' && stageOf(from) !== stageOf(to))
  assert.deepEqual(wrong, [])
})

test('architecture: the core touches no machine', () => {
  const wrong = imports.filter(({ from, to }) => CORE.includes(room(from)) && to.startsWith('node:'))
  assert.deepEqual(wrong, [])
  const lexicon = imports.filter(({ from, to }) => room(from) === 'lexicon' && to.startsWith('node:') && !FILES_ALLOWED.includes(from))
  assert.deepEqual(lexicon, [])
})

test('architecture: the network has one door, and its client is loaded when somebody asks', () => {
  const fetching = files.filter((path) => /\bfetch\(/.test(readFileSync(join(src, path), 'utf8')))
  assert.deepEqual(fetching, ['assist/guarded-fetch.ts'])
  const client = imports.filter(({ to }) => to === 'ai' || to.startsWith('@ai-sdk/'))
  assert.deepEqual(new Set(client.map(({ from }) => from)), new Set(['assist/endpoint.ts']))
  assert.doesNotMatch(readFileSync(join(src, 'assist/endpoint.ts'), 'utf8'), /from '(?:ai|@ai-sdk\/[\w-]+)'/)
})

test('architecture: every stage folder has its README, its code and its test', () => {
  const stages = [
    ...new Set(files.filter((path) => /^stages\/\w+\/[\w-]+\//.test(path)).map((path) => dirname(path).split('/').slice(0, 3).join('/'))),
  ]
  assert.ok(stages.length > 15, `only ${stages.length} stages`)
  const lacking = stages.filter((stage) => {
    const name = stage.split('/')[2]
    const has = readdirSync(join(src, stage))
    return !has.includes('README.md') || !has.includes(`${name}.ts`) || !has.some((file) => file.endsWith('.test.ts'))
  })
  assert.deepEqual(lacking, [])
})

test('architecture: no file is a drawer', () => {
  const drawers = files.filter((path) => /(^|\/)(utils?|helpers?|common|manager|types|misc)\.ts$/.test(path))
  assert.deepEqual(drawers, [])
})

test('architecture: no file is longer than 300 lines', () => {
  const long = files.filter((path) => readFileSync(join(src, path), 'utf8').split('\n').length > 301).map((path) => relative('.', path))
  assert.deepEqual(long, [])
})
