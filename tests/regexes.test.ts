/**
 * No regular expression of the program takes more than linear time, by the words it is written with: each literal in src/ is analysed as an
 * automaton. Where one is said to and cannot, it stands below with the reason. Expressions put together when the program runs are not seen
 * here: growth on repeated text (mark-growth.test.ts) is measured for those.
 * [Reference] Weideman et al. 2016, "Analyzing matching time behavior of backtracking regular expression matchers"; scslre is such an analysis.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'
import { analyse } from 'scslre'

interface Literal {
  readonly file: string
  readonly pattern: string
  readonly flags: string
}

/** By file, and the beginning of the expression: why it stays. */
const HARMLESS: Readonly<Record<string, readonly (readonly [begins: string, why: string])[]>> = {
  'lexicon/holidays.ts': [
    ['(?:\\([^)]*', 'a row of a table that ships with the program'],
    ['\\(([^)]*', 'a row of a table that ships with the program'],
  ],
  'stages/account/figures/equation.ts': [['\\B(?=', 'the digits of one number']],
  'text/pieces.ts': [['\\d{1,3}(?:', 'where the longer forms fail, the next one takes the whole run of digits']],
}

const src = fileURLToPath(new URL('../src/', import.meta.url))
const literals = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('testing/'))
  .flatMap((file) => literalsIn(file, parseSync(file, readFileSync(join(src, file), 'utf8')).program))

function isRegex(value: unknown): value is Omit<Literal, 'file'> {
  return typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value
}

function literalsIn(file: string, node: unknown): readonly Literal[] {
  if (Array.isArray(node)) return node.flatMap((each) => literalsIn(file, each))
  if (typeof node !== 'object' || node === null) return []
  const own = 'regex' in node && isRegex(node.regex) ? [{ file, ...node.regex }] : []
  return [...own, ...Object.values(node).flatMap((each) => literalsIn(file, each))]
}

const isSlow = ({ pattern, flags }: Pick<Literal, 'pattern' | 'flags'>): boolean =>
  analyse(new RegExp(pattern, flags), { maxReports: 1 }).reports.length > 0

const reasonFor = ({ file, pattern }: Literal): string | undefined => HARMLESS[file]?.find(([begins]) => pattern.startsWith(begins))?.[1]

test('regular expressions: the analysis tells slow ones from quick ones', () => {
  for (const pattern of ['^(a+)+$', '\\s+$', 'a*a*b', '(x|x)*y']) assert.ok(isSlow({ pattern, flags: 'u' }), pattern)
  for (const pattern of ['^a+$', '(?<!\\s)\\s+$', 'a{0,9}b', '^[^,]*,']) assert.ok(!isSlow({ pattern, flags: 'u' }), pattern)
})

test('regular expressions: the literals of the source were found', () => {
  assert.ok(literals.length > 800, `only ${literals.length}`)
})

test('regular expressions: none takes more than linear time', () => {
  const slow = literals.filter((literal) => isSlow(literal) && reasonFor(literal) === undefined)
  assert.deepEqual(slow, [])
})

test('regular expressions: every exception is still needed', () => {
  const excused = literals.filter((literal) => reasonFor(literal) !== undefined && isSlow(literal))
  assert.equal(excused.length, Object.values(HARMLESS).flat().length)
})
