/** A story's title and its pages as a table. */
import { count } from '../counting.ts'
import { placeOf } from '../letters.ts'
import { outletWords, sourceWords, textWords } from '../parent-words.ts'
import { publishedWords } from '../printed-dates.ts'
import type { ReportView, StoryView } from '../view.ts'
import { plain, table } from './escape.ts'

export function sourcePart(view: ReportView, story: StoryView): string {
  const title = story.title === null ? `Story ${story.number}` : plain(story.title.exact)
  const from = story.title === null ? 'no page has a headline' : `title from ${placeOf(view.letters, story.title)}`
  const follows = story.follows.map((number) => `seems to follow story ${number}`)
  const facts = [`Story ${story.number}`, story.sources.length === 1 ? '' : count(story.sources.length, 'page'), textWords(story), ...follows, from]
  const rows = story.sources.map((source) => [
    source.letter,
    plain(outletWords(source.article)),
    plain(publishedWords(source.article.publishedAt)),
    plain(sourceWords(source, view)),
  ])
  return [`## ${title}`, facts.filter(Boolean).join(' · '), table(['', 'Outlet', 'Published', 'Text'], rows)].join('\n\n')
}
