/**
 * The yardstick's numbers for links and accounts are those of the scripts that define them, to three digits: on the program's output, on the gold
 * itself, and on output made to deceive. Skipped where the scripts are not beside the repository.
 */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readRows } from '../../evals/gold.ts'
import type { Measure } from '../../evals/rows.ts'
import { accountEach, linkEach, type Runs } from '../../evals/runs.ts'
import { scoreAccount } from '../../evals/scoring/account/score-account.ts'
import { type GoldPair, type Pair, scoreCandidates } from '../../evals/scoring/candidates.ts'
import { type ControlRow, scoreControls } from '../../evals/scoring/controls.ts'
import type { LineageStory } from '../../evals/scoring/lineage/gold.ts'
import { scoreLineage } from '../../evals/scoring/lineage/score-lineage.ts'
import { readSeeds, type Seeds } from '../../evals/scoring/seeds/gold.ts'
import { type PredictedPages, scoreSeeds } from '../../evals/scoring/seeds/score-seeds.ts'
import type { StoryText } from '../../evals/story-pages.ts'
import { predictSeeds } from '../../evals/tasks/account-seeds.ts'
import { proposedPairs } from '../../evals/tasks/link-near-duplicates.ts'
import { likenessOf, type SentencePair, scoreSentences } from '../../evals/tasks/link-same-sentence.ts'
import { clustersOf, type StoryRow, scoreStories } from '../../evals/tasks/link-stories.ts'
import { damagedAccounts, damagedLinks, damagedPages } from './damaged-output.ts'

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url))
const GOLD = join(SHARED, 'gold')
const SKIP = existsSync(join(SHARED, 'score')) && existsSync(GOLD) ? false : 'the scripts and the gold are not beside the repository'

type Rows = readonly (readonly [metric: string, value: number, n: number])[]

/** The scripts take plain objects and have no types of their own. */
interface Scripts {
  readonly scoreStories: (gold: unknown, clusters: unknown) => { f1: number; precision: number; recall: number; n: number }
  readonly scoreCandidates: (gold: unknown, pairs: unknown, documents: number) => Rows
  readonly scorePairs: (gold: unknown, scores: unknown) => { rows: Rows }
  readonly scoreLineage: (gold: unknown, output: unknown) => unknown
  readonly lineageRows: (scored: unknown) => Rows
  readonly scoreControls: (gold: unknown, output: unknown) => { rows: Rows }
  readonly scoreAccount: (gold: unknown, output: unknown) => { metrics: Rows }
  readonly scoreSeeds: (gold: unknown, output: unknown) => { rows: Rows }
  readonly readSeeds: (folder: string) => unknown
}

async function scripts(): Promise<Scripts> {
  const names = ['stories', 'pairs', 'lineage', 'controls', 'account', 'seeds'].map((name) => `score-${name}.mjs`)
  const modules = await Promise.all(names.map((name) => import(join(SHARED, 'score', name)) as Promise<object>))
  return Object.assign({}, ...modules) as Scripts
}

function agree(ours: readonly Measure[], theirs: Rows, what: string): void {
  const shown = (rows: Rows) => rows.map(([metric, value, n]) => `${metric} ${value.toFixed(3)} of ${n}`)
  assert.deepEqual(shown(ours.map(({ metric, value, n }) => [metric, value, n])), shown(theirs), what)
}

const readSet = <T>(name: string): readonly T[] => readRows<T>(join(GOLD, name))

test('evals: stories agree with their definition', { skip: SKIP }, async () => {
  const script = await scripts()
  const rows = readSet<StoryRow>('link/stories/basil.jsonl').slice(0, 60)
  const outputs = {
    program: clustersOf(rows),
    gold: new Map(rows.map(({ id, story }) => [id, story])),
    'all in one': new Map(rows.map(({ id }) => [id, 'one'])),
    'half missing': new Map(rows.slice(0, 30).map(({ id }) => [id, 'one'])),
    nothing: new Map<string, string>(),
  }
  for (const [what, clusters] of Object.entries(outputs)) {
    const { f1, precision, recall, n } = script.scoreStories(rows, clusters)
    agree(
      scoreStories(rows, clusters).metrics,
      [
        ['bcubed-f1', f1, n],
        ['bcubed-precision', precision, n],
        ['bcubed-recall', recall, n],
      ],
      what,
    )
  }
})

test('evals: near copies agree with their definition', { skip: SKIP }, async () => {
  const script = await scripts()
  const documents = readSet<StoryText>('link/near-duplicates/helsinki.jsonl')
  const gold = readSet<GoldPair>('link/near-duplicates/helsinki.pairs.jsonl')
  const program = proposedPairs(documents)
  const outputs: Record<string, readonly Pair[]> = {
    program,
    gold,
    twice: [...program, ...program.map(({ a, b }) => ({ a: b, b: a }))],
    'each with itself': documents.map(({ id }) => ({ a: id, b: id })),
    nothing: [],
  }
  for (const [what, pairs] of Object.entries(outputs)) {
    agree(scoreCandidates(gold, pairs, documents.length), script.scoreCandidates(gold, pairs, documents.length), what)
  }
})

test('evals: sentences agree with their definition', { skip: SKIP }, async () => {
  const script = await scripts()
  for (const set of ['seeds', 'sts-headlines', 'superpal']) {
    const gold = readSet<SentencePair>(`link/same-sentence/${set}.jsonl`).map((pair, row) => ({ ...pair, id: String(row) }))
    const outputs = {
      program: gold.map(likenessOf),
      gold: gold.map(({ same }) => same),
      tied: gold.map((_, row) => row % 3),
      backwards: gold.map(({ same }) => -same),
    }
    for (const [what, scores] of Object.entries(outputs)) {
      const predicted = scores.map((score, row) => ({ row, score }))
      agree(scoreSentences(gold, scores).metrics, script.scorePairs(gold, predicted).rows, `${set}, ${what}`)
    }
  }
})

const stories = (): readonly LineageStory[] =>
  ['derived', 'derived-c', 'derived-d'].flatMap((set) => readSet<LineageStory>(`link/lineage/${set}.jsonl`).slice(0, set === 'derived' ? 2 : 1))

test('evals: lineage and accounts agree with their definitions', { skip: SKIP }, async () => {
  const script = await scripts()
  const gold = stories()
  const program = accountEach(gold)
  const outputs: Record<string, Runs> = { program, ...damagedLinks(program, gold), ...damagedAccounts(program, gold) }
  for (const [what, output] of Object.entries(outputs)) {
    agree(scoreLineage(gold, output).metrics, script.lineageRows(script.scoreLineage(gold, output)), `lineage, ${what}`)
    agree(scoreAccount(gold, output).metrics, script.scoreAccount(gold, output).metrics, `account, ${what}`)
  }
})

test('evals: controls agree with their definition', { skip: SKIP }, async () => {
  const script = await scripts()
  const gold = ['absent-original', 'basil', 'briefs'].flatMap((set) =>
    readSet<ControlRow>(`link/controls/${set}.jsonl`).slice(0, set === 'briefs' ? 3 : 1),
  )
  const program = linkEach(gold)
  for (const [what, output] of Object.entries({ program, ...damagedLinks(program, gold) })) {
    agree(scoreControls(gold, output).metrics, script.scoreControls(gold, output).rows, what)
  }
})

test('evals: single pages agree with their definition', { skip: SKIP }, async () => {
  const script = await scripts()
  const folder = join(GOLD, 'account/seeds')
  const [seeds, theirs]: [Seeds, unknown] = [readSeeds(folder), script.readSeeds(folder)]
  const program = predictSeeds(seeds)
  const outputs: Record<string, PredictedPages> = { program, ...damagedPages(program) }
  for (const [what, output] of Object.entries(outputs)) {
    agree(scoreSeeds(seeds, output).metrics, script.scoreSeeds(theirs, { links: [], accounts: [], rows: [], ...output }).rows, what)
  }
})
