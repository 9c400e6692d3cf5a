/**
 * Timeline: what the pages date, in order of when it happened (not of when it was reported).
 *     A "the dam burst on Sunday"   B "Sunday's burst"         one entry, two statements
 *     "repairs will end in spring"                              a forecast
 *     "the worst flood since 1987"                              the year 1987, not its first day
 * Only days, months and years the words or the page's date settle; vague times ("recently") and durations have no place on it.
 * Leaves open: order within a day where no page gives the hour.
 */
import type { DatingWords, TimelineEntry } from '../../../model/account.ts'
import type { ClaimDraft, Statement } from '../../../model/claim.ts'
import type { Page } from '../../../model/page.ts'
import type { Stage } from '../../../model/stage.ts'
import type { Time } from '../../../model/time.ts'
import { cite, contains } from '../../../text/spans.ts'

interface Need {
  readonly pages: readonly Page[]
  readonly drafts: readonly ClaimDraft[]
}

export const timeline: Stage<Need, { readonly timeline: readonly TimelineEntry[] }> = {
  name: 'timeline',
  version: 2,
  needs: ['pages', 'drafts'],
  gives: ['timeline'],
  run: ({ pages, drafts }) => ({ timeline: layTimeline(pages, drafts) }),
}

interface Dated {
  readonly from: string
  readonly to: string | null
  readonly words: DatingWords
}

/** An entry for each claim that a page dates, earliest first; a claim whose pages give two days stands on each, with its own passages. */
export function layTimeline(pages: readonly Page[], drafts: readonly ClaimDraft[]): TimelineEntry[] {
  const pageOf = new Map(pages.map((page) => [page.article.id, page]))
  const entries = drafts.flatMap((draft) => {
    const dated = draft.statements.flatMap((statement) => datesIn(pageOf.get(statement.article), statement).map((date) => ({ statement, date })))
    return byDay(dated).map((group): TimelineEntry => {
      const statements = group.map(({ statement }) => statement)
      const { from, to, words } = group[0].date
      return { from, to, forecast: draft.forecast, text: textFor(draft, statements), statements, dated: words }
    })
  })
  return withoutRepeats(entries).sort((a, b) => order(a.from, b.from) || b.statements.length - a.statements.length || order(textKey(a), textKey(b)))
}

/** One passage may be told by several claims: it stands on a day once, with the pages of all of them. */
function withoutRepeats(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const found = new Map<string, TimelineEntry>()
  for (const entry of entries) {
    const key = `${entry.from} ${entry.to} ${textKey(entry)} ${entry.text.end}`
    const first = found.get(key)
    found.set(key, first === undefined ? entry : { ...first, forecast: first.forecast && entry.forecast, statements: joined(first, entry) })
  }
  return [...found.values()]
}

/** Of one passage once; a passage that stands in two claims is one. */
function joined({ statements }: TimelineEntry, other: TimelineEntry): TimelineEntry['statements'] {
  const held = new Set(statements.map(placeOf))
  return [...statements, ...other.statements.filter((one) => !held.has(placeOf(one)))]
}

const placeOf = ({ article, start }: Statement): string => `${article} ${String(start).padStart(9, '0')}`

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const textKey = ({ text }: TimelineEntry): string => `${text.article} ${String(text.start).padStart(9, '0')}`

/** The first settled date of the passage. */
function datesIn(page: Page | undefined, statement: Statement): readonly Dated[] {
  const time = page?.marks.times.find((one) => contains(statement, one) && settled(one) && !isLength(page.article.text, one))
  return page && time?.from
    ? [{ from: time.from, to: time.to ?? endOfPart(time.value), words: { ...cite(page.article, time), anchor: time.anchor } }]
    : []
}

/** Where the year or month ends that "since 1987" names: an open span begins in all of it. */
function endOfPart(value: string | null): string | null {
  const [, year = '', month] = /^(\d{4})(?:-(\d\d))?$/.exec(value ?? '') ?? []
  if (year === '') return null
  if (month === undefined || month === '12') return `${String(Number(year) + 1).padStart(4, '0')}-01-01`
  return `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`
}

/** The length of a recording: "Hear the mayor in full (3:12)". */
const isLength = (text: string, { start, end, exact }: Time): boolean => /^\d{1,2}:\d\d$/.test(exact) && text[start - 1] === '(' && text[end] === ')'

const settled = ({ type, from, vague, anchor, said }: Time): boolean =>
  (type === 'DATE' || type === 'TIME') && from !== null && !vague && (anchor === 'published' || anchor === 'text' || said.includes('year'))

interface DatedStatement {
  readonly statement: Statement
  readonly date: Dated
}

/** Statements of one day (or month, or year) together. */
function byDay(dated: readonly DatedStatement[]): readonly (readonly [DatedStatement, ...DatedStatement[]])[] {
  const days = new Map<string, [DatedStatement, ...DatedStatement[]]>()
  for (const one of dated) {
    const key = `${one.date.from.slice(0, 10)} ${one.date.to?.slice(0, 10) ?? ''}`
    const day = days.get(key)
    if (day) day.push(one)
    else days.set(key, [one])
  }
  return [...days.values()]
}

/** The claim's own sentence where it is among the statements, else the first of them. */
function textFor(draft: ClaimDraft, statements: readonly Statement[]): TimelineEntry['text'] {
  const own = statements.find(({ article, start }) => article === draft.text.article && start === draft.text.start)
  const { article, start, end, exact, line } = own ?? statements[0] ?? draft.text
  return { article, start, end, exact, line }
}
