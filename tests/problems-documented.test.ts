/** Every problem and every error has its heading in docs/problems.md, and no heading is left over. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

/** The members of a union of string literals, read from its declaration. */
function membersOf(path: string, type: string): readonly string[] {
  const [, declaration = ''] = new RegExp(`export type ${type} =([^\\n]*(?:\\n {2}\\|[^\\n]*)*)`).exec(read(path)) ?? []
  return [...declaration.matchAll(/'([a-z-]+)'/g)].flatMap(([, code]) => code ?? [])
}

/** The headings of the third level under one of the second. */
function headingsUnder(title: string): readonly string[] {
  const [, part = ''] = read('docs/problems.md').split(`\n## ${title}\n`)
  const [own = ''] = part.split('\n## ')
  return [...own.matchAll(/^### (.+)$/gm)].flatMap(([, heading]) => heading ?? [])
}

for (const [title, path, type] of [
  ['Problems', 'src/model/problem.ts', 'ProblemCode'],
  ['Errors', 'src/model/error.ts', 'ErrorCode'],
] as const) {
  test(`docs/problems.md: ${type} and the headings under "${title}" are the same`, () => {
    const codes = membersOf(path, type)
    assert.ok(codes.length > 5, `read no codes from ${path}`)
    assert.deepEqual([...headingsUnder(title)].sort(), [...codes].sort())
  })
}

test('docs/problems.md: every heading is followed by what it means', () => {
  const sections = read('docs/problems.md').split('\n### ').slice(1)
  for (const section of sections) assert.ok((section.split('\n\n')[1] ?? '').length > 60, section.slice(0, 40))
})
