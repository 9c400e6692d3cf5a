/**
 * What a verb works on: pages from files, or the objects that the verb before it printed, one a line.
 */
import { readWireLine } from '../formats/read-wire.ts'
import type { WireObject } from '../formats/wire.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Article } from '../model/article.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Links } from '../model/links.ts'
import type { Marks } from '../model/marks.ts'
import type { Page } from '../model/page.ts'
import type { Problem } from '../model/problem.ts'
import { markArticle } from '../pipeline/mark.ts'
import { collectPages, type PageOptions } from './pages.ts'
import { emptyStandardInput } from './sources.ts'

/** JSON Lines: all in one string, or line by line as they come. */
export type JsonLines = string | Iterable<string> | AsyncIterable<string>

export interface Gathered {
  /** The lines as they came; empty where nobody passes them on. */
  readonly lines: readonly string[]
  /** Whether the objects came as lines, and so have been printed by the verb before. */
  readonly piped: boolean
  readonly articles: readonly Article[]
  readonly marks: readonly Marks[]
  readonly links: Links | null
  readonly problems: readonly Problem[]
}

export async function gatherPages(paths: readonly string[], options: PageOptions): Promise<Gathered> {
  const { pages, problems } = await collectPages(paths, options)
  return { lines: [], piped: false, articles: pages.map(({ article }) => article), marks: pages.map(({ marks }) => marks), links: null, problems }
}

/** `keep`: whether the lines themselves are wanted again. */
export async function gatherLines(jsonLines: JsonLines, keep: boolean): Promise<Gathered> {
  const lines: string[] = []
  const problems: Problem[] = []
  const objects: WireObject[] = []
  let number = 0
  let seen = 0
  for await (const line of typeof jsonLines === 'string' ? jsonLines.split('\n') : jsonLines) {
    number++
    if (line.trim() === '') continue
    seen++
    const { object, problem } = readWireLine(line, 'standard input', number)
    if (keep) lines.push(line)
    if (problem) problems.push(problem)
    if (object) objects.push(...partsOf(object))
  }
  const gathered = sorted(objects)
  if (seen === 0) return { ...gathered, lines, piped: false, problems: [emptyStandardInput()] }
  return { ...gathered, lines, piped: true, problems: [...problems, ...strayMarks(gathered.articles, gathered.marks)] }
}

/** By kind; of several links the first. */
function sorted(objects: readonly WireObject[]): Pick<Gathered, 'articles' | 'marks' | 'links'> {
  const articles = objects.filter((object): object is Article => object.schema === 'crosswire.article/1')
  const marks = objects.filter((object): object is Marks => object.schema === 'crosswire.marks/1')
  const links = objects.find((object): object is Links => object.schema === 'crosswire.links/1') ?? null
  return { articles, marks, links }
}

/** Of the articles that came without, the marks. */
export function missingMarks({ articles, marks }: Pick<Gathered, 'articles' | 'marks'>, lexicon: Lexicon): readonly Marks[] {
  const known = new Set(marks.map(({ article }) => article))
  return articles.filter(({ id }) => !known.has(id)).map((article) => markArticle(article, lexicon))
}

export function pagesOf(articles: readonly Article[], marks: readonly Marks[]): readonly Page[] {
  const byArticle = new Map(marks.map((one) => [one.article, one]))
  return articles.flatMap((article) => {
    const own = byArticle.get(article.id)
    return own ? [{ article, marks: own }] : []
  })
}

export function textsOf(articles: readonly Article[]): (id: ArticleId) => string | undefined {
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  return (id) => texts.get(id)
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
