/** Every difference, the weightiest first, with its passages as block quotes. */
import { checkFirst, disputedCount } from '../check-first.ts'
import { placeOf } from '../letters.ts'
import { textsOf } from '../parent-words.ts'
import type { ReportView, StorylineView } from '../view.ts'
import { differenceWords, noneFound, noteWords, RELATION_SIGN } from '../wording.ts'
import { plain, quoteBlock } from './escape.ts'

export function checkFirstPart(view: ReportView, storyline: StorylineView): string {
  const found = checkFirst(storyline, view.letters)
  const texts = storyline.stories.reduce((sum, { origins }) => sum + textsOf(origins), 0)
  const rows = found.map(({ difference }, index) => {
    const head = `**${index + 1} ${RELATION_SIGN[difference.relation]} ${plain(differenceWords(view.letters, difference))}.** ${plain(noteWords(difference))}`
    return [head, ...difference.sides.map((side) => quoteBlock(side.exact, placeOf(view.letters, side)))].join('\n\n')
  })
  const title = `### Check first: ${found.length}, ${disputedCount(storyline)} disputed`
  return [title, ...(rows.length === 0 ? [noneFound(texts)] : rows)].join('\n\n')
}
