/** Quotations whose words part, each wording with its place; those that stand the same wherever they stand are counted. */
import type { Account, QuoteFamily } from '../../model/account.ts'
import { excerpt, quoted } from '../excerpt.ts'
import { placeOf } from '../letters.ts'
import { hasDrift, isShared, wordingNotes, wordingsOf } from '../quote-families.ts'
import type { StorylineView } from '../view.ts'
import { quotedSpeaker } from '../wording.ts'
import { more, type Sheet, section, shownOf } from './sheet.ts'
import { paragraph } from './wrap.ts'

const SHOWN = 5

export function quoteSection(sheet: Sheet, { accounts }: StorylineView): string {
  const families = accounts.flatMap((account) => account.quotes.map((family) => ({ account, family })))
  const parted = families.filter(({ family }) => hasDrift(family))
  const same = families.filter(({ family }) => isShared(family) && !hasDrift(family)).length
  const title = `QUOTES · ${parted.length} with other words · ${same} the same in several pages · ${families.length - parted.length - same} in one page`
  if (families.length === 0) return ''
  const most = shownOf(sheet, SHOWN)
  const rows = parted.slice(0, most).map(({ account, family }) => familyLines(sheet, account, family))
  return section(sheet, title, [...rows, ...more(sheet, parted.length - most, 'with other words')])
}

function familyLines({ view, width, ink }: Sheet, account: Account, family: QuoteFamily): string {
  const name = quotedSpeaker(account, family)
  const rows = wordingsOf(family, view).map(({ first, same }, index) => {
    const notes = wordingNotes(account, family, { first, same }, index === 0)
    const places = [first, ...same].map((variant) => placeOf(view.letters, variant))
    return paragraph(`${quoted(excerpt(first.exact, { limit: 180 }))}${notes === '' ? '' : ` · ${notes}`}`, {
      width,
      lead: `     ${places.join(' ')}  `,
      leadInk: ink.dim,
    })
  })
  return [paragraph(name, { width, lead: '   ' }), ...rows].join('\n')
}
