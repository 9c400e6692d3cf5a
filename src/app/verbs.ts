/**
 * The four verbs as filters: objects in, the same objects out unchanged, and then the verb's own (FORMATS: what each verb prints).
 */
import { checkEvidence } from '../formats/check-evidence.ts'
import type { WireObject } from '../formats/wire.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Account } from '../model/account.ts'
import type { Article } from '../model/article.ts'
import type { Links } from '../model/links.ts'
import type { Marks } from '../model/marks.ts'
import type { Page } from '../model/page.ts'
import type { Problem } from '../model/problem.ts'
import { writeAccounts } from '../pipeline/account.ts'
import { linkPages } from '../pipeline/link.ts'
import { type Gathered, gatherLines, gatherPages, type JsonLines, missingMarks, pagesOf, textsOf } from './gather.ts'
import type { PageOptions } from './pages.ts'
import { recipe } from './recipe.ts'
import { tables } from './tables.ts'

export type Verb = 'read' | 'mark' | 'link' | 'account'

export interface VerbInput {
  /** Files and folders of pages; none = JSON Lines in `jsonLines`. */
  readonly paths: readonly string[]
  /** In one string, or line by line: what is longer than a string may be. */
  readonly jsonLines: JsonLines
  readonly only: boolean
}

export interface VerbOutput {
  /** JSON Lines, without line ends. */
  readonly lines: readonly string[]
  /** Every article that was read or came in, for faces that print it otherwise. */
  readonly articles: readonly Article[]
  /** Of these articles, after `mark`; empty after `read`. */
  readonly marks: readonly Marks[]
  readonly problems: readonly Problem[]
}

/** Runs one verb. What earlier verbs would have given is worked out where it is missing, and printed too, so that the output feeds the next verb. */
export async function runVerb(verb: Verb, input: VerbInput, options: PageOptions = {}): Promise<VerbOutput> {
  const { paths, jsonLines, only } = input
  const got = paths.length > 0 ? await gatherPages(paths, { ...options, marks: verb !== 'read' }) : await gatherLines(jsonLines, !only)
  const made = MAKES[verb](got)
  const textOf = textsOf(got.articles)
  for (const object of [...got.articles, ...made.before, ...made.own]) checkEvidence(object, textOf)
  const added = (only ? made.own : [...made.before, ...made.own]).map((object) => JSON.stringify(object))
  const marks = [...new Set([...got.marks, ...[...made.before, ...made.own].filter(areMarks)])]
  return { lines: only ? added : [...got.lines, ...added], articles: got.articles, marks, problems: got.problems }
}

const areMarks = (object: WireObject): object is Marks => object.schema === 'crosswire.marks/1'

/** What a verb makes: what was missing of the verbs before it, and its own. */
interface Made {
  readonly before: readonly WireObject[]
  readonly own: readonly WireObject[]
}

const MAKES: Readonly<Record<Verb, (got: Gathered) => Made>> = {
  read: (got) => ({ before: [], own: unprinted(got, got.articles) }),
  mark: (got) => ({ before: unprinted(got, got.articles), own: [...unprinted(got, got.marks), ...missingMarks(got, tables())] }),
  link: (got) => {
    const { lexicon, before, pages } = marked(got)
    return { before, own: linksOf(pages, lexicon) }
  },
  account: (got) => {
    const { lexicon, before, pages } = marked(got)
    const made = got.links ? [] : linksOf(pages, lexicon)
    const links = got.links ?? made[0]
    const own: readonly Account[] = links ? writeAccounts(pages, links, lexicon, recipe()) : []
    return { before: [...before, ...made], own }
  },
}

/** Links of no page would say nothing. */
const linksOf = (pages: readonly Page[], lexicon: Lexicon): readonly Links[] => (pages.length === 0 ? [] : [linkPages(pages, lexicon)])

/** Objects made from files have not been printed; those that came as lines have. */
const unprinted = ({ piped }: Gathered, objects: readonly WireObject[]): readonly WireObject[] => (piped ? [] : objects)

function marked(got: Gathered): { lexicon: Lexicon; before: readonly WireObject[]; pages: readonly Page[] } {
  const lexicon = tables()
  const missing = missingMarks(got, lexicon)
  const before = [...unprinted(got, got.articles), ...unprinted(got, got.marks), ...missing]
  return { lexicon, before, pages: pagesOf(got.articles, [...got.marks, ...missing]) }
}
