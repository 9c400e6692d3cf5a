/** Search: claims, quotations, pages and persons that hold the words, each with its place. */
import type { Listing } from '../../model/listing.ts'
import type { SearchHit, SearchKind, SearchQuery } from '../../model/search-hit.ts'
import { count, number } from '../../report/counting.ts'
import { html, type Markup } from '../../report/html/markup.ts'
import { articleAddress, claimAddress, passageAddress, storyAddress, withQuery } from '../addresses.ts'
import { type Frame, pageText } from '../frame.ts'
import { inOrder, markedWords } from '../marked-words.ts'

const KINDS: Readonly<Record<SearchKind, string>> = { claim: 'Claim', quote: 'Quotation', article: 'Page', person: 'Person or body' }

export const SEARCH_KINDS = Object.keys(KINDS) as readonly SearchKind[]

export interface ShownSearch {
  readonly query: SearchQuery
  /** Null where no words were given. */
  readonly listing: Listing<SearchHit> | null
}

const searchAddress = ({ text, kinds, limit, after }: SearchQuery): string => withQuery('/search', { q: text, kinds: kinds?.join(','), limit, after })

export function searchPage(frame: Frame, { query, listing }: ShownSearch): string {
  const boxes = SEARCH_KINDS.map(
    (kind) =>
      html`<label class="tick"><input type="checkbox" name="kind" value="${kind}"${(query.kinds === undefined || query.kinds.includes(kind)) && html` checked`}> ${KINDS[kind]}</label>`,
  )
  const main = html`<h1>Search</h1>
<form action="/search" class="fields"><label>Words<input type="search" name="q" value="${query.text}"></label><div class="ticks">${boxes}</div><p><button class="main">Search</button></p></form>
${listing === null ? html`<p>Words of a claim, a quotation, a headline or a name.</p>` : hitsPart(query, listing)}`
  return pageText(frame, {
    title: query.text === '' ? 'Search' : `Search: ${query.text}`,
    main,
    at: 'search',
    query: query.text,
    ...(listing !== null && { twins: searchAddress(query) }),
    machine: listing !== null,
  })
}

function hitsPart(query: SearchQuery, { rows, total, next }: Listing<SearchHit>): Markup {
  if (total === 0) return html`<p role="status">Nothing held has these words. Fewer words, or another form of them, may find more.</p>`
  const { after: _after, ...first } = query
  const back = query.after !== undefined && html` <a href="${searchAddress(first)}">To the first ones</a>`
  const on = next !== null && html` <a rel="next" href="${searchAddress({ ...query, after: next })}">More</a>`
  return html`<p class="note" role="status">${count(total, 'hit')}</p><ol class="rows">${rows.map(hitPart)}</ol><p class="more">${number(rows.length)} of ${number(total)}${back}${on}</p>`
}

function hitPart(hit: SearchHit): Markup {
  const marks = inOrder(hit.marks.map(({ start, end }) => ({ start, end, layer: 'hit', title: '' })))
  const words = markedWords(hit.text, 0, marks)
  const story =
    hit.story !== null && html` · <a href="${storyAddress(hit.story)}">${hit.storyTitle?.replace(/\s+/g, ' ') ?? 'story without a headline'}</a>`
  return html`<li data-row><p class="key"><a href="${addressOf(hit)}">${words}</a></p><p class="note">${KINDS[hit.kind]} · <a href="${articleAddress(hit.article)}">${hit.outlet ?? 'outlet unknown'}</a>${story}</p></li>
`
}

function addressOf(hit: SearchHit): string {
  if (hit.claim !== null) return claimAddress(hit.claim)
  return hit.at === null ? articleAddress(hit.article) : passageAddress(hit.article, hit.at)
}
