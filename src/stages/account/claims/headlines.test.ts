import assert from 'node:assert/strict'
import test from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { ClaimDraft } from '../../../model/claim.ts'
import type { Page } from '../../../model/page.ts'
import { originsOf, pageOf } from '../../../testing/pages.ts'
import { mergeEntities } from '../entities/entities.ts'
import { alignClaims } from './claims.ts'

const lexicon = loadLexicon()

const align = (...pages: Page[]): ClaimDraft[] =>
  alignClaims({ pages, entities: mergeEntities(pages), lineage: [], origins: originsOf(...pages.map(({ article }) => [article.id])), lexicon })

const headed = (id: string, headline: string, body: string): Page => pageOf(`# ${headline}\n${body}`, { id })

const statements = (drafts: readonly ClaimDraft[]): string[][] =>
  drafts.map((draft) => draft.statements.map(({ article, exact }) => `${article}: ${exact}`))

const BODY = 'The ferry Tidequeen sank off Norvik on Monday night in thick fog. Divers from Lisk will search the wreck at dawn.'

test('headlines: each joins, as a statement of its own, the claim it tells most of', () => {
  const [sank, search] = statements(align(headed('a', 'Ferry Tidequeen sinks in fog off Norvik', BODY)))
  assert.deepEqual(sank, ['a: The ferry Tidequeen sank off Norvik on Monday night in thick fog.', 'a: Ferry Tidequeen sinks in fog off Norvik'])
  assert.equal(search?.length, 1)
})

test('headlines: a page whose headline alone tells a claim is not silent on it', () => {
  const other = headed(
    'b',
    'Divers from Lisk to search wreck of Tidequeen',
    'Relatives waited on the quay, wrapped in blankets, all Tuesday morning.',
  )
  const drafts = align(headed('a', 'A night of fog', BODY), other)
  const search = drafts.find(({ text }) => text.exact.startsWith('Divers'))
  assert.deepEqual([search?.statements.map(({ article }) => article), search?.silent], [['a', 'b'], []])
})

test('headlines: one that says nothing of its own joins nothing, and none founds a claim', () => {
  const drafts = align(headed('a', 'What a night in Norvik!', BODY), headed('b', 'Bakers of Arnby raise prices by a fifth', BODY))
  assert.ok(drafts.every(({ statements: all }) => all.every(({ line }) => line > 1)))
})
