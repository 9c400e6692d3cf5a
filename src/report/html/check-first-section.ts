/** Check first: every difference, the weightiest on top, with both passages side by side. The first few stand open, the rest are folded. */

import type { ArticleId } from '../../model/ids.ts'
import { checkFirst, compatibleCount, disputedCount, type FoundDifference, inTwo, SET_ASIDE } from '../check-first.ts'
import { count } from '../counting.ts'
import { tellingWords } from '../excerpt.ts'
import { letterOf } from '../letters.ts'
import { outletWords, textsOf } from '../parent-words.ts'
import type { StorylineView } from '../view.ts'
import { differenceWords, noneFound, noteWords, RELATION_SIGN } from '../wording.ts'
import { html, type Markup, NOTHING, type Value } from './markup.ts'
import { passage } from './passage.ts'
import { verdictPart } from './set-section.ts'
import { evidenceLink, type Section, type Sheet } from './sheet.ts'

const SHOWN = 6

export function checkFirstSection(sheet: Sheet, storyline: StorylineView): Section {
  const found = checkFirst(storyline, sheet.view.letters)
  const { open, aside } = inTwo(found)
  const { shown, rest } = sheet.cut('check', open)
  const items = shown.map((one) => differenceItem(sheet, one))
  const body = html`<p class="note">${count(found.length, 'difference')} · ${disputedCount(storyline)} disputed${fitWords(storyline)}</p>
${found.length === 0 ? html`<p>${emptyWords(storyline)}</p>` : html`<ol class="checks">${items.slice(0, SHOWN)}</ol>`}
${restFolded(items)}${rest}${asidePart(sheet, aside, open.length)}`
  return { id: 'check', title: 'Check first', count: String(found.length), body }
}

function differenceItem(sheet: Sheet, { difference }: FoundDifference): Markup {
  const { sides, relation } = difference
  const passages = sides.map((side, index) => {
    const other = sides[index === 0 ? 1 : 0]
    const telling = other === undefined || sides.length < 2 ? undefined : tellingWords(side, other.exact)
    return passage(sheet, side, { telling, note: outletOf(sheet, side.article) })
  })
  return html`<li><p class="head"><span class="sign" aria-hidden="true">${RELATION_SIGN[relation]}</span> <strong>${differenceWords(sheet.view.letters, difference)}.</strong> ${noteWords(difference)}${originWords(sheet, difference)}${evidenceLink(sheet, difference.claim)}</p>
<div class="sides">${passages}</div>${verdictPart(difference)}</li>
`
}

function outletOf({ view }: Sheet, id: ArticleId): string | null {
  const page = view.pages.find(({ article }) => article.id === id)
  return page === undefined ? null : outletWords(page.article)
}

/** Words that part from a page whose own original is not held may be that original's. */
function originWords({ view }: Sheet, { parent }: FoundDifference['difference']): Value {
  const above = view.pages.find(({ article }) => article.id === parent)?.source?.parent ?? null
  if (parent === null || above === null || typeof above === 'string') return null
  return html` <span class="note">${letterOf(view.letters, parent)}’s own original (${above.external}) is not held.</span>`
}

function restFolded(items: readonly Markup[]): Markup {
  if (items.length <= SHOWN) return NOTHING
  return html`<details><summary>${count(items.length - SHOWN, 'more difference')}</summary><ol class="checks" start="${SHOWN + 1}">${items.slice(SHOWN)}</ol></details>`
}

/** Differences of which a person says that they are none. */
function asidePart(sheet: Sheet, aside: readonly FoundDifference[], before: number): Markup {
  if (aside.length === 0) return NOTHING
  return html`<p class="note">${SET_ASIDE}</p><ol class="checks" start="${before + 1}">${aside.map((one) => differenceItem(sheet, one))}</ol>`
}

function fitWords(storyline: StorylineView): string {
  const fit = compatibleCount(storyline)
  return fit === 0 ? '' : ` · ${count(fit, 'pair')} with another precision or unit left out: they fit together`
}

function emptyWords({ stories }: StorylineView): string {
  const pages = stories.reduce((sum, { sources }) => sum + sources.length, 0)
  return pages === 1 ? 'One page: nothing to compare it with.' : noneFound(stories.reduce((sum, { origins }) => sum + textsOf(origins), 0))
}
