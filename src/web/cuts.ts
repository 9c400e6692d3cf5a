/**
 * How much of a story one page shows. What is left out is counted, and stands whole on the section's own page: /stories/ID/claims?from=200.
 */
import { number } from '../report/counting.ts'
import { html, type Value } from '../report/html/markup.ts'
import type { Cut, UNCUT } from '../report/html/sheet.ts'
import { withQuery } from './addresses.ts'

/** On the story's own page. */
const FIRST: Readonly<Record<string, number>> = {
  check: 12,
  claims: 20,
  sources: 14,
  'sources/points': 3,
  lineage: 30,
  'lineage-speakers': 8,
  figures: 10,
  'figures-of-one-page': 0,
  quotes: 8,
  'quotes-the-same': 6,
  'quotes-of-one-page': 6,
  timeline: 8,
  places: 24,
}
/** Lists inside an item, wherever it stands. */
const INSIDE: Readonly<Record<string, number>> = {
  'passages/places': 8,
  'passages/letters': 12,
  'passages/wordings': 5,
  'timeline/entries': 8,
}
/** On a page of the section's own. */
const A_PAGE = 100

const firstOf = (section: string): number => FIRST[section] ?? A_PAGE

/** Lists inside a section have their page with it: "figures-of-one-page" stands on /stories/ID/figures, "sources/points" inside an entry of sources. */
const pageOf = (section: string): string => section.split(/[-/]/)[0] ?? section

export function firstCut(storyAddress: string): Cut {
  return (section, items) => {
    if (INSIDE[section] !== undefined) return inside(items, INSIDE[section])
    const shown = items.slice(0, firstOf(section))
    const rest = shown.length === items.length ? null : restLink(`${storyAddress}/${pageOf(section)}`, shown.length, items.length)
    return { shown, rest }
  }
}

function restLink(address: string, shown: number, all: number): Value {
  const words = shown === 0 ? `All ${number(all)}` : `${number(shown)} of ${number(all)} shown: all`
  return html`<p class="more"><a href="${address}">${words}</a></p>`
}

/** Items from `from` on, with the way back and on. */
export function pagedCut(address: string, from: number): Cut {
  return (section, items) =>
    section.includes('/')
      ? inside(items, INSIDE[section] ?? A_PAGE)
      : { shown: items.slice(from, from + A_PAGE), rest: pager(address, { from, many: A_PAGE, all: items.length }) }
}

/** The whole list stands with the evidence. */
function inside<Item>(items: readonly Item[], most: number): ReturnType<typeof UNCUT<Item>> {
  if (items.length <= most + 1) return { shown: items, rest: null }
  return { shown: items.slice(0, most), rest: html` <span class="note">and ${number(items.length - most)} more</span>` }
}

interface Stretch {
  readonly from: number
  readonly many: number
  readonly all: number
}

/** "101 to 200 of 214", with links; nothing where all is shown. */
export function pager(address: string, { from, many, all }: Stretch): Value {
  if (from === 0 && all <= many) return null
  const last = Math.min(from + many, all)
  const back = from > 0 && html` <a href="${withQuery(address, { from: Math.max(0, from - many) || null })}" rel="prev">Back</a>`
  const on = last < all && html` <a href="${withQuery(address, { from: last })}" rel="next">More</a>`
  const words = from >= all ? `None of ${number(all)}` : `${number(from + 1)} to ${number(last)} of ${number(all)}`
  return html`<p class="more">${words}${back}${on}</p>`
}
