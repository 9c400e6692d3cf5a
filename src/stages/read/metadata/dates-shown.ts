/**
 * Dates that a page shows: stamps in short lines around the headline, datelines first; then dates with a label, wherever they stand; then the
 * date that a story's lead begins with. Comments and other stories' teasers are passed over.
 *     "31/10/2024 21h37" under the headline       published, how "dateline"
 *     "Last edited: 3 May 2021" in the foot       modified, how "text"
 */
import type { Block, PageDate } from '../../../model/article.ts'
import type { Reading } from '../../../model/reading.ts'
import { evidence } from '../../../text/spans.ts'
import { type DayOrder, type WrittenDate, writtenDates } from '../../../text/written-dates.ts'
import { datesAgo } from './dates-ago.ts'

interface Writing {
  readonly capturedAt: string | null
  readonly months: ReadonlyMap<string, number>
  readonly order: DayOrder
}

export interface Shown {
  readonly published: readonly PageDate[]
  readonly modified: readonly PageDate[]
}

type Stamp = { readonly date: PageDate; readonly label: 'published' | 'modified' | null }

export function shownDates(reading: Reading, writing: Writing): Shown {
  const before = labelsBefore(reading)
  const near = nearBlocks(reading)
  const nearby = new Set(near)
  const others = reading.blocks.filter((block) => !nearby.has(block) && !ELSEWHERE.has(block.kind) && block.end - block.start <= LONGEST_STAMP)
  const stamps = [...near, ...others].flatMap((block) => stampsOf(reading.text, block, before.get(block) ?? '', nearby.has(block), writing))
  const published = stamps.filter(({ label }) => label !== 'modified').map(({ date }) => date)
  const told = published.filter(({ how }) => how !== 'stray text')
  return {
    published: [
      ...told.slice(0, MOST_TOLD),
      ...near.filter(isStampAlone).flatMap(({ start, end }) => datesAgo(reading.text, start, end, writing.capturedAt)),
      ...leadDates(reading, writing),
      ...published.filter(({ how }) => how === 'stray text').slice(0, MOST_STRAY),
    ],
    modified: stamps
      .filter(({ label }) => label === 'modified')
      .slice(0, MOST_TOLD)
      .map(({ date }) => date),
  }
}

const LONGEST_LABEL = 30

/** The short line right before each block, where it ends in a colon: labels often stand in a line of their own. */
function labelsBefore({ text, blocks }: Reading): ReadonlyMap<Block, string> {
  const labels = new Map<Block, string>()
  for (const [index, block] of blocks.entries()) {
    const last = blocks[index - 1]
    if (last && last.end - last.start <= LONGEST_LABEL && text.slice(last.start, last.end).endsWith(':'))
      labels.set(block, text.slice(last.start, last.end))
  }
  return labels
}

const ELSEWHERE = new Set(['comment', 'teaser', 'caption'])
const MOST_TOLD = 40
const MOST_STRAY = 6
const SHORT_STAMP = 40

/** A line of a name or a time and little else. */
const isStampAlone = ({ kind, start, end }: Block): boolean => HEAD_KINDS.has(kind) || end - start <= SHORT_STAMP

const HEAD_KINDS: ReadonlySet<string> = new Set(['dateline', 'byline'])
const STAMP_KINDS = new Set(['dateline', 'byline', 'boilerplate', 'headline'])
const LONGEST_STAMP = 160
const BEFORE = 8
const AFTER = 14

/** Short lines around the headline (around the lead where there is none), datelines first, then by distance. */
function nearBlocks({ blocks, headline }: Reading): readonly Block[] {
  const lead = blocks.findIndex(({ kind }) => kind === 'paragraph')
  const middle = headline ? blocks.findIndex(({ start, end }) => start <= headline.start && headline.start < end) : lead
  if (middle === -1) return []
  return blocks
    .map((block, index) => ({ block, far: index < middle ? (middle - index) * 2 : index - middle }))
    .filter(
      ({ block, far }) =>
        STAMP_KINDS.has(block.kind) && block.end - block.start <= LONGEST_STAMP && far <= (far > 0 ? Math.max(BEFORE * 2, AFTER) : 0),
    )
    .sort((a, b) => rank(a.block) - rank(b.block) || a.far - b.far)
    .map(({ block }) => block)
}

const rank = ({ kind }: Block): number => (kind === 'dateline' ? 0 : kind === 'byline' ? 1 : 2)

/** Before a date: that the page changed then. */
const CHANGED =
  /updat|modif|edited|revis|reviewed|last change|aktualisiert|(?:letzte|zuletzt).{0,40}|geändert|mis(?:e)? à jour|actualizad|aggiornat|gewijzigd|bijgewerkt|uppdater|opdater|oppdater|güncel|обновл|измен/i
const ISSUED =
  /publish|posted|publié|publicad|pubblicat|veröffentlicht|erschienen|erstellt|geplaatst|gepubliceerd|publicer|publiser|yayın|опубликован|\b(?:date|datum|stand|data|fecha|released?|created|issued|online seit|vom)\s{0,2}:|\bstand\b/i
const LABEL_REACH = 60

function stampsOf(text: string, block: Block, before: string, isNear: boolean, { months, order }: Writing): readonly Stamp[] {
  const line = text.slice(block.start, block.end)
  if (/©|copyright/i.test(line)) return []
  const dates = writtenDates(line, months, order)
  return dates.map((date, at) => {
    const label = labelOf((at === 0 ? `${before} ` : '') + line.slice(dates[at - 1]?.end ?? 0, date.start).slice(-LABEL_REACH))
    return { date: shown(text, block.start, date, howShown(block, label, isNear, line.length - (date.end - date.start))), label }
  })
}

/** Letters around a date that is a stamp by itself: a weekday, a clock, a name. */
const LITTLE_ELSE = 12

function howShown({ kind }: Block, label: Stamp['label'], isNear: boolean, letters: number): string {
  if (isNear && (HEAD_KINDS.has(kind) || letters <= LITTLE_ELSE)) return 'dateline'
  if (label !== null) return 'text'
  return isNear ? 'near text' : 'stray text'
}

function labelOf(before: string): Stamp['label'] {
  if (CHANGED.test(before)) return 'modified'
  return ISSUED.test(before) ? 'published' : null
}

const shown = (text: string, base: number, { start, end, value, grain }: WrittenDate, how: string): PageDate => ({
  value,
  grain,
  how,
  evidence: evidence(text, base + start, base + end),
})

const LEADS = 3
const LEAD_REACH = 70

/** "LISK, 14 May 2024 – The bridge …": in the first words of a lead. */
function leadDates({ text, blocks }: Reading, { months, order }: Writing): readonly PageDate[] {
  return blocks
    .filter(({ kind }) => kind === 'paragraph')
    .slice(0, LEADS)
    .flatMap(({ start, end }) => {
      const [date] = writtenDates(text.slice(start, Math.min(end, start + LEAD_REACH)), months, order)
      return date && opens(text.slice(start, end), date) ? [shown(text, start, date, 'lead')] : []
    })
}

/** At the very beginning, or after a place and before a sign that parts it from the sentence. */
const opens = (lead: string, { start, end }: WrittenDate): boolean =>
  start <= 1 || (start < LEAD_REACH / 2 && /^\s{0,2}[).,:–—-]/.test(lead.slice(end, end + 3)))

const COPYRIGHT_YEAR = /(?:©|\(c\)|copyright)[^\d\n]{0,20}(?:(?:19|20)\d\d\s?[-–,]\s?)?((?:19|20)\d\d)(?!\d)/i

/** The last one. */
export function copyrightYears({ text, blocks }: Reading): readonly PageDate[] {
  for (const { kind, start, end } of blocks.toReversed()) {
    const match = kind === 'boilerplate' && end - start <= 600 ? COPYRIGHT_YEAR.exec(text.slice(start, end)) : null
    if (!match?.[1]) continue
    const from = start + match.index + match[0].length - match[1].length
    return [{ value: match[1], grain: 'year', how: 'copyright line', evidence: evidence(text, from, from + 4) }]
  }
  return []
}
