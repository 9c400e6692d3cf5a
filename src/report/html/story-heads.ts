/** Under the title: each story's texts as stacks of letters, and its pages. */
import { count, listed } from '../counting.ts'
import { grouped } from '../grouped.ts'
import { textWords } from '../parent-words.ts'
import type { SourceView, StorylineView, StoryView } from '../view.ts'
import { html, type Markup, type Value } from './markup.ts'
import { chip, place, type Sheet } from './sheet.ts'
import { sourceList } from './sources-section.ts'

export function storyHeads(sheet: Sheet, { stories }: StorylineView): Markup {
  return html`${stories.map((story, index) => storyHead(sheet, story, index, stories.length))}`
}

function storyHead(sheet: Sheet, story: StoryView, index: number, many: number): Markup {
  const title = story.title === null ? null : html` · title from ${place(sheet, story.title)}`
  const number =
    many === 1
      ? null
      : html`<strong>Story ${story.number}</strong>${follows(story)}${index > 0 && story.title ? html`: “${story.title.exact}”` : null} · `
  const pages = story.sources.length === 1 ? '' : `${count(story.sources.length, 'page')} · `
  return html`<p class="facts">${number}${pages}${textWords(story)} ${stacks(sheet, story)}${title}</p>
${sourceList(sheet, story.sources)}`
}

/** Pages that carry one text stand together. */
function stacks(sheet: Sheet, { sources }: StoryView): Value {
  if (sources.length === 1) return null
  const texts: readonly SourceView[][] = [...grouped(sources, ({ origin }) => origin?.id ?? null).values()]
  return texts.map((pages) => html`<span class="stack">${pages.map(({ article }) => chip(sheet, article.id))}</span>`)
}

const follows = ({ follows }: StoryView): string => (follows.length === 0 ? '' : `, seems to follow story ${listed(follows.map(String))}`)
