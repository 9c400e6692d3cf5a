/**
 * Runs of the program over the pages of one gold row: each page's dump is the file `<page id>.txt`.
 */
import { recipe } from '../src/app/recipe.ts'
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import type { Account } from '../src/model/account.ts'
import type { Article } from '../src/model/article.ts'
import type { Given } from '../src/model/given.ts'
import type { Links } from '../src/model/links.ts'
import type { Marks } from '../src/model/marks.ts'
import type { Page } from '../src/model/page.ts'
import { writeAccounts } from '../src/pipeline/account.ts'
import { linkPages } from '../src/pipeline/link.ts'
import { lexicon, pageOf, readDump, readHtml } from './program.ts'

/** A page as plain text; with `html`, the saved page it was made from, which is then read in its place. */
export interface DumpPage {
  readonly id: string
  readonly dump: string
  readonly html?: Uint8Array
  readonly given?: Given
}

/** Everything that several runs gave, each run's links on their own. */
export interface Runs {
  readonly articles: readonly Article[]
  readonly marks: readonly Marks[]
  readonly links: readonly Links[]
  readonly accounts: readonly Account[]
}

interface PageSet {
  readonly pages: readonly DumpPage[]
}

/** The tables to compare pages with, set by set. */
type LexiconFor<T> = (set: T) => Lexicon

const shipped = (): Lexicon => lexicon

/** One run of `link` for each set of pages. */
export const linkEach = <T extends PageSet>(sets: readonly T[], lexiconFor: LexiconFor<T> = shipped): Runs =>
  together(sets.map((set) => linked(set.pages, lexiconFor(set))))

/** One run of the whole program for each set of pages. */
export const accountEach = <T extends PageSet>(sets: readonly T[], lexiconFor: LexiconFor<T> = shipped): Runs =>
  together(sets.map((set) => accounted(set.pages, lexiconFor(set))))

function linked(dumps: readonly DumpPage[], words: Lexicon): Runs {
  const pages = dumps.map(opened)
  return asRun(pages, linkPages(pages, words), [])
}

function accounted(dumps: readonly DumpPage[], words: Lexicon): Runs {
  const pages = dumps.map(opened)
  const links = linkPages(pages, words)
  return asRun(pages, links, writeAccounts(pages, links, words, recipe()))
}

const opened = ({ id, dump, html, given }: DumpPage): Page => pageOf(html ? readHtml(id, html, given) : readDump(id, dump, given))

const asRun = (pages: readonly Page[], links: Links, accounts: readonly Account[]): Runs => ({
  articles: pages.map(({ article }) => article),
  marks: pages.map(({ marks }) => marks),
  links: [links],
  accounts,
})

const together = (runs: readonly Runs[]): Runs => ({
  articles: runs.flatMap(({ articles }) => articles),
  marks: runs.flatMap(({ marks }) => marks),
  links: runs.flatMap(({ links }) => links),
  accounts: runs.flatMap(({ accounts }) => accounts),
})
