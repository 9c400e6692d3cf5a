/**
 * The four verbs as filters: objects in, the same objects out unchanged, and then the verb's own (FORMATS: what each verb prints).
 */
import { checkEvidence } from '../formats/check-evidence.ts'
import type { WireObject } from '../formats/wire.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Article } from '../model/article.ts'
import type { Correction, Refusal } from '../model/correction.ts'
import type { Links } from '../model/links.ts'
import type { Marks } from '../model/marks.ts'
import type { Page } from '../model/page.ts'
import type { Problem } from '../model/problem.ts'
import { accountCorrected } from '../pipeline/account.ts'
import { correctPages } from '../pipeline/correct.ts'
import { linkCorrected } from '../pipeline/link.ts'
import { correctionsFor, inOrder, refusedProblems } from './corrections.ts'
import { leftBy } from './corrections-left.ts'
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
  const came = paths.length > 0 ? await gatherPages(paths, { ...options, marks: verb !== 'read' }) : await gatherLines(jsonLines, !only)
  const set = correctionsFor(options.corrections, came.articles)
  const corrections = set?.corrections ?? []
  const left = leftBy(verb, corrections, came)
  const got = withPageValues(came, corrections, verb !== 'read')
  const made = MAKES[verb](got, corrections)
  const unset = set === null ? [] : inOrder([...set.problems, ...refusedProblems([...left, ...made.refused], set.path, got.articles)])
  const textOf = textsOf(got.articles)
  for (const object of [...got.articles, ...made.before, ...made.own]) checkEvidence(object, textOf)
  const added = (only ? made.own : [...made.before, ...made.own]).map((object) => JSON.stringify(object))
  const marks = [...new Set([...got.marks, ...[...made.before, ...made.own].filter(areMarks)])]
  return { lines: only ? added : [...got.lines, ...added], articles: got.articles, marks, problems: [...got.problems, ...unset] }
}

/** Dates and outlets of pages that were read here; what came as lines is passed on unchanged. */
function withPageValues(got: Gathered, corrections: readonly Correction[], marked: boolean): Gathered {
  if (got.piped || corrections.length === 0) return got
  const pages = correctPages(pagesOf(got.articles, got.marks), corrections, tables(), marked)
  return { ...got, articles: pages.map(({ article }) => article), marks: pages.map(({ marks }) => marks) }
}

const areMarks = (object: WireObject): object is Marks => object.schema === 'crosswire.marks/1'

/** What a verb makes: what was missing of the verbs before it, and its own. */
interface Made {
  readonly before: readonly WireObject[]
  readonly own: readonly WireObject[]
  /** Corrections that it could not apply. */
  readonly refused: readonly Refusal[]
}

const MAKES: Readonly<Record<Verb, (got: Gathered, corrections: readonly Correction[]) => Made>> = {
  read: (got) => ({ before: [], own: unprinted(got, got.articles), refused: [] }),
  mark: (got) => ({
    before: unprinted(got, got.articles),
    own: [...unprinted(got, got.marks), ...missingMarks(got, tables())],
    refused: [],
  }),
  link: (got, corrections) => {
    const { lexicon, before, pages } = marked(got)
    const { links, refused } = linksOf(pages, lexicon, corrections)
    return { before, own: links, refused }
  },
  account: (got, corrections) => {
    const { lexicon, before, pages } = marked(got)
    const made = got.links ? { links: [], refused: [] } : linksOf(pages, lexicon, corrections)
    const links = got.links ?? made.links[0]
    const { accounts, refused } = links ? accountCorrected(pages, links, lexicon, recipe(), corrections) : { accounts: [], refused: [] }
    return { before: [...before, ...made.links], own: accounts, refused: [...made.refused, ...refused] }
  },
}

/** Links of no page would say nothing. */
function linksOf(
  pages: readonly Page[],
  lexicon: Lexicon,
  corrections: readonly Correction[],
): { readonly links: readonly Links[] } & Pick<Made, 'refused'> {
  if (pages.length === 0) return { links: [], refused: [] }
  const { links, refused } = linkCorrected(pages, lexicon, corrections)
  return { links: [links], refused }
}

/** Objects made from files have not been printed; those that came as lines have. */
const unprinted = ({ piped }: Gathered, objects: readonly WireObject[]): readonly WireObject[] => (piped ? [] : objects)

function marked(got: Gathered): { lexicon: Lexicon; before: readonly WireObject[]; pages: readonly Page[] } {
  const lexicon = tables()
  const missing = missingMarks(got, lexicon)
  const before = [...unprinted(got, got.articles), ...unprinted(got, got.marks), ...missing]
  return { lexicon, before, pages: pagesOf(got.articles, [...got.marks, ...missing]) }
}
