/**
 * mark/quotes: what was said and by whom, by form. Recall asks of the gold of a form whatever form was predicted, precision of the predictions of it.
 * [Reference] Newell, Margolin, Ruths 2018, An Attribution Relations Corpus for Political News.
 */
import type { Attribution } from '../../src/model/attribution.ts'
import type { Span } from '../../src/model/span.ts'
import { overlaps } from '../../src/text/spans.ts'
import { readRows, sampled } from '../gold.ts'
import { pageOfText, type TextRow } from '../program.ts'
import type { Measure } from '../rows.ts'
import { type Counts, looseF1, noCounts, recallOf, strictF1, strictPrecision } from '../scoring/fractions.ts'
import { isSaying } from '../scoring/say-cues.ts'
import { isSpan, matched } from '../scoring/span-matching.ts'
import { coversHalf, isHalf, joined, likeness, sameSpans } from '../scoring/span-sets.ts'
import { type Item, type Scored, shortened, type Task, unseen } from '../task.ts'

interface LabelledAttribution {
  readonly type: string
  readonly content: readonly Span[]
  readonly cue: readonly Span[]
  readonly source: readonly Span[]
}

export interface QuotesRow extends TextRow {
  readonly attributions: readonly LabelledAttribution[]
}

export type FoundAttribution = Pick<Attribution, 'form' | 'content'> & { readonly cue: Span | null; readonly source: Span | null }

export const task: Task = {
  name: 'mark/quotes',
  fitOf: unseen,
  score: (set, options) => {
    const gold = sampled(readRows<QuotesRow>(set.path), options, 16)
    return scoreQuotes(gold, new Map(gold.map((row) => [row.id, pageOfText(row).marks.attributions])))
  },
}

const FORMS = ['direct', 'mixed', 'indirect', 'indirect-say'] as const
type Form = (typeof FORMS)[number]

/** Either side, in one shape. */
interface Saying {
  readonly form: string
  readonly content: readonly Span[]
  readonly source: readonly Span[]
  readonly hasCue: boolean
  /** The cue is a verb of saying. */
  readonly says: boolean
}

/** One pair of the matching, or one side without a partner. */
interface Pairing {
  readonly wanted: Saying | undefined
  readonly got: Saying | undefined
}

export function scoreQuotes(gold: readonly QuotesRow[], found: ReadonlyMap<string, readonly FoundAttribution[]>): Scored {
  const texts = gold.map((row) => ({ row, ...pairingsOf(row, found.get(row.id) ?? []) }))
  const tallies = new Map(FORMS.map((form) => [form, noTally()]))
  const quoted = noCounts()
  for (const { row, ofGold, ofFound } of texts) {
    for (const [form, tally] of tallies) countForm(form, row.text, ofGold, ofFound, tally)
    countContent(quoted, ofGold.filter(isQuotedGold), ofFound.filter(isQuotedFound), isMet)
  }
  return {
    metrics: [
      ...[...tallies].flatMap(([form, tally]) => measures(form, tally)),
      { metric: 'quoted-only/content-f1', value: looseF1(quoted), n: quoted.gold },
    ],
    items: texts.flatMap(({ row, ofGold, ofFound }) => [
      ...ofGold.map((pair) => itemOf(row, pair)),
      ...ofFound.flatMap((pair) => surplus(row, pair)),
    ]),
  }
}

const isQuoted = (saying: Saying | undefined): boolean => saying?.form === 'direct' || saying?.form === 'mixed'
const isQuotedGold = ({ wanted }: Pairing): boolean => isQuoted(wanted)
const isQuotedFound = ({ got }: Pairing): boolean => isQuoted(got)
const isMet = ({ wanted, got }: Pairing): boolean => wanted !== undefined && got !== undefined && isHalf(wanted.content, got.content)

/** Good enough to ask for its speaker. */
const isNearlyMet = (pair: Pairing): boolean =>
  isMet(pair) || (pair.wanted !== undefined && pair.got !== undefined && coversHalf(pair.wanted.content, pair.got.content))

/** What is counted of one form. */
interface Tally {
  readonly overlapping: Counts
  readonly equal: Counts
  readonly speakers: Counts
}

const noTally = (): Tally => ({ overlapping: noCounts(), equal: noCounts(), speakers: noCounts() })

function measures(form: Form, { overlapping, equal, speakers }: Tally): readonly Measure[] {
  const content = `${form}/content`
  const halves: readonly Measure[] = [
    { metric: `${content}-precision`, value: strictPrecision(overlapping), n: overlapping.predicted },
    { metric: `${content}-recall`, value: recallOf(overlapping), n: overlapping.gold },
  ]
  return [
    { metric: `${content}-f1`, value: strictF1(overlapping), n: overlapping.gold },
    ...(form.startsWith('indirect') ? halves : []),
    { metric: `${content}-exact-f1`, value: strictF1(equal), n: equal.gold },
    { metric: `${form}/speaker-recall`, value: recallOf(speakers), n: speakers.gold },
    { metric: `${form}/speaker-precision`, value: strictPrecision(speakers), n: speakers.predicted },
  ]
}

/** Every gold item with its prediction, and every prediction with its gold item. */
function pairingsOf(
  row: QuotesRow,
  found: readonly FoundAttribution[],
): { readonly ofGold: readonly Pairing[]; readonly ofFound: readonly Pairing[] } {
  const gold = row.attributions.map(({ type, content, cue, source }) => sayingOf(row.text, { form: knownForm(type), content, cue, source }))
  const given = found.map(({ form, content, cue, source }) =>
    sayingOf(row.text, { form, content: joined(content.filter(isSpan)), cue: cue ? [cue] : [], source: source ? [source] : [] }),
  )
  const [wanted, got] = [gold, given].map((sayings) => sayings.filter(({ content }) => content.length > 0)) as [Saying[], Saying[]]
  const matching = matched(wanted, got, (a, b) => likeness(a.content, b.content))
  return {
    ofGold: wanted.map((saying, index) => ({ wanted: saying, got: got[matching.ofGold.get(index) ?? -1] })),
    ofFound: got.map((saying, index) => ({ wanted: wanted[matching.ofFound.get(index) ?? -1], got: saying })),
  }
}

const knownForm = (type: string): string => (type === 'direct' || type === 'mixed' ? type : 'indirect')

function sayingOf(text: string, { form, content, cue, source }: Omit<LabelledAttribution, 'type'> & { readonly form: string }): Saying {
  const cues = cue.filter(isSpan)
  const says = cues.length > 0 && isSaying(cues.map(({ start, end }) => text.slice(start, end)).join(' '))
  return { form, content: content.filter(isSpan), source: source.filter(isSpan), hasCue: cues.length > 0, says }
}

function countForm(form: Form, text: string, ofGold: readonly Pairing[], ofFound: readonly Pairing[], tally: Tally): void {
  const gold = ofGold.filter(({ wanted }) => isGoldOf(form, wanted))
  const found = ofFound.filter((pair) => isFoundOf(form, pair))
  countContent(tally.overlapping, gold, found, isMet)
  countContent(
    tally.equal,
    gold,
    found,
    ({ wanted, got }) => wanted !== undefined && got !== undefined && sameSpans(text, wanted.content, got.content),
  )
  const asked = gold.filter(({ wanted }) => wanted?.source.length)
  const named = found.filter(({ got }) => got?.source.length)
  tally.speakers.gold += asked.length
  tally.speakers.found += asked.filter((pair) => isNearlyMet(pair) && sameSource(pair)).length
  tally.speakers.predicted += named.length
  tally.speakers.right += named.filter(sameSource).length
}

function countContent(counts: Counts, gold: readonly Pairing[], found: readonly Pairing[], isRight: (pair: Pairing) => boolean): void {
  counts.gold += gold.length
  counts.found += gold.filter(isRight).length
  counts.predicted += found.length
  counts.right += found.filter(isRight).length
}

function isGoldOf(form: Form, wanted: Saying | undefined): boolean {
  return form === 'indirect-say' ? wanted?.form === 'indirect' && wanted.says : wanted?.form === form
}

/** A prediction without a cue counts with the say class, but where the gold it met has a cue of another class: there it is left out. */
function isFoundOf(form: Form, { wanted, got }: Pairing): boolean {
  if (form !== 'indirect-say') return got?.form === form
  if (got?.form !== 'indirect' || (got.hasCue && !got.says)) return false
  return got.hasCue || wanted?.form !== 'indirect' || wanted.says
}

const sameSource = ({ wanted, got }: Pairing): boolean =>
  wanted !== undefined && got !== undefined && wanted.source.some((a) => got.source.some((b) => overlaps(a, b)))

const words = (text: string, spans: readonly Span[]): string => shortened(spans.map(({ start, end }) => text.slice(start, end)).join(' … '))

const itemOf = ({ id, text }: QuotesRow, pair: Pairing): Item => {
  const content = pair.wanted?.content ?? []
  const source = words(text, pair.wanted?.source ?? [])
  const got = pair.got ? `found "${words(text, pair.got.content)}" by ${words(text, pair.got.source) || 'nobody'}` : 'not found'
  const named = !pair.wanted?.source.length || sameSource(pair)
  return {
    id: `${id}@${content[0]?.start}`,
    right: isMet(pair) && named,
    passage: words(text, content),
    note: `${pair.wanted?.form} by ${source || 'nobody'}, ${got}`,
  }
}

const surplus = ({ id, text }: QuotesRow, { wanted, got }: Pairing): readonly Item[] =>
  wanted || !got
    ? []
    : [{ id: `${id}+${got.content[0]?.start}`, right: false, passage: words(text, got.content), note: `nothing said, found ${got.form}` }]
