import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { z } from 'zod'
import type { Account } from '../model/account.ts'
import type { ActRow } from '../model/act-row.ts'
import type { Article } from '../model/article.ts'
import type { CaptureRow } from '../model/capture-row.ts'
import type { Change } from '../model/change.ts'
import type { Diff } from '../model/diff.ts'
import type { HeldArticle } from '../model/held-article.ts'
import type { LinkRow } from '../model/link-row.ts'
import type { Links } from '../model/links.ts'
import type { Marks } from '../model/marks.ts'
import type { NameRow } from '../model/name-row.ts'
import type { Report } from '../model/report.ts'
import type { SearchHit } from '../model/search-hit.ts'
import type { StoryRow } from '../model/story-row.ts'
import type { SuccessionRow } from '../model/succession-row.ts'
import { articleOf } from '../testing/articles.ts'
import type { account } from './account.ts'
import type { article } from './article.ts'
import type { captureRow, change, heldArticle, searchHit, storyRow } from './desk.ts'
import type { diff } from './diff.ts'
import { jsonSchemas } from './json-schemas.ts'
import type { linkRow } from './link-row.ts'
import type { links } from './links.ts'
import type { marks } from './marks.ts'
import type { actRow, nameRow, successionRow } from './moving.ts'
import { readWireLine } from './read-wire.ts'
import type { report } from './wire.ts'

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends string | number | boolean | null
    ? T
    : { readonly [Key in keyof T]: Frozen<T[Key]> }
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
/** Both assignable to each other, key for key: a field that one side lacks does not compile. */
type Equal<A, B> = Same<Frozen<A>, Frozen<B>>

const equal: readonly [
  Equal<z.infer<typeof article>, Article>,
  Equal<z.infer<typeof marks>, Marks>,
  Equal<z.infer<typeof links>, Links>,
  Equal<z.infer<typeof account>, Account>,
  Equal<z.infer<typeof report>, Report>,
  Equal<z.infer<typeof diff>, Diff>,
  Equal<z.infer<typeof linkRow>, LinkRow>,
  Equal<z.infer<typeof storyRow>, StoryRow>,
  Equal<z.infer<typeof searchHit>, SearchHit>,
  Equal<z.infer<typeof change>, Change>,
  Equal<z.infer<typeof captureRow>, CaptureRow>,
  Equal<z.infer<typeof heldArticle>, HeldArticle>,
  Equal<z.infer<typeof actRow>, ActRow>,
  Equal<z.infer<typeof nameRow>, NameRow>,
  Equal<z.infer<typeof successionRow>, SuccessionRow>,
] = [true, true, true, true, true, true, true, true, true, true, true, true, true, true, true]

test('formats: the schemas are the types of the model', () => assert.deepEqual(new Set(equal), new Set([true])))

for (const [name, schema] of Object.entries(jsonSchemas()))
  test(`formats: docs/schemas/${name} is current (npm run schemas)`, () => {
    const published = JSON.parse(readFileSync(new URL(`../../docs/schemas/${name}`, import.meta.url), 'utf8'))
    assert.deepEqual(published, JSON.parse(JSON.stringify(schema)), `Run \`npm run schemas\` and commit docs/schemas/${name}.`)
  })

test('formats: an article is read back as it was written', () => {
  const line = JSON.stringify(articleOf('# Ferry returns\nThe ferry came back on Monday.'))
  assert.deepEqual(JSON.stringify(readWireLine(line, 'stdin', 1).object), line)
})

const refused: readonly (readonly [string, string])[] = [
  ['not json', 'object-invalid'],
  ['{"schema":"crosswire.article/1"}', 'object-invalid'],
  ['{"schema":"other.thing/1"}', 'object-unknown'],
  ['null', 'object-unknown'],
  ['7', 'object-unknown'],
]
for (const [line, code] of refused)
  test(`formats: ${line} is ${code}, and kept as it came`, () => {
    const read = readWireLine(line, 'stdin', 3)
    assert.equal(read.problem?.code, code)
    assert.match(read.problem?.message ?? '', /stdin:3/)
    assert.equal(read.line, line)
  })
