/** Twins of a page and of two pages compared: blocks and differences as tables, the comparison as Markdown. */
import type { Article, Block } from '../model/article.ts'
import type { Diff } from '../model/diff.ts'
import type { Difference } from '../model/difference.ts'
import { count } from '../report/counting.ts'
import { type Table, tableOf } from '../report/export/table.ts'
import { plain } from '../report/markdown/escape.ts'
import { outletWords } from '../report/parent-words.ts'
import { NOT_REVIEWED } from '../report/wording.ts'

export const blocksTable = ({ blocks, text }: Article): Table =>
  tableOf<Block>(
    {
      kind: ({ kind }) => kind,
      start: ({ start }) => start,
      end: ({ end }) => end,
      text: ({ start, end }) => text.slice(start, end),
      why: ({ why }) => why,
      confidence: ({ confidence }) => confidence,
    },
    blocks,
  )

export const diffTable = ({ differences }: Diff): Table =>
  tableOf<Difference>(
    {
      kind: ({ kind }) => kind,
      relation: ({ relation }) => relation,
      severity: ({ severity }) => severity,
      note: ({ note }) => note,
      first: ({ sides }) => sides[0]?.exact ?? null,
      firstArticle: ({ sides }) => sides[0]?.article ?? null,
      firstStart: ({ sides }) => sides[0]?.start ?? null,
      second: ({ sides }) => sides[1]?.exact ?? null,
      secondArticle: ({ sides }) => sides[1]?.article ?? null,
      secondStart: ({ sides }) => sides[1]?.start ?? null,
    },
    differences,
  )

export function diffMarkdown({ a, b, differences, runs, leastRun }: Diff, first: Article, second: Article): string {
  const page = (letter: string, article: Article, own: Diff['a']): string =>
    `- ${letter} ${plain(outletWords(article))}: ${own.inRuns} of ${count(own.words, 'word')} in shared runs, ${own.shared} of ${count(own.points, 'point')} also in the other`
  const items = differences.map(({ note, sides }) => [`- ${plain(note)}`, ...sides.map(({ exact }) => `  - ${plain(exact)}`)].join('\n'))
  return `${[
    `*${NOT_REVIEWED}*`,
    [page('A', first, a), page('B', second, b)].join('\n'),
    `${count(runs.length, 'run')} of ${leastRun} words or more in both.`,
    `## Where they part: ${differences.length}`,
    ...items,
  ].join('\n\n')}\n`
}
