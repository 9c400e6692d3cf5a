/** The pages of each story: outlet, date, what each shares and says of itself; in the long form also what it adds and drops. */
import type { Account } from '../../model/account.ts'
import type { ClaimId } from '../../model/ids.ts'
import { count } from '../counting.ts'
import { excerpt, quoted } from '../excerpt.ts'
import { outletWords, sourceWords } from '../parent-words.ts'
import { publishedWords } from '../printed-dates.ts'
import type { SourceView, StorylineView, StoryView } from '../view.ts'
import { html, type Markup, NOTHING, type Value } from './markup.ts'
import { place, type Section, type Sheet } from './sheet.ts'

/** The short list at the top: without it the letters mean nothing. */
export function sourceList(sheet: Sheet, sources: readonly SourceView[]): Markup {
  return html`<ul class="sources">${sources.map(
    (
      source,
    ) => html`<li>${letterLink(sheet, source)} <span><strong>${outletWords(source.article)}</strong> <span class="date">${publishedWords(source.article.publishedAt)}</span>
<span class="share">${sourceWords(source, sheet.view)}</span></span></li>
`,
  )}</ul>`
}

export function sourcesSection(sheet: Sheet, { stories }: StorylineView): Section {
  const all = stories.flatMap((story) => story.sources.map((source) => ({ story, source })))
  const { shown, rest } = sheet.cut('sources', all)
  const rows = shown.map(({ story, source }) => sourceDetail(sheet, story, source))
  return { id: 'sources', title: 'Sources', count: String(all.length), body: html`${rows}${rest}` }
}

function sourceDetail(sheet: Sheet, { account }: StoryView, view: SourceView): Markup {
  const { source, article } = view
  return html`<div class="source"><p>${letterLink(sheet, view)} <strong>${outletWords(article)}</strong> <span class="date">${publishedWords(article.publishedAt)}${authorWords(view)}</span></p>
<p>${sentence(sourceWords(view, sheet.view))}${reusedWords(view)}</p>
${claimList(sheet, account, 'Adds', source?.adds ?? [])}${claimList(sheet, account, 'Leaves out', source?.drops ?? [])}</div>
`
}

/** Claims by their passages, folded. */
function claimList(sheet: Sheet, account: Account | null, verb: string, ids: readonly ClaimId[]): Markup {
  const claims = ids.flatMap((id) => account?.claims.find((claim) => claim.id === id) ?? [])
  if (claims.length === 0) return NOTHING
  const { shown, rest } = sheet.cut('sources/points', claims)
  const rows = shown.map(
    ({ text }) => html`<li>${quoted(excerpt(text.exact, { limit: 160 }))} ${place(sheet, text)}</li>
`,
  )
  return html`<details><summary>${verb} ${count(claims.length, 'point')}</summary><ul>${rows}</ul>${rest}</details>`
}

function letterLink({ links }: Sheet, { article, letter }: SourceView): Value {
  const address = links.page(article.id, letter)
  return address === null ? html`<b class="chip">${letter}</b>` : html`<a class="chip" href="${address}">${letter}</a>`
}

const sentence = (words: string): string => (/\.[”’]?$/.test(words) ? words : `${words}.`)

const authorWords = ({ article }: SourceView): string =>
  article.authors.length === 0 ? '' : ` · by ${article.authors.map(({ name }) => name).join(', ')}`

function reusedWords({ source }: SourceView): string {
  if (source === null || source.parent === null || typeof source.parent !== 'string' || source.reused === 0) return ''
  const words = Math.round(source.reused * 100)
  return words === 100 ? ' All of its narration stands there too.' : ` ${words} of 100 words of its narration stand there too.`
}
