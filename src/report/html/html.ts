/**
 * The report as one HTML file a person would send to an editor: what to check first, then claims, sources, lineage, figures, quotations, timeline,
 * places, the texts of the pages, and how it was made. No script, no request, nothing from a page but its words.
 */
import type { Problem } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'
import { count } from '../counting.ts'
import { notCompared } from '../limits-seen.ts'
import { type StorylineView, viewOf } from '../view.ts'
import { NOT_REVIEWED, STANCE } from '../wording.ts'
import { checkFirstSection } from './check-first-section.ts'
import { claimsSection } from './claims-section.ts'
import { figuresSection } from './figures-section.ts'
import { lineageSection } from './lineage-section.ts'
import { html, Markup, type Value } from './markup.ts'
import { makingSection, problemsSection } from './origin-section.ts'
import { pageTexts } from './page-texts.ts'
import { placesSection } from './places-section.ts'
import { proposalsSections } from './proposals-section.ts'
import { quotesSection } from './quotes-section.ts'
import { setSection } from './set-section.ts'
import { heading, INSIDE, NOWHERE, type Section, type Sheet, UNCUT } from './sheet.ts'
import { sourceList, sourcesSection } from './sources-section.ts'
import { storyHeads } from './story-heads.ts'
import { STYLE } from './style.ts'
import { timelineSection } from './timeline-section.ts'

export interface HtmlOptions {
  /** The command that makes this report again. */
  readonly command: string
  /** Without the texts of the pages. */
  readonly excerpts: boolean
  /** Of inputs that gave no page; pages carry their own. */
  readonly problems: readonly Problem[]
  /** Name and version of the program. */
  readonly program: string
}

export function renderHtml(report: Report, { command, excerpts, problems, program }: HtmlOptions): string {
  const view = viewOf(report)
  const several = view.storylines.length !== 1
  const sheet: Sheet = { view, excerpts, links: excerpts ? NOWHERE : INSIDE, cut: UNCUT, prefix: '', level: 2 }
  const ends = [setSection(sheet), problemsSection(sheet, problems), pageTexts(sheet), makingSection(sheet, { command, program, problems })].filter(
    ({ body }) => body.text !== '',
  )
  const lines = view.storylines.map((storyline, index) =>
    storylinePart({ ...sheet, level: several ? 3 : 2, prefix: several ? `s${index + 1}-` : '' }, storyline),
  )
  const title = several ? `${count(view.pages.length, 'page')}, ${count(view.storylines.length, 'storyline')}` : (lines[0]?.title ?? '')
  const main = html`${several && heading(1, title)}${lines.map(({ body }) => body)}${apart(sheet)}${ends.map((section) => sectionPart(sheet, section))}`
  return document(title, program, main).text
}

/** The document around it. The policy forbids everything but the style in the file. */
function document(title: string, program: string, main: Value): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${program}">
<title>${title} – Crosswire</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header class="mast"><p><span class="brand">Crosswire</span> <strong>${NOT_REVIEWED}</strong> · ${STANCE}</p></header>
<main>
${main}
</main>
<footer class="mast"><p>${NOT_REVIEWED}. Letters name the pages, C:29 is line 29 of page C.</p></footer>
</body>
</html>
`
}

function storylinePart(sheet: Sheet, storyline: StorylineView): { readonly title: string; readonly body: Markup } {
  const title = storyline.stories[0]?.title?.exact.replace(/\s+/g, ' ') ?? 'Pages without a headline'
  const sections = [
    checkFirstSection(sheet, storyline),
    claimsSection(sheet, storyline),
    sourcesSection(sheet, storyline),
    lineageSection(sheet, storyline),
    figuresSection(sheet, storyline),
    quotesSection(sheet, storyline),
    timelineSection(sheet, storyline),
    placesSection(sheet, storyline),
    ...proposalsSections(sheet, storyline),
  ]
  const body = html`${heading(sheet.level - 1, title)}
${storyHeads(sheet, storyline)}
<nav aria-label="Sections of “${title}”"><ul>${sections.map(({ id, title, count }) => html`<li><a href="#${sheet.prefix}${id}">${title}</a> <span class="count">${count}</span></li>`)}<li><a href="#texts">Texts</a></li></ul></nav>
${sections.map((section) => sectionPart(sheet, section))}${limits(sheet, storyline)}`
  return { title, body }
}

function sectionPart({ prefix, level }: Sheet, { id, title, body }: Section): Markup {
  return html`<section id="${prefix}${id}">${heading(level, title)}
${body}</section>
`
}

function limits(sheet: Sheet, storyline: StorylineView): Markup {
  const lines = notCompared(sheet.view, storyline)
  if (lines.length === 0) return html``
  return sectionPart(sheet, { id: 'limits', title: 'Not compared', count: '', body: html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>` })
}

function apart(sheet: Sheet): Markup {
  if (sheet.view.apart.length === 0) return html``
  return sectionPart(sheet, { id: 'apart', title: 'Pages in no story', count: '', body: sourceList(sheet, sheet.view.apart) })
}
