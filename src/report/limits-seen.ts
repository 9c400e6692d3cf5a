/**
 * What could not be compared, and why: said aloud, so that silence is not taken for agreement.
 */
import { count, listed } from './counting.ts'
import { compareLetters } from './letters.ts'
import type { ReportView, StorylineView } from './view.ts'

export function notCompared(view: ReportView, storyline: StorylineView): readonly string[] {
  const sources = storyline.stories.flatMap((story) => story.sources).sort((a, b) => compareLetters(a.letter, b.letter))
  const undated = sources.filter(({ article }) => article.publishedAt === null || article.publishedAt.grain === 'year').map(({ letter }) => letter)
  const foreign = sources.filter(({ article }) => article.language !== null && !article.language.startsWith('en')).map(({ letter }) => letter)
  const alone = view.pages.length > 1 ? storyline.stories.filter((story) => story.sources.length === 1) : []
  const open = storyline.accounts.flatMap(({ differences }) => differences).filter(({ relation }) => relation === 'undetermined')
  return [
    undated.length === 0 || sources.length < 2 ? '' : `${listed(undated)}: no day of publication, so which page is newer cannot be told.`,
    foreign.length === 0 ? '' : `${listed(foreign)}: not in English, so its statements are not compared.`,
    ...alone.map(({ sources: [only], number }) => `${only?.letter ?? '?'}: the one page of story ${number}, with nothing to compare inside it.`),
    open.length === 0 ? '' : `${count(open.length, 'pair')} of passages may speak of another occasion; marked “?”.`,
  ].filter(Boolean)
}
