import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checkEvidence } from '../formats/check-evidence.ts'
import type { Assistant, Question, Reply } from '../model/assistant.ts'
import type { DifferenceId } from '../model/ids.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Report } from '../model/report.ts'
import { writeAccounts } from '../pipeline/account.ts'
import { linkPages } from '../pipeline/link.ts'
import { markArticle } from '../pipeline/mark.ts'
import { renderText } from '../report/text/text.ts'
import { millPages, WANTED } from '../testing/mill-pages.ts'
import { questionsOf } from './assist-questions.ts'
import { withProposals } from './proposals.ts'
import { readArticle } from './read-article.ts'
import { recipe } from './recipe.ts'
import { tables } from './tables.ts'

const lexicon = tables()
const report = millReport()

function millReport(): Report {
  const articles = Object.entries(millPages).map(([path, text]) => readArticle(text, { path }))
  const pages = articles.map((article) => ({ article, marks: markArticle(article, lexicon) }))
  const links = linkPages(pages, lexicon)
  const accounts = writeAccounts(pages, links, lexicon, recipe())
  return { schema: 'crosswire.report/1', articles, marks: pages.map(({ marks }) => marks), links, accounts }
}

const WEAVERS = { first: 'Three dozen weavers were shown the door', second: 'costs 36 people their livelihood' }
const LOSSES = { first: '4 million crowns', second: '6 million crowns' }

/** Knows the weavers and the losses, and cannot tell of the rest. */
function knowing({ first, second }: Question): Reply {
  const holds = (words: typeof WEAVERS): boolean => first.exact.includes(words.first) && second.exact.includes(words.second)
  if (holds(WEAVERS)) return { answer: 'same', ...WEAVERS }
  if (holds(LOSSES)) return { answer: 'differs', ...LOSSES }
  return { answer: 'cannot-tell', first: first.exact, second: second.exact }
}

const assistant = (ask: (question: Question) => Reply | null): Assistant => ({ by: 'a test', ask: async (question) => ask(question) })
const proposalsIn = ({ accounts }: Report): readonly Proposal[] => accounts.flatMap(({ proposals }) => proposals ?? [])

// found
test('proposals: a restatement and a judgement, each with the words of both pages', async () => {
  const { report: assisted, problems } = await withProposals(report, lexicon, assistant(knowing))
  const [account] = assisted.accounts
  const [judgement, alignment, ...more] = proposalsIn(assisted)
  assert.deepEqual([more, problems], [[], []])
  assert.deepEqual(
    [judgement, alignment].map((proposal) => [proposal?.answer, proposal?.by, ...(proposal?.evidence ?? []).map(({ exact }) => exact)]),
    [
      ['differs', 'a test', LOSSES.first, LOSSES.second],
      ['same', 'a test', WEAVERS.first, WEAVERS.second],
    ],
  )
  assert.ok(judgement?.kind === 'judgement' && alignment?.kind === 'alignment')
  assert.equal(judgement.difference, account?.differences[0]?.id)
  const about = [alignment.claim, alignment.with].map((id) => account?.claims.find((claim) => claim.id === id)?.text.exact ?? '')
  assert.ok(about.some((text) => text.includes(WEAVERS.first)) && about.some((text) => text.includes(WEAVERS.second)))
})

test('proposals: each says in one sentence of ours whose it is and that nobody has checked it', async () => {
  for (const { note } of proposalsIn((await withProposals(report, lexicon, assistant(knowing))).report))
    assert.match(note, /^a test proposes: .+\. Not checked by Crosswire or a person\.$/)
})

test('proposals: the recipe tells the version of what chose the pairs', async () => {
  const [account] = (await withProposals(report, lexicon, assistant(knowing))).report.accounts
  assert.ok((account?.recipe.stages['near-misses'] ?? 0) > 0)
})

test('proposals: docs/assist.md shows what is printed of them', async () => {
  const { report: assisted } = await withProposals(report, lexicon, { ...assistant(knowing), by: 'qwen2.5 at localhost:11434' })
  const printed = renderText(assisted, { color: false, width: 100, problems: [] })
  const [section = ''] = /^PROPOSALS(?:.*\n)*?(?=\n)/m.exec(printed) ?? []
  assert.ok(section.length > 300)
  assert.ok(readFileSync(new URL('../../docs/assist.md', import.meta.url), 'utf8').includes(section), section)
})

// passed over
test('proposals: that two claims are two is no proposal, nor that nobody can tell', async () => {
  const whole = ({ first, second }: Question) => ({ first: first.exact, second: second.exact })
  for (const answer of ['differs', 'cannot-tell'] as const) {
    const { report: assisted } = await withProposals(
      report,
      lexicon,
      assistant((question) => ({ answer, ...whole(question) })),
    )
    assert.deepEqual(
      proposalsIn(assisted).map(({ kind }) => kind),
      ['judgement'],
    )
  }
})

test('proposals: an assistant that obeys an order in a page is refused, and so is one that invents', async () => {
  const obeying = assistant(() => ({ answer: 'same', first: WANTED, second: WANTED }))
  const { report: assisted, problems } = await withProposals(report, lexicon, obeying)
  assert.deepEqual(
    assisted.accounts.map(({ proposals }) => proposals),
    report.accounts.map(() => []),
  )
  assert.deepEqual(
    problems.map(({ code, severity }) => [code, severity]),
    [['assist-answer-refused', 'note']],
  )
  assert.match(problems[0]?.message ?? '', /^Of 4 answers asked of a test 4 were refused/)
})

test('proposals: an assistant that fails leaves the accounts without any, and one problem', async () => {
  const failing: Assistant = { by: 'a test', ask: () => Promise.reject(new Error('HTTP 500')) }
  const { report: assisted, problems } = await withProposals(report, lexicon, failing)
  assert.deepEqual(proposalsIn(assisted), [])
  assert.deepEqual(
    problems.map(({ code, severity }) => [code, severity]),
    [['assist-unanswered', 'warning']],
  )
  assert.match(problems[0]?.message ?? '', /^Of 4 questions to a test 4 had no answer \(HTTP 500\)/)
})

// laws
test('proposals, law: nothing else of the report changes, whatever is answered', async () => {
  for (const answer of [
    knowing,
    () => null,
    ({ first, second }: Question): Reply => ({ answer: 'same', first: first.exact, second: second.exact }),
  ]) {
    const { report: assisted } = await withProposals(report, lexicon, assistant(answer))
    const bare = assisted.accounts.map(({ proposals: _proposals, recipe: _recipe, ...rest }) => rest)
    assert.deepEqual({ ...assisted, accounts: bare }, { ...report, accounts: report.accounts.map(({ recipe: _recipe, ...rest }) => rest) })
    const texts = new Map(report.articles.map(({ id, text }) => [id, text]))
    checkEvidence(assisted, (id) => texts.get(id))
  }
})

test('questions, law: what is asked are sentences of the pages and their headline, no more', () => {
  const asked = questionsOf(report, lexicon).map(({ question }) => question)
  assert.equal(asked.length, 4)
  const sentences = new Set(
    report.articles.flatMap((article, at) => report.marks[at]?.sentences.map(({ start, end }) => article.text.slice(start, end)) ?? []),
  )
  for (const { headline, first, second } of asked) {
    assert.ok(sentences.has(first.exact) && sentences.has(second.exact))
    assert.notEqual(first.article, second.article)
    assert.ok(report.articles.some((article) => article.headline?.exact === headline))
  }
})

test('questions, law: the order of claims and differences changes nothing', () => {
  const turned = report.accounts.map((account) => ({
    ...account,
    claims: account.claims.toReversed(),
    differences: account.differences.toReversed(),
  }))
  const asked = (one: Report): readonly Question[] => questionsOf(one, lexicon).map(({ question }) => question)
  assert.deepEqual(asked({ ...report, accounts: turned }), asked(report))
})

test('questions, law: no more than sixteen differences are asked about, the most severe of them first', () => {
  const [difference = assert.fail()] = report.accounts.flatMap(({ differences }) => differences)
  const many = Array.from(
    { length: 30 },
    (_, at) => ({ ...difference, id: `d${10 + at}` as DifferenceId, severity: at < 20 ? 'low' : 'high' }) as const,
  )
  const asked = questionsOf({ ...report, accounts: report.accounts.map((account) => ({ ...account, differences: many })) }, lexicon)
  const judged = asked.flatMap(({ about }) => (about.kind === 'judgement' ? [about.difference as string] : []))
  assert.equal(judged.length, 16)
  assert.deepEqual(judged.slice(0, 11), ['d30', 'd31', 'd32', 'd33', 'd34', 'd35', 'd36', 'd37', 'd38', 'd39', 'd10'])
})
