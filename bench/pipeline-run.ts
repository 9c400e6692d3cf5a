/**
 * One run of the whole pipeline in this process, for bench/pipeline.ts: `node --import tsx bench/pipeline-run.ts 1000` prints CPU
 * milliseconds a step and what was found, as JSON. To see where the time goes: `node --cpu-prof --import tsx …`.
 */
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import type { Links } from '../src/model/links.ts'
import type { Page } from '../src/model/page.ts'
import { bodyBlocks } from '../src/text/regions.ts'
import { generatePages } from './generated-pages.ts'
import { articleFrom } from './pages.ts'
import { LINKING, loadLexicon, markArticle, recipe, writeAccounts } from './program.ts'

export interface PipelineRun {
  readonly pages: number
  readonly stories: number
  readonly accounts: number
  /** CPU milliseconds, a step each, in the order of the steps. */
  readonly milliseconds: Readonly<Record<string, number>>
}

const WARM_UP_PAGES = 60
const WARM_UP_SEED = 7

type Clock = <Result>(step: string, run: () => Result) => Result

function runPipeline(count: number, seed: number | undefined, lexicon: Lexicon): PipelineRun {
  const milliseconds: Record<string, number> = {}
  const clock: Clock = (step, run) => {
    const before = process.cpuUsage()
    const result = run()
    const { user, system } = process.cpuUsage(before)
    milliseconds[step] = (milliseconds[step] ?? 0) + (user + system) / 1000
    return result
  }
  const pages = readPages(count, seed, lexicon, clock)
  const links = linkByStage(pages, lexicon, clock)
  const accounts = clock('account', () => writeAccounts(pages, links, lexicon, recipe()))
  return { pages: count, stories: links.stories.length, accounts: accounts.length, milliseconds }
}

function readPages(count: number, seed: number | undefined, lexicon: Lexicon, clock: Clock): readonly Page[] {
  const pages: Page[] = []
  for (const generated of generatePages(count, lexicon, seed)) {
    const article = clock('read', () => articleFrom(generated, lexicon))
    pages.push({ article, marks: clock('mark', () => markArticle(article, lexicon)) })
  }
  return pages
}

/** As `linkPages` does it, with each stage timed. */
function linkByStage(pages: readonly Page[], lexicon: Lexicon, clock: Clock): Links {
  const comparable = pages.filter(({ article }) => bodyBlocks(article).length > 0).sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
  const facts = { pages: comparable, lexicon }
  for (const stage of LINKING)
    Object.assign(
      facts,
      clock(`link: ${stage.name}`, () => stage.run(facts as never)),
    )
  return { schema: 'crosswire.links/1', ...facts } as unknown as Links
}

const lexicon = loadLexicon()
runPipeline(WARM_UP_PAGES, WARM_UP_SEED, lexicon)
globalThis.gc?.()
console.log(JSON.stringify(runPipeline(Number(process.argv[2] ?? 100), undefined, lexicon)))
