/** The head of the report and of each story: its title, chosen from a page, and its pages as sources. */
import { count, listed } from '../counting.ts'
import { letterOf } from '../letters.ts'
import { outletWords, sourceWords, textWords } from '../parent-words.ts'
import { publishedWords } from '../printed-dates.ts'
import type { SourceView, StoryView } from '../view.ts'
import { NOT_REVIEWED, STANCE } from '../wording.ts'
import type { Sheet } from './sheet.ts'
import { columnsOf, padded, paragraph, printable } from './wrap.ts'

export function headerLine({ view, width, ink }: Sheet): string {
  const stories = view.storylines.flatMap((line) => line.stories).length
  const words = `${count(view.pages.length, 'page')} · ${count(stories, 'story', 'stories')} · ${STANCE}`
  return [paragraph(words, { width, ink: ink.heading }), paragraph(NOT_REVIEWED, { width, ink: ink.dim })].join('\n')
}

export const storyHead = (sheet: Sheet, story: StoryView): string => [storyTitle(sheet, story), ...sourceLines(sheet, story)].join('\n')

/** The story's number, how many pages and texts it has, and its title. */
export function storyTitle(sheet: Sheet, story: StoryView): string {
  const { view, width, ink } = sheet
  const from = story.title === null ? 'no page has a headline' : `title from ${letterOf(view.letters, story.title.article)}:${story.title.line}`
  const pages = story.sources.length === 1 ? '' : `${count(story.sources.length, 'page')} · `
  const words = [`STORY ${story.number} · ${pages}${textWords(story)}`, followWords(story), from].filter(Boolean).join(' · ')
  const title = story.title === null ? [] : [paragraph(story.title.exact, { width, ink: ink.heading })]
  return [paragraph(words, { width, ink: ink.dim }), ...title].join('\n')
}

export function sourceLine(sheet: Sheet, source: SourceView, columns: { readonly outlet: number; readonly date: number }): string {
  const { view, width, ink } = sheet
  const outlet = padded(shortened(outletWords(source.article), columns.outlet), columns.outlet)
  const date = padded(publishedWords(source.article.publishedAt), columns.date)
  const lead = ` ${source.letter} ${outlet}  ${date}  `
  const words = sourceWords(source, view)
  if (columnsOf(lead) <= width * 0.6) return paragraph(words, { width, lead, leadInk: ink.plain })
  return [paragraph(`${outletWords(source.article)}, ${date}`, { width, lead: ` ${source.letter} ` }), paragraph(words, { width, lead: '   ' })].join(
    '\n',
  )
}

export function columnsFor(sources: readonly SourceView[]): { readonly outlet: number; readonly date: number } {
  const widest = (words: readonly string[]): number => Math.max(0, ...words.map((word) => columnsOf(printable(word))))
  return {
    outlet: Math.min(28, widest(sources.map(({ article }) => outletWords(article)))),
    date: widest(sources.map(({ article }) => publishedWords(article.publishedAt))),
  }
}

function sourceLines(sheet: Sheet, { sources }: StoryView): readonly string[] {
  const columns = columnsFor(sources)
  return sources.map((source) => sourceLine(sheet, source, columns))
}

function followWords({ follows, sources }: StoryView): string {
  if (follows.length === 0) return ''
  const undated = sources.every(({ article }) => article.publishedAt === null)
  return `seems to follow story ${listed(follows.map(String))}${undated ? ' (undated)' : ''}`
}

function shortened(name: string, columns: number): string {
  return columnsOf(name) <= columns ? name : `${[...name].slice(0, columns - 1).join('')}…`
}
