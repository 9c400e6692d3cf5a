/** Quotations that stand in several pages, each wording as a block quote. */
import { placeOf } from '../letters.ts'
import { hasDrift, isShared } from '../quote-families.ts'
import type { ReportView, StorylineView } from '../view.ts'
import { DRIFT_WORDS, speakerNames } from '../wording.ts'
import { plain, quoteBlock } from './escape.ts'

export function quotePart({ letters }: ReportView, { accounts }: StorylineView): string {
  const families = accounts.flatMap((account) => account.quotes.map((family) => ({ account, family })))
  const shown = families.filter(({ family }) => isShared(family) || hasDrift(family))
  if (shown.length === 0) return ''
  const parts = shown.flatMap(({ account, family }) => {
    const [name = 'Speaker not known'] = family.speaker === null ? [] : speakerNames(account, [family.speaker])
    const wordings = family.variants.map((variant, index) => {
      const drift = index === 0 ? '' : `, ${DRIFT_WORDS[variant.drift]}`
      return quoteBlock(variant.exact, `${placeOf(letters, variant)}${drift}`)
    })
    return [`**${plain(name)}**`, ...wordings]
  })
  return ['### Quotations', ...parts].join('\n\n')
}
