/** What became another in a story between two moments. */
import type { Change, ChangeKind } from '../../model/change.ts'
import type { StoryRow } from '../../model/story-row.ts'
import { count } from '../../report/counting.ts'
import { CHANGE_WORDS, stateWords } from '../../report/desk/change-words.ts'
import { titleWords } from '../../report/desk/story-words.ts'
import { excerpt, quoted } from '../../report/excerpt.ts'
import { grouped } from '../../report/grouped.ts'
import { html, type Markup, type Value } from '../../report/html/markup.ts'
import { articleAddress, claimAddress, storyAddress, withQuery } from '../addresses.ts'
import { pager } from '../cuts.ts'
import { type Frame, pageText } from '../frame.ts'
import { momentWords } from '../story-words.ts'

const MANY = 200

export interface ShownChanges {
  readonly row: StoryRow
  readonly since: string
  readonly until: string | null
  readonly changes: readonly Change[]
  readonly from: number
}

const changesAddress = ({ row, since, until }: Pick<ShownChanges, 'row' | 'since' | 'until'>): string =>
  withQuery(storyAddress(row.id, 'changes'), { since, until })

export function changesPage(frame: Frame, shown: ShownChanges): string {
  const { row, since, until, changes, from } = shown
  const address = changesAddress(shown)
  const groups = [...grouped(changes.slice(from, from + MANY), ({ kind }) => kind)]
  const parts = groups.map(([kind, of]) => html`<h2>${CHANGE_WORDS[kind]} <span class="count">${of.length}</span></h2><ul>${of.map(changePart)}</ul>`)
  const main = html`<p class="crumbs"><a href="${storyAddress(row.id)}">${titleWords(row)}</a></p><h1>What changed</h1>
<form class="fields"><label>Since<input type="date" name="since" value="${since.slice(0, 10)}"></label><label>Until (now, if empty)<input type="date" name="until" value="${until?.slice(0, 10) ?? ''}"></label><p><button>Show</button></p></form>
<p class="note" role="status">${count(changes.length, 'change')} since ${momentWords(since)}${until !== null && ` until ${momentWords(until)}`}. First and last state are compared, whatever lay between them.</p>
${changes.length === 0 ? html`<p>Nothing became another.</p>` : parts}${pager(address, { from, many: MANY, all: changes.length })}`
  return pageText(frame, { title: `What changed: ${titleWords(row)}`, main, at: 'stories', twins: address, machine: true })
}

function changePart(change: Change): Markup {
  const { kind, subject, text, at } = change
  const words = text === null ? subject : quoted(excerpt(text, { limit: 220 }))
  const states = stateWords(change)
  return html`<li>${linked(kind, subject, words)}${states !== '' && ` · ${states}`} <span class="note">${momentWords(at)}</span></li>
`
}

/** What is gone has no page of its own any more. */
function linked(kind: ChangeKind, subject: string, words: string): Value {
  if (kind === 'page-added') return html`<a href="${articleAddress(subject)}">${words}</a>`
  if (kind.startsWith('story-')) return html`<a href="${storyAddress(subject)}">${words}</a>`
  return kind.startsWith('claim-a') || kind.endsWith('-changed') ? html`<a href="${claimAddress(subject)}">${words}</a>` : words
}
