/** Quotations: one utterance, its wordings over the pages, and where they part the words taken out and put in. */
import type { Account, QuoteFamily } from '../../model/account.ts'
import { count } from '../counting.ts'
import { hasDrift, isShared, type Wording, wordingNotes, wordingsOf } from '../quote-families.ts'
import type { StorylineView } from '../view.ts'
import { quotedSpeaker } from '../wording.ts'
import { html, type Markup } from './markup.ts'
import { places, type Section, type Sheet } from './sheet.ts'
import { wordDiff } from './word-diff.ts'

export function quotesSection(sheet: Sheet, { accounts }: StorylineView): Section {
  const all = accounts.flatMap((account) => account.quotes.map((family) => ({ account, family })))
  const parted = all.filter(({ family }) => hasDrift(family))
  const same = all.filter(({ family }) => !hasDrift(family) && isShared(family))
  const single = all.filter(({ family }) => !hasDrift(family) && !isShared(family))
  const list = (section: string, families: typeof all): readonly Markup[] => {
    const { shown, rest } = sheet.cut(section, families)
    return [...shown.map(({ account, family }) => familyPart(sheet, account, family)), html`${rest}`]
  }
  const body = html`<p class="note">${parted.length} with other words · ${same.length} the same in several pages · ${single.length} in one page. <ins>put in</ins> and <del>taken out</del> are seen from the first wording.</p>
${list('quotes', parted)}${folded(same.length, 'the same in several pages', list('quotes-the-same', same))}${folded(single.length, 'in one page', list('quotes-of-one-page', single))}`
  return { id: 'quotes', title: 'Quotations', count: String(all.length), body }
}

function familyPart(sheet: Sheet, account: Account, family: QuoteFamily): Markup {
  const name = quotedSpeaker(account, family)
  const wordings = wordingsOf(family, sheet.view)
  const base = wordings[0]?.first.exact ?? ''
  const { shown, rest } = sheet.cut('passages/wordings', wordings)
  return html`<div class="quote"><p class="who">${name}</p>${shown.map((wording, index) => wordingPart(sheet, account, family, wording, index === 0 ? null : base))}${rest}</div>
`
}

function wordingPart(sheet: Sheet, account: Account, family: QuoteFamily, { first, same }: Wording, base: string | null): Markup {
  const notes = wordingNotes(account, family, { first, same }, base === null)
  const words = base === null ? first.exact : wordDiff(base, first.exact)
  return html`<blockquote><p>${words}</p><footer>${places(sheet, [first, ...same])} ${notes}</footer></blockquote>`
}

function folded(many: number, what: string, parts: readonly Markup[]): Markup {
  return many === 0 ? html`` : html`<details class="fold"><summary>${count(many, 'quotation')} ${what}</summary>${parts}</details>`
}
