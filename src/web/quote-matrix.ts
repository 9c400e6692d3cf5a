/**
 * Quotations as a table: a row an utterance, a column an outlet. Only where several pages have it; more columns than can be read are left to the list.
 *     "The channel stays shut"     A same words   B words differ   C –
 */
import type { Account, QuoteFamily } from '../model/account.ts'
import type { ArticleId } from '../model/ids.ts'
import { excerpt, quoted } from '../report/excerpt.ts'
import { html, type Value } from '../report/html/markup.ts'
import { place, type Sheet } from '../report/html/sheet.ts'
import { hasDrift, isShared, wordingsOf } from '../report/quote-families.ts'
import type { StorylineView } from '../report/view.ts'
import { driftWords, quotedSpeaker } from '../report/wording.ts'

const MOST_COLUMNS = 14
const MOST_ROWS = 20

export function quoteMatrix(sheet: Sheet, { accounts, stories }: StorylineView): Value {
  const shared = accounts.flatMap((account) => account.quotes.filter(isShared).map((family) => ({ account, family })))
  const told = new Set(shared.flatMap(({ family }) => family.variants.map(({ article }) => article)))
  const columns = stories.flatMap(({ sources }) => sources).filter(({ article }) => told.has(article.id))
  if (shared.length === 0 || columns.length > MOST_COLUMNS) return null
  const rows = [...shared].sort((a, b) => Number(hasDrift(b.family)) - Number(hasDrift(a.family))).slice(0, MOST_ROWS)
  const heads = columns.map(({ letter }) => html`<th scope="col">${letter}</th>`)
  const cells = rows.map(
    ({
      account,
      family,
    }) => html`<tr><th scope="row">${familyWords(sheet, account, family)}</th>${columns.map(({ article }) => html`<td>${cell(sheet, family, article.id)}</td>`)}</tr>
`,
  )
  return html`<div class="wide matrix" role="region" aria-label="Who quotes what" tabindex="0"><table><thead><tr><th scope="col">In several pages</th>${heads}</tr></thead><tbody>${cells}</tbody></table></div>`
}

const familyWords = ({ view }: Sheet, account: Account, family: QuoteFamily): Value =>
  html`${quotedSpeaker(account, family)}: ${quoted(excerpt(wordingsOf(family, view)[0]?.first.exact ?? '', { limit: 90 }))}`

function cell(sheet: Sheet, family: QuoteFamily, article: ArticleId): Value {
  const own = family.variants.find((variant) => variant.article === article)
  return own === undefined ? html`<span aria-label="absent">–</span>` : html`${driftWords(own.drift, [own])} ${place(sheet, own)}`
}
