/** A story: what to check first, then its claims, sources, lineage, timeline, figures, quotations and places; each section also has a page of its own. */

import { count, listed } from '../../report/counting.ts'
import { contentWords, titleWords } from '../../report/desk/story-words.ts'
import { grouped } from '../../report/grouped.ts'
import { checkFirstSection } from '../../report/html/check-first-section.ts'
import { claimsSection } from '../../report/html/claims-section.ts'
import { figuresSection } from '../../report/html/figures-section.ts'
import { lineageSection } from '../../report/html/lineage-section.ts'
import { html, type Markup, type Value } from '../../report/html/markup.ts'
import { placesSection } from '../../report/html/places-section.ts'
import { proposalsSections } from '../../report/html/proposals-section.ts'
import { quotesSection } from '../../report/html/quotes-section.ts'
import { heading, type Section, type Sheet } from '../../report/html/sheet.ts'
import { sourcesSection } from '../../report/html/sources-section.ts'
import { timelineSection } from '../../report/html/timeline-section.ts'
import { type Letters, letterOf } from '../../report/letters.ts'
import { notCompared } from '../../report/limits-seen.ts'
import { outletWords } from '../../report/parent-words.ts'
import type { SourceView, StorylineView, StoryView } from '../../report/view.ts'
import { articleAddress, storyAddress } from '../addresses.ts'
import { firstCut, pagedCut } from '../cuts.ts'
import { type Frame, pageText } from '../frame.ts'
import { quoteMatrix } from '../quote-matrix.ts'
import type { ShownStory } from '../shown.ts'
import { sheetOf, storylineOf } from '../story-sheet.ts'
import { storyDates } from '../story-words.ts'
import { textsBar } from '../texts-bar.ts'

type SectionOf = (sheet: Sheet, storyline: StorylineView) => Section

const SECTIONS = {
  check: checkFirstSection,
  claims: claimsSection,
  sources: sourcesSection,
  lineage: lineageSection,
  timeline: timelineSection,
  figures: figuresSection,
  quotes: (sheet, storyline) => {
    const section = quotesSection(sheet, storyline)
    return { ...section, body: html`${quoteMatrix(sheet, storyline)}${section.body}` }
  },
  places: placesSection,
} satisfies Readonly<Record<string, SectionOf>>

export type SectionName = keyof typeof SECTIONS

export const isSectionName = (name: string): name is SectionName => Object.hasOwn(SECTIONS, name)

/** Null where the report does not hold the story. */
export function storyPage(frame: Frame, shown: ShownStory): string | null {
  const storyline = storylineOf(shown)
  if (storyline === null) return null
  const address = storyAddress(shown.row.id)
  const sheet = sheetOf(shown.report, firstCut(address))
  const made = [...Object.values(SECTIONS).map((section) => section(sheet, storyline)), ...proposalsSections(sheet, storyline)]
  const main = html`${head(shown, sheet, storyline)}${made.map((one) => sectionPart(sheet, one))}${limits(sheet, storyline)}`
  const sections = sectionLinks(made, (id) => `#${id}`, [
    [storyAddress(shown.row.id, 'changes'), 'Changes'],
    [storyAddress(shown.row.id, 'export'), 'Export'],
  ])
  return pageText(frame, { title: titleWords(shown.row), main, sections, twins: address, at: 'stories', machine: true })
}

/** One section, all of it, a hundred items at a time. */
export function sectionPage(frame: Frame, shown: ShownStory, name: SectionName, from: number): string | null {
  const storyline = storylineOf(shown)
  if (storyline === null) return null
  const address = storyAddress(shown.row.id, name)
  const sheet = { ...sheetOf(shown.report, pagedCut(address, from)), level: 2 as const }
  const section = SECTIONS[name](sheet, storyline)
  const main = html`<p class="crumbs"><a href="${storyAddress(shown.row.id)}">${titleWords(shown.row)}</a></p>
<h1>${section.title} <span class="count">${section.count}</span></h1>
<section id="${name}"><h2 class="quiet">${section.title}</h2>${section.body}</section>`
  const others = Object.entries(SECTIONS).map(([id]) => ({ id, title: TITLES[id as SectionName] }))
  const sections = html`<ul>${others.map(({ id, title }) => html`<li><a href="${storyAddress(shown.row.id, id)}"${id === name && html` aria-current="page"`}>${title}</a></li>`)}</ul>`
  return pageText(frame, { title: `${section.title}: ${titleWords(shown.row)}`, main, sections, twins: address, at: 'stories', machine: true })
}

const TITLES: Readonly<Record<SectionName, string>> = {
  check: 'Check first',
  claims: 'Claims',
  sources: 'Sources',
  lineage: 'Lineage',
  timeline: 'Timeline',
  figures: 'Figures',
  quotes: 'Quotations',
  places: 'Places',
}

function head({ row, storyline: rows }: ShownStory, { view }: Sheet, { stories: [story], between }: StorylineView): Markup {
  const more = between?.differences.filter(({ relation }) => relation !== 'compatible').length ?? 0
  const others = rows.filter(({ id }) => id !== row.id)
  return html`<h1>${titleWords(row)}</h1>
${textsBar(row.texts)}<p class="facts"><strong>${contentWords(row)}</strong>${more > 0 && ` · ${count(more, 'difference')} between the stories of its storyline`}</p>
<p class="note">${storyDates(row)}</p>
${others.length > 0 && html`<p class="note">Of the same storyline: ${others.slice(0, 8).map((one, index) => html`${index > 0 && ' · '}<a href="${storyAddress(one.id)}">${titleWords(one)}</a>`)}</p>`}
${story !== undefined && pagesByText(row.id, story, view.letters)}`
}

const MOST_NAMED = 24

/** Who is who: letters mean nothing before. Pages of one text stand together; the one the others derive from first. */
function pagesByText(id: string, { sources }: StoryView, letters: Letters): Markup {
  const named = sources.slice(0, MOST_NAMED)
  const texts = [...grouped(named, ({ origin }) => origin?.id ?? null).values()]
  const rows = texts.map(
    (pages) => html`<li>${pages.map(
      ({ article, letter }) =>
        html`<span class="who"><a class="chip" href="${articleAddress(article.id)}">${letter}</a> ${outletWords(article)}</span> `,
    )}${joinWords(pages, letters)}</li>
`,
  )
  const more =
    sources.length > named.length &&
    html`<p class="more">${named.length} of ${sources.length} pages. <a href="${storyAddress(id, 'sources')}">All sources</a></p>`
  return html`<h2 class="quiet">Pages by text</h2><ul class="by-text">${rows}</ul>${more}`
}

/** Pages of several texts found no text of their own. */
function joinWords(pages: readonly SourceView[], letters: Letters): Value {
  const parents = pages[0]?.origin?.joins.length ? [...new Set(pages.flatMap(({ parents }) => parents.map(({ from }) => from)))] : []
  const names = parents.map((from) => (typeof from === 'string' ? letterOf(letters, from) : from.external))
  return names.length > 0 && html`<span class="note">points of ${listed(names)}</span>`
}

const sectionPart = ({ level }: Sheet, { id, title, count: many, body }: Section): Markup =>
  html`<section id="${id}">${heading(level, html`${title} <span class="count">${many}</span>`)}
${body}</section>
`

function sectionLinks(made: readonly Section[], addressOf: (id: string) => string, more: readonly (readonly [string, string])[]): Value {
  const own = made.map((one) => html`<li><a href="${addressOf(one.id)}">${one.title}</a> <span class="count">${one.count}</span></li>`)
  return html`<ul>${own}${more.map(([address, words]) => html`<li><a href="${address}">${words}</a></li>`)}</ul>`
}

function limits(sheet: Sheet, storyline: StorylineView): Markup {
  const lines = notCompared(sheet.view, storyline)
  return lines.length === 0
    ? html``
    : html`<section id="limits"><h2>Not compared</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`
}
