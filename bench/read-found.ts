/**
 * What a reader found on a page, in the words of the yardstick (evals/tasks/read-page.ts), so that all are scored alike.
 *     "<p>One<br>two</p><p>three</p>"     "One\ntwo\nthree"       a block starts a line: nobody is punished for words glued together
 *     "By Ada Oak and Ben Elm"            Ada Oak, Ben Elm        or one name: what fits the gold counts
 *     "Thu, 02 May 2024 21:10:00 GMT"     2024-05-02              a stamp that begins with a day keeps that day, whatever its zone
 */
import { Parser } from 'htmlparser2'
import { bodyText } from '../src/text/regions.ts'
import type { Reading, Told } from './read-readers.ts'

/** What is scored of a page. */
export interface Found {
  readonly body: string
  readonly title: string | null
  /** The names, read in each way they may be meant. */
  readonly authors: readonly (readonly string[])[]
  readonly date: string | null
}

export function foundIn(reading: Reading): Found {
  if ('told' in reading) return foundAsTold(reading.told)
  const { article } = reading
  return {
    body: bodyText(article),
    title: article.headline?.exact ?? null,
    authors: [article.authors.map(({ name }) => name)],
    date: article.publishedAt?.value ?? null,
  }
}

const foundAsTold = ({ title, author, date, content }: Told): Found => ({
  body: linesOfHtml(content ?? ''),
  title,
  authors: author ? [[author], namesIn(author)] : [[]],
  date: dayToldBy(date),
})

const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'head', 'iframe', 'object', 'svg', 'button', 'select'])

/** The text of a piece of HTML, a line for each block. */
function linesOfHtml(markup: string): string {
  let text = ''
  let unseen = 0
  const parser = new Parser({
    onopentag(name) {
      if (UNSEEN.has(name)) unseen++
      else if (!INLINE.has(name)) text += '\n'
    },
    ontext(words) {
      if (unseen === 0) text += words.replace(/\s+/g, ' ')
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen--
      else if (!INLINE.has(name)) text += '\n'
    },
  })
  parser.end(markup)
  const lines = text.split('\n').map((line) => line.replace(/ +/g, ' ').trim())
  return lines.filter((line) => line !== '').join('\n')
}

const BETWEEN_NAMES = /\s*(?:[,;&|\n]|(?<!\S)(?:and|und|et|y|e)(?!\S))\s*/i

const namesIn = (author: string): readonly string[] =>
  author
    .replace(/^\s*(?:by|von|par|por|di|av|door)\s+/i, '')
    .split(BETWEEN_NAMES)
    .filter((name) => name.trim() !== '')

const two = (number: number): string => String(number).padStart(2, '0')

/** The day a stamp begins with, or else the day the platform understands. */
function dayToldBy(stamp: string | null): string | null {
  if (!stamp) return null
  const literal = /^\s*(\d{4}-\d\d-\d\d)/.exec(stamp)?.[1]
  if (literal) return literal
  const moment = new Date(stamp)
  return Number.isNaN(moment.getTime()) ? null : `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
