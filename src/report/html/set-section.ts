/** What a person set: a line for each act, and the verdicts beside what they are on. */
import type { Verdict } from '../../model/correction.ts'
import { correctionsIn, verdictWords } from '../set-by-person.ts'
import { html, type Markup, NOTHING } from './markup.ts'
import type { Section, Sheet } from './sheet.ts'

export function setSection({ view }: Sheet): Section {
  const { applied, notApplied } = correctionsIn(view.report)
  const lines = [...applied, ...notApplied.map((one) => `not applied: ${one}`)]
  const body = lines.length === 0 ? NOTHING : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
  return { id: 'set', title: 'Set by a person', count: String(lines.length), body }
}

/** Nothing where no person spoke of it. */
export function verdictPart(judged: { readonly verdicts?: readonly Verdict[] }): Markup {
  const words = verdictWords(judged)
  return words === '' ? NOTHING : html`<p class="verdict">${words}</p>`
}
