/**
 * The four verbs as filters: objects in, the same objects out unchanged, and then the verb's own (FORMATS: what each verb prints).
 */
import { checkEvidence } from '../formats/check-evidence.ts'
import { readWireLine } from '../formats/read-wire.ts'
import type { WireObject } from '../formats/wire.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Account } from '../model/account.ts'
import type { Article } from '../model/article.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Links } from '../model/links.ts'
import type { Marks } from '../model/marks.ts'
import type { Page } from '../model/page.ts'
import type { Problem } from '../model/problem.ts'
import { writeAccounts } from '../pipeline/account.ts'
import { linkPages } from '../pipeline/link.ts'
import { markArticle } from '../pipeline/mark.ts'
import { collectPages, type PageOptions } from './pages.ts'
import { recipe } from './recipe.ts'
import { emptyStandardInput } from './sources.ts'
import { tables } from './tables.ts'

export type Verb = 'read' | 'mark' | 'link' | 'account'

/** What a filter got: the lines as they came, and the objects in them. */
interface Gathered {
  readonly lines: readonly string[]
  readonly articles: readonly Article[]
  readonly marks: readonly Marks[]
  readonly links: Links | null
  readonly problems: readonly Problem[]
}

export interface VerbInput {
  /** Files and folders of pages; none = JSON Lines in `jsonLines`. */
  readonly paths: readonly string[]
  readonly jsonLines: string
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
  const got = input.paths.length > 0 ? await gatherPages(input.paths, { ...options, marks: verb !== 'read' }) : gatherLines(input.jsonLines)
  const made = MAKES[verb](got)
  const textOf = textsOf(got.articles)
  for (const object of [...got.articles, ...made.before, ...made.own]) checkEvidence(object, textOf)
  const added = (input.only ? made.own : [...made.before, ...made.own]).map((object) => JSON.stringify(object))
  const marks = [...new Set([...got.marks, ...[...made.before, ...made.own].filter(areMarks)])]
  return { lines: input.only ? added : [...got.lines, ...added], articles: got.articles, marks, problems: got.problems }
}

const areMarks = (object: WireObject): object is Marks => object.schema === 'crosswire.marks/1'

/** Objects of earlier verbs that were missing, and the verb's own. */
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
const unprinted = ({ lines }: Gathered, objects: readonly WireObject[]): readonly WireObject[] => (lines.length > 0 ? [] : objects)

function missingMarks({ articles, marks }: Gathered, lexicon: Lexicon): readonly Marks[] {
  const known = new Set(marks.map(({ article }) => article))
  return articles.filter(({ id }) => !known.has(id)).map((article) => markArticle(article, lexicon))
}

function marked(got: Gathered): { lexicon: Lexicon; before: readonly WireObject[]; pages: readonly Page[] } {
  const lexicon = tables()
  const missing = missingMarks(got, lexicon)
  const byArticle = new Map([...got.marks, ...missing].map((marks) => [marks.article, marks]))
  const pages = got.articles.flatMap((article) => {
    const marks = byArticle.get(article.id)
    return marks ? [{ article, marks }] : []
  })
  return { lexicon, before: [...unprinted(got, got.articles), ...unprinted(got, got.marks), ...missing], pages }
}

async function gatherPages(paths: readonly string[], options: PageOptions): Promise<Gathered> {
  const { pages, problems } = await collectPages(paths, options)
  return { lines: [], articles: pages.map(({ article }) => article), marks: pages.map(({ marks }) => marks), links: null, problems }
}

function gatherLines(text: string): Gathered {
  if (text.trim() === '') return { lines: [], articles: [], marks: [], links: null, problems: [emptyStandardInput()] }
  const read = text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => readWireLine(line, 'standard input', number))
  const objects = read.flatMap(({ object }) => (object ? partsOf(object) : []))
  const articles = objects.filter((object): object is Article => object.schema === 'crosswire.article/1')
  const marks = objects.filter((object): object is Marks => object.schema === 'crosswire.marks/1')
  const links = objects.find((object): object is Links => object.schema === 'crosswire.links/1') ?? null
  const problems = read.flatMap(({ problem }) => (problem ? [problem] : []))
  return { lines: read.map(({ line }) => line), articles, marks, links, problems: [...problems, ...strayMarks(articles, marks)] }
}

/** A report holds the objects of all verbs. */
function partsOf(object: WireObject): readonly WireObject[] {
  if (object.schema !== 'crosswire.report/1') return [object]
  return [...object.articles, ...object.marks, object.links, ...object.accounts]
}

function strayMarks(articles: readonly Article[], marks: readonly Marks[]): readonly Problem[] {
  const known = new Set(articles.map(({ id }) => id))
  return marks
    .filter(({ article }) => !known.has(article))
    .map(({ article }) => ({
      code: 'article-missing',
      severity: 'error',
      source: 'standard input',
      message: `The marks of ${article} came without their article, and were passed on unused. Send the article too.`,
    }))
}

function textsOf(articles: readonly Article[]): (id: ArticleId) => string | undefined {
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  return (id) => texts.get(id)
}
