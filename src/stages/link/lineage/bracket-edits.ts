/**
 * Bracket edits: what editors put into quoted words, in square brackets. They pass on with the text, and what they replaced does not come back.
 *     "We told [the port] twice" on both pages                             two desks rarely choose the same words: for descent
 *     "We told them twice" there, "We told [the port] twice" here          the edit was made on the way: a little for it
 *     "We told [the port] twice" there, "We told them twice" here          the words were not had from there: against it
 * [Reference] Maas 1927, "Textkritik" (binding and separating errors). Leaves open: marks of omission, which house style asks for; round brackets.
 */
import type { Because } from '../../../model/because.ts'
import type { Page } from '../../../model/page.ts'
import type { Span } from '../../../model/span.ts'
import { rememberedOf } from '../../../text/remembered.ts'
import { cite } from '../../../text/spans.ts'
import { type Word, wordsOf } from '../../../text/words.ts'

/** Words in brackets inside a quotation, with the quoted words around them. */
interface Edit {
  readonly quote: Span
  readonly inserted: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** How the place of an edit reads in a quotation of another page. */
interface Found {
  readonly quote: Span
  readonly reading: 'same' | 'plain' | 'otherwise'
}

/** What each adds to the log-odds of descent. */
const SHARED = 1
const MADE_HERE = 0.3
const UNDONE = -2

/** Quoted words on either side by which the place is known again, and how many are needed in all. */
const AROUND = 3
const NEEDED = 3
/** Words that an insertion stands for. */
const REPLACED = 5
const IN_BRACKETS = /\[(\p{L}[^[\]\n]{0,60})\]/gu

/** What the edits of both pages add to the log-odds that the child descends from the parent. */
export function editsOfDescent(child: Page, parent: Page): number {
  const here = editsOf(child).map((edit) => placeIn(parent, edit)?.reading)
  const there = editsOf(parent).map((edit) => placeIn(child, edit)?.reading)
  const shared = here.includes('same') ? SHARED : 0
  const made = here.includes('plain') ? MADE_HERE : 0
  return shared + made + (there.includes('plain') ? UNDONE : 0)
}

/** The first edit that tells of the descent, as a reason. */
export function editReason(child: Page, parent: Page): Because | null {
  for (const edit of editsOf(child)) {
    const place = placeIn(parent, edit)
    if (place === null || place.reading === 'otherwise') continue
    const [a, b] = [cite(parent.article, place.quote), cite(child.article, edit.quote)]
    return place.reading === 'same'
      ? { kind: 'shared-error', note: `both put “[${edit.inserted}]” into the quotation`, a, b }
      : { kind: 'quote-loss', note: `“[${edit.inserted}]” stands here for quoted words`, a, b }
  }
  return null
}

/** A page is asked once for each page that it is compared with. */
const editsOf = rememberedOf(findEdits)

function findEdits({ article: { text }, marks }: Page): readonly Edit[] {
  return marks.quotations.flatMap((quote) =>
    Array.from(quote.exact.matchAll(IN_BRACKETS), (found): Edit => {
      const start = quote.start + found.index
      const end = start + found[0].length
      const before = lowered(wordsOf(text, quote.start, start)).slice(-AROUND)
      const after = lowered(wordsOf(text, end, quote.end)).slice(0, AROUND)
      return { quote, inserted: found[1] ?? '', before, after }
    }).filter(({ before, after }) => before.length + after.length >= NEEDED && after.length > 0),
  )
}

function placeIn({ article: { text }, marks }: Page, edit: Edit): Found | null {
  for (const quote of marks.quotations) {
    const words = wordsOf(text, quote.start, quote.end)
    const place = between(text, words, edit, quote)
    if (place !== null) return { quote, reading: readingOf(place, edit) }
  }
  return null
}

/** What stands from the end of the words before to the start of the words after, which follow a few words on. */
function between(text: string, words: readonly Word[], { before, after }: Edit, quote: Span): string | null {
  for (let from = before.length; from <= words.length; from++) {
    if (!standsAt(words, from - before.length, before)) continue
    for (let to = from; to <= Math.min(words.length - after.length, from + REPLACED); to++)
      if (standsAt(words, to, after)) return text.slice(words[from - 1]?.end ?? quote.start, words[to]?.start ?? quote.end)
  }
  return null
}

const standsAt = (words: readonly Word[], at: number, sought: readonly string[]): boolean =>
  sought.every((word, next) => words[at + next]?.lower === word)

function readingOf(there: string, { inserted }: Edit): Found['reading'] {
  if (!there.includes('[')) return /\p{L}/u.test(there) ? 'plain' : 'otherwise'
  return there.toLowerCase().includes(`[${inserted.toLowerCase()}]`) ? 'same' : 'otherwise'
}

const lowered = (words: readonly Word[]): readonly string[] => words.map(({ lower }) => lower)
