/**
 * Slots: what a row is about where pages part, in a few words of ours and nouns of theirs; the one source of these words.
 *     “14 tonnes of gravel” / “20 tonnes of gravel”                   how many tonnes of gravel
 *     put the damage at “€3 million” / “€5 million”                   how much the damage is
 *     two wordings of what Vera Lund said                             what Vera Lund said
 * Leaves open: what a sum of money is for where no noun stands before it on both sides.
 */
import type { AccountEntity } from '../../../model/account.ts'
import type { Difference, DifferenceKind, Side } from '../../../model/difference.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Page } from '../../../model/page.ts'
import type { Quantity } from '../../../model/quantity.ts'
import { overlaps } from '../../../text/spans.ts'
import { stem } from '../../../text/stem.ts'
import { wordsOf } from '../../../text/words.ts'

export interface SlotContext {
  readonly pageOf: ReadonlyMap<ArticleId, Page>
  readonly entities: readonly AccountEntity[]
  /** The account entity whose words a side is. */
  readonly speakerOf: (side: Side) => string | null
}

const FIXED: Readonly<Record<Exclude<DifferenceKind, 'figure' | 'hedge' | 'quote'>, string>> = {
  scope: 'what it covers',
  attribution: 'who said it',
  'attribution-lost': 'who said it',
  place: 'where',
  time: 'when',
  certainty: 'how certain it is',
  detail: 'a detail',
}

/** What the first difference that a reader should see is about; null where there is none. */
export function slotOf(differences: readonly Difference[], context: SlotContext): string | null {
  const shown =
    differences.find(({ relation }) => relation === 'contradiction' || relation === 'change-over-time') ??
    differences.find(({ relation, severity }) => relation !== 'compatible' && severity !== 'low')
  if (shown === undefined) return null
  if (shown.kind === 'figure' || shown.kind === 'hedge') return figureSlot({ ...shown, kind: shown.kind }, context)
  return shown.kind === 'quote' ? quoteSlot(shown, context) : FIXED[shown.kind]
}

function quoteSlot({ sides }: Difference, { entities, speakerOf }: SlotContext): string {
  const speakers = new Set(sides.flatMap((side) => speakerOf(side) ?? []))
  const [id] = speakers
  const name = speakers.size === 1 ? entities.find((entity) => entity.id === id)?.name : undefined
  return `what ${name ?? 'was'} said`
}

const FIGURE = { figure: 'how many or how much', hedge: 'how exact the figure is' } as const

function figureSlot({ sides, kind, relation }: Difference & { readonly kind: 'figure' | 'hedge' }, { pageOf }: SlotContext): string {
  const figures = sides.flatMap((side) => figureOf(side, pageOf.get(side.article)))
  const [figure] = figures
  if (figure === undefined) return kind === 'figure' && sides.some((side) => isLength(side, pageOf.get(side.article))) ? 'how long' : FIGURE[kind]
  const named = relation === 'change-over-time' ? figures.slice(0, 1) : figures
  const counted = named.flatMap(({ quantity: { of } }) => (of ? [of.exact] : [])).reduce(shorter, '')
  return wordsFor(figure.quantity, counted, named)
}

const isLength = (side: Side, page: Page | undefined): boolean =>
  page?.marks.times.some((time) => time.type === 'DURATION' && overlaps(time, side)) ?? false

interface Placed {
  readonly quantity: Quantity
  readonly side: Side
}

function figureOf(side: Side, page: Page | undefined): Placed[] {
  const inSide = page?.marks.quantities.filter((quantity) => overlaps(quantity, side)) ?? []
  const quantity = inSide.find(({ exact }) => exact === side.value) ?? (inSide.length === 1 ? inSide[0] : undefined)
  return quantity ? [{ quantity, side }] : []
}

const shorter = (best: string, name: string): string => (best === '' || name.length < best.length ? name : best)

function wordsFor({ kind, unit }: Quantity, counted: string, figures: readonly Placed[]): string {
  const of = counted === '' ? '' : ` of ${counted}`
  if (kind === 'money') return moneySlot(counted, figures)
  if (kind === 'percent' || kind === 'ratio') return `what share${of}`
  if (kind === 'age') return 'how old'
  if (kind === 'measure' && unit !== null) return LENGTHS.has(unit) && counted === '' ? 'how long' : `how many ${plural(unit)}${of}`
  return counted === '' ? 'how many' : `how many ${counted}`
}

function moneySlot(counted: string, figures: readonly Placed[]): string {
  const noun = counted === '' ? nounBefore(figures) : counted
  return noun === '' ? 'how much money' : `how much the ${noun} is`
}

const LENGTHS: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade'])

/** "square mile" → "square miles", "kilometre per hour" → "kilometres per hour". */
function plural(unit: string): string {
  const [head = '', ...rest] = unit.split(' per ')
  const many =
    head === 'foot' ? 'feet' : /(?:ch|s)$/.test(head) ? `${head}es` : /^degree /.test(head) ? head.replace('degree', 'degrees') : `${head}s`
  return [many, ...rest].join(' per ')
}

/** The last noun with an article that stands before the figure on every side: "put the damage at". */
function nounBefore(figures: readonly Placed[]): string {
  const [first = [], ...others] = figures.map(({ quantity, side }) => determined(side.exact.slice(0, Math.max(0, quantity.start - side.start))))
  const stems = others.map((nouns) => new Set(nouns.map(stem)))
  return [...first].reverse().find((noun) => stems.every((known) => known.has(stem(noun)))) ?? ''
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'its', 'their', 'his', 'her', 'a', 'an'])

function determined(text: string): readonly string[] {
  const words = wordsOf(text).map(({ lower }) => lower)
  return words.filter((word, at) => word.length > 3 && ARTICLES.has(words[at - 1] ?? ''))
}
