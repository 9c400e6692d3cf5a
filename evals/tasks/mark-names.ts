/**
 * mark/names: mentions of persons, organisations and places, by kind; equal spans and overlapping ones.
 */
import type { Span } from '../../src/model/span.ts'
import { overlaps } from '../../src/text/spans.ts'
import { readRows, sampled } from '../gold.ts'
import { pageOfText, type TextRow } from '../program.ts'
import type { Measure } from '../rows.ts'
import { type Counts, looseF1, noCounts } from '../scoring/fractions.ts'
import { type GoldSpan, isSpan, readings, sameCore } from '../scoring/span-matching.ts'
import { type Item, type Scored, shortened, type Task, unseen } from '../task.ts'

const KINDS = ['person', 'organisation', 'place'] as const
type Kind = (typeof KINDS)[number]

interface LabelledMention extends GoldSpan {
  readonly kind: string
}

export interface NamesRow extends TextRow {
  readonly partial?: boolean
  readonly mentions: readonly LabelledMention[]
}

export interface FoundMention extends Span {
  readonly kind: string
}

export const task: Task = {
  name: 'mark/names',
  fitOf: unseen,
  score: (set, options) => {
    const gold = sampled(readRows<NamesRow>(set.path), options, 4)
    return scoreNames(gold, new Map(gold.map((row) => [row.id, pageOfText(row).marks.mentions])))
  },
}

interface Tally {
  readonly exact: Counts
  readonly relaxed: Counts
}

type Tallies = ReadonlyMap<Kind, Tally>

const noTally = (): Tally => ({ exact: noCounts(), relaxed: noCounts() })

export function scoreNames(gold: readonly NamesRow[], found: ReadonlyMap<string, readonly FoundMention[]>): Scored {
  const tallies: Tallies = new Map(KINDS.map((kind) => [kind, noTally()]))
  const items = gold.flatMap((row) => scoreRow(row, found.get(row.id) ?? [], tallies))
  const all = [...tallies.values()].reduce(added, noTally())
  return { metrics: [...measures('all', all), ...[...tallies].flatMap(([kind, tally]) => measures(kind, tally))], items }
}

const measures = (kind: string, { exact, relaxed }: Tally): readonly Measure[] => [
  { metric: `${kind}/exact-f1`, value: looseF1(exact), n: exact.gold },
  { metric: `${kind}/relaxed-f1`, value: looseF1(relaxed), n: relaxed.gold },
]

const added = (a: Tally, b: Tally): Tally => ({ exact: sum(a.exact, b.exact), relaxed: sum(a.relaxed, b.relaxed) })

const sum = (a: Counts, b: Counts): Counts => ({
  gold: a.gold + b.gold,
  found: a.found + b.found,
  predicted: a.predicted + b.predicted,
  right: a.right + b.right,
})

/** A group of people counts with the organisations; other kinds (pronouns, roles, demonyms) are not scored. */
function kindOf(kind: string): Kind | null {
  if (kind === 'organization' || kind === 'group') return 'organisation'
  return KINDS.find((known) => known === kind) ?? null
}

/** A mention with the kind it counts as. */
type Kinded<Mention> = { readonly mention: Mention; readonly kind: Kind }

const kinded = <Mention extends { readonly kind: string }>(mentions: readonly Mention[]): readonly Kinded<Mention>[] =>
  mentions.flatMap((mention) => {
    const kind = kindOf(mention.kind)
    return kind === null ? [] : [{ mention, kind }]
  })

const touches = (gold: LabelledMention, found: Span): boolean => readings(gold).some((reading) => overlaps(reading, found))

function scoreRow(row: NamesRow, mentions: readonly FoundMention[], tallies: Tallies): readonly Item[] {
  const gold = kinded(row.mentions)
  const found = kinded(mentions.filter(isSpan)).filter(({ mention }) => counts(mention, gold))
  return [...countGold(row, gold, found, tallies), ...countFound(row, gold, found, tallies)]
}

/** A group that is no organisation in the gold is not counted against the program. */
const counts = (found: FoundMention, gold: readonly Kinded<LabelledMention>[]): boolean =>
  found.kind !== 'group' || gold.some(({ mention, kind }) => kind === 'organisation' && touches(mention, found))

type Golds = readonly Kinded<LabelledMention>[]
type Founds = readonly Kinded<FoundMention>[]

function countGold({ id, text }: NamesRow, gold: Golds, found: Founds, tallies: Tallies): readonly Item[] {
  const used = new Set<number>()
  return gold.flatMap(({ mention, kind }): readonly Item[] => {
    const tally = tallies.get(kind)
    if (mention.optional || !tally) return []
    const equals = ({ mention: got, kind: as }: Kinded<FoundMention>): boolean =>
      as === kind && readings(mention).some((reading) => sameCore(text, reading, got))
    const at = found.findIndex((got, index) => !used.has(index) && equals(got))
    const near = found.filter(({ mention: got }) => touches(mention, got))
    const isNear = near.some(({ kind: as }) => as === kind)
    tally.exact.gold++
    tally.relaxed.gold++
    if (isNear) tally.relaxed.found++
    if (at !== -1) {
      used.add(at)
      tally.exact.found++
      tally.exact.right++
    }
    const got = near.map(({ mention: { start, end }, kind: as }) => `${as} "${text.slice(start, end)}"`).join(', ')
    return [
      {
        id: `${id}@${mention.start}`,
        right: at !== -1,
        passage: shortened(text.slice(mention.start, mention.end)),
        note: `${kind}, found ${got || 'nothing'}`,
      },
    ]
  })
}

function countFound({ id, text, partial }: NamesRow, gold: Golds, found: Founds, tallies: Tallies): readonly Item[] {
  return found.flatMap(({ mention, kind }): readonly Item[] => {
    const near = gold.filter(({ mention: wanted }) => touches(wanted, mention))
    const tally = tallies.get(kind)
    if (!tally || (partial && near.length === 0) || near.some(({ mention: wanted }) => wanted.optional)) return []
    tally.exact.predicted++
    tally.relaxed.predicted++
    if (near.some(({ kind: as }) => as === kind)) tally.relaxed.right++
    return near.length > 0
      ? []
      : [{ id: `${id}+${mention.start}`, right: false, passage: shortened(text.slice(mention.start, mention.end)), note: `no name, found ${kind}` }]
  })
}
