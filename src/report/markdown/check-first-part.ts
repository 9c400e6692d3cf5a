/** Every difference, the weightiest first, with its passages as block quotes. */
import { checkFirst, disputedCount, type FoundDifference, inTwo, SET_ASIDE } from '../check-first.ts'
import { placeOf } from '../letters.ts'
import { textsOf } from '../parent-words.ts'
import { verdictWords } from '../set-by-person.ts'
import type { ReportView, StorylineView } from '../view.ts'
import { differenceWords, noneFound, noteWords, RELATION_SIGN } from '../wording.ts'
import { plain, quoteBlock } from './escape.ts'

export function checkFirstPart(view: ReportView, storyline: StorylineView): string {
  const found = checkFirst(storyline, view.letters)
  const texts = storyline.stories.reduce((sum, { origins }) => sum + textsOf(origins), 0)
  const { open, aside } = inTwo(found)
  const part = ({ difference }: FoundDifference, number: number): string => {
    const head = `**${number} ${RELATION_SIGN[difference.relation]} ${plain(differenceWords(view.letters, difference))}.** ${plain(noteWords(difference))}`
    const sides = difference.sides.map((side) => quoteBlock(side.exact, placeOf(view.letters, side)))
    return [head, ...sides, plain(verdictWords(difference))].filter(Boolean).join('\n\n')
  }
  const rows = [
    ...open.map((one, index) => part(one, index + 1)),
    ...(aside.length === 0 ? [] : [`*${SET_ASIDE}*`]),
    ...aside.map((one, index) => part(one, open.length + index + 1)),
  ]
  const title = `### Check first: ${found.length}, ${disputedCount(storyline)} disputed`
  return [title, ...(rows.length === 0 ? [noneFound(texts)] : rows)].join('\n\n')
}
