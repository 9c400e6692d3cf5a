/** Quotations that stand in several pages, each wording as a block quote. */
import { placeOf } from '../letters.ts'
import { hasDrift, isShared, wordingNoteList, wordingsOf } from '../quote-families.ts'
import type { ReportView, StorylineView } from '../view.ts'
import { quotedSpeaker } from '../wording.ts'
import { plain, quoteBlock } from './escape.ts'

export function quotePart(view: ReportView, { accounts }: StorylineView): string {
  const families = accounts.flatMap((account) => account.quotes.map((family) => ({ account, family })))
  const shown = families.filter(({ family }) => isShared(family) || hasDrift(family))
  if (shown.length === 0) return ''
  const parts = shown.flatMap(({ account, family }) => {
    const name = quotedSpeaker(account, family)
    const wordings = wordingsOf(family, view).map(({ first, same }, index) => {
      const notes = wordingNoteList(account, family, { first, same }, index === 0).map(plain)
      return quoteBlock(first.exact, [[first, ...same].map((variant) => placeOf(view.letters, variant)).join(', '), ...notes].join('; '))
    })
    return [`**${plain(name)}**`, ...wordings]
  })
  return ['### Quotations', ...parts].join('\n\n')
}
