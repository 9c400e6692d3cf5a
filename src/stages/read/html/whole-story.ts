/**
 * The lines of a story as a whole, where line by line they were not to be seen: tables of figures have no sentences to be known by, and the
 * articles that a page lays below its own read like a story too.
 *     <p>The deal in figures.</p> <table>Lisk 42 18 …</table> <p>The operator said …</p>          the table is the story's
 *     <article><h1>Bridge reopens</h1> …</article> <article><h2>Fares rise</h2> …</article>       the second is another's
 */
import type { PageLine } from './page-lines.ts'
import type { PageView } from './page-view.ts'
import { closest, type Element } from './tree.ts'

/** Advertisements and labels stand between a table and the story. */
const NEAR = 3

/** A table of text with the story's lines near before and behind it is the story's. */
export function withTables(lines: readonly PageLine[], story: readonly boolean[]): readonly boolean[] {
  const whole = [...story]
  for (let start = 0; start < lines.length; start++) {
    const table = tableOf(lines[start])
    if (!table) continue
    let end = start + 1
    while (end < lines.length && tableOf(lines[end]) === table) end++
    const isWithin = story.slice(Math.max(0, start - NEAR), start).includes(true) && story.slice(end, end + NEAR).includes(true)
    if (isWithin && lines.slice(start, end).every(({ linkShare }) => linkShare < 0.5)) whole.fill(true, start, end)
    start = end - 1
  }
  return whole
}

const tableOf = (line: PageLine | undefined): Element | null => closest(line?.block ?? null, ({ name }) => name === 'table')

/** Words of a story that an <article> with the headline holds: fewer, and its story stands elsewhere. */
const ENOUGH = 60

/** True of a line in an <article> with a heading of its own, beside the one that holds the headline and a story. */
export function otherArticles({ lines, title }: PageView, story: readonly boolean[]): (line: PageLine) => boolean {
  const own = title === null ? null : articleOf(lines[title]?.block ?? null)
  const isOwn = ({ block }: PageLine): boolean => closest(block, (element) => element === own) !== null
  const words = lines.reduce((sum, line, index) => sum + (story[index] && isOwn(line) ? line.shape.words : 0), 0)
  if (own === null || words < ENOUGH) return () => false
  const headed = new Set(lines.flatMap(({ block, heading }) => (heading > 0 ? [articleOf(block)] : [])))
  return (line) => {
    const article = articleOf(line.block)
    return article !== null && headed.has(article) && !isOwn(line) && closest(own, (element) => element === article) === null
  }
}

const articleOf = (element: Element | null): Element | null => closest(element, ({ name }) => name === 'article')
