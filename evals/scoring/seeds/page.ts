/**
 * The page itself: labels of lines, what the page alone says of itself, and marks where none should be.
 */
import type { Article, BlockKind } from '../../../src/model/article.ts'
import type { Span } from '../../../src/model/span.ts'
import { overlaps, shared } from '../../../src/text/spans.ts'
import { type Item, shortened } from '../../task.ts'
import { folded } from '../metadata.ts'
import { answer, type SeedCase } from './case.ts'
import type { LineKind, SeedLine, SeedPage } from './gold.ts'

const BODY: ReadonlySet<BlockKind> = new Set(['paragraph', 'list', 'quote', 'table'])

const LABELS: Readonly<Record<LineKind, (kind: BlockKind) => boolean>> = {
  headline: (kind) => kind === 'headline',
  subhead: (kind) => kind === 'subhead',
  body: (kind) => BODY.has(kind),
  outside: (kind) => !BODY.has(kind) && kind !== 'subhead' && kind !== 'headline',
  'other title': (kind) => !BODY.has(kind) && kind !== 'subhead',
}

export function scoreBlocks(seed: SeedCase): readonly Item[] {
  const blocks = seed.plain?.blocks ?? []
  return seed.lines.flatMap((line) => {
    if (line.kind === null) return []
    const overlapping = blocks.map((block) => ({ block, size: shared(block, line) })).filter(({ size }) => size > 0)
    const [largest] = overlapping.toSorted((a, b) => b.size - a.size)
    const right = largest !== undefined && LABELS[line.kind](largest.block.kind)
    return [answer(seed, 'blocks', right, line.number, line.text, `${line.kind}; found: ${largest?.block.kind ?? 'nothing'}`)]
  })
}

/** Title, outlet and date as the page alone gives them; where it gives none, none. */
export function scoreMetadata(seed: SeedCase): readonly Item[] {
  const { page, plain } = seed
  const article = plain?.article
  const parts = [
    { part: 'title', right: article !== undefined && isTitle(page, article), found: article?.headline?.exact },
    { part: 'outlet', right: article !== undefined && isOutlet(page, article), found: outletOf(article) },
    { part: 'date', right: article !== undefined && isDate(page, article), found: article?.publishedAt?.value },
  ]
  return parts.map(({ part, right, found }) => answer(seed, 'metadata', right, part, page.id, `${part}; found: ${found ?? 'none'}`))
}

function isTitle({ title }: SeedPage, { headline }: Article): boolean {
  if (title.text === null) return headline === null
  return [title.text, ...(title.alternatives ?? [])].some((text) => folded(text) === folded(headline?.exact))
}

const outletOf = (article: Article | undefined): string | null => article?.outlet?.name ?? article?.outlet?.domain ?? null

function isOutlet({ outlet }: SeedPage, article: Article): boolean {
  const found = outletOf(article)
  if (outlet.name === null || found === null) return outlet.name === found
  return [outlet.name, outlet.domain].some((name) => Boolean(name) && nameKey(name) === nameKey(found))
}

/** Letters and digits alone, without the "com" of a domain. */
const nameKey = (name: string | null | undefined): string =>
  folded(name)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/com$/, '')

function isDate({ publicationDate: { explicit, value, alone } }: SeedPage, { publishedAt }: Article): boolean {
  if (publishedAt?.how === 'given') return false
  const [wanted, found] = [explicit ? value : (alone?.value ?? null), publishedAt?.value ?? null]
  if (wanted === null || found === null) return wanted === found
  return explicit ? found.startsWith(wanted) : found === wanted
}

export interface OutsideMarks {
  readonly marks: number
  readonly outside: number
  readonly items: readonly Item[]
}

/** Marks on lines that are neither headline nor body. */
export function scoreOutside({ page, lines, plain }: SeedCase): OutsideMarks {
  if (plain === null) return { marks: 0, outside: 0, items: [] }
  const title = folded(plain.article.headline?.exact)
  const isMarked = ({ kind, text }: SeedLine) =>
    kind === 'headline' || kind === 'body' || kind === 'subhead' || (kind === 'other title' && folded(text) === title)
  const forbidden = lines.filter((line) => line.text.trim() !== '' && !isMarked(line))
  const wrong = plain.every.filter((span) => forbidden.some((line) => meets(page.text, line, span)))
  const items = wrong.map(({ start, end }) => ({
    id: `outside-body ${page.id}@${start}-${end}`,
    right: false,
    passage: shortened(page.text.slice(start, end)),
    note: 'a mark outside body and headline',
  }))
  return { marks: plain.every.length, outside: wrong.length, items }
}

const meets = (text: string, line: Span, span: Span): boolean =>
  overlaps(line, span) && text.slice(Math.max(line.start, span.start), Math.min(line.end, span.end)).trim() !== ''
