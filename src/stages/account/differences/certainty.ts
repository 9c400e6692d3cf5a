/**
 * Certainty against the parent: what a parent holds possible ("could", "likely", "allegedly") and this page states flat.
 *     parent "He allegedly sold the boats."        child "He sold the boats."               an allegation made a fact: high
 *     parent "The bank may sell the yard."         child "The bank is selling the yard."    a possibility made an announcement: high
 *     parent "The bridge could reopen in May."     child "The bridge will reopen in May."   a hedge dropped: low
 * The hedge must fall away from a word that both pages have, or a flat "will" must stand in its place. What a parent only expects ("is set to")
 * is passed over where this page tells it as done: it may have happened since.
 * Leaves open: hedges that stand in a neighbouring sentence.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Difference } from '../../../model/difference.ts'
import type { Passage } from '../../../text/passages.ts'
import { rememberedOf } from '../../../text/remembered.ts'
import type { Derived, Match } from './comparison.ts'
import { drift, exactSide, type Finding } from './finding.ts'
import { type Hedge, type Reading, readingOf } from './hedges.ts'

/** Likeness from which a passage restates its source, and from which it does with a flat "will" or an allegation; and of a word for word copy. */
const RESTATES = 0.34
const LOOSELY = 0.28
const CLOSELY = 0.5

type Words = Pick<Lexicon, 'cues' | 'words'>

interface Loss {
  readonly source: Match
  readonly hedge: Hedge
}

export function certaintyDrift(derived: Derived, lexicon: Words): Finding[] {
  return derived.child.passages.flatMap((passage) => {
    const mine = readingIn(passage, lexicon)
    const loss = mine.hedged ? null : lossAgainst(derived.matches(passage), mine, lexicon)
    if (loss === null) return []
    const { source, hedge } = loss
    const parent = { page: source.view.page, side: exactSide(source.view.page, source.passage, 'parent', hedge.words) }
    const own = exactSide(derived.child.page, passage, 'child', '')
    const [kind, severity] = gravity(hedge, mine)
    return [drift(kind, severity, parent, own, `The parent hedges (“${hedge.words}”); this page does not.`)]
  })
}

/** A parent's passage is read once for all pages that come from it. */
const readingIn = rememberedOf(({ text }: Passage, lexicon: Words) => readingOf(text, lexicon))

/** The nearest source's hedge, where every source about as near has lost one too. */
function lossAgainst(matches: readonly Match[], mine: Reading, lexicon: Words): Loss | null {
  const best = matches[0]?.score ?? 0
  const near = matches.filter(({ score }) => score >= LOOSELY && score >= best - 0.05)
  const hedges = near.map((source) => lostHedge(readingIn(source.passage, lexicon), mine, source.score))
  const [source] = near
  const [hedge] = hedges
  return source !== undefined && hedge != null && !hedges.includes(null) ? { source, hedge } : null
}

/** The hedge that fell away; null where none did. */
const lostHedge = ({ hedges }: Reading, mine: Reading, score: number): Hedge | null => hedges.find((hedge) => falls(hedge, mine, score)) ?? null

function falls(hedge: Hedge, mine: Reading, score: number): boolean {
  const kept = mine.stems.has(hedge.governs)
  if (hedge.expected) return mine.flat && kept && /^likely/.test(hedge.words) && score >= RESTATES
  if (hedge.alleges) return !mine.reports && (score >= CLOSELY || (kept && hedge.words === 'allegedly'))
  if (mine.flat) return score >= RESTATES || kept
  return kept && (score >= CLOSELY || (score >= RESTATES && mine.underway.has(hedge.governs)))
}

/** An allegation or a possibility told as a plain fact is grave; a lost "could" or "probably" is not. */
function gravity(hedge: Hedge, { announced, underway, flat }: Reading): readonly [Difference['kind'], Difference['severity']] {
  if (hedge.alleges || (hedge.modal && underway.has(hedge.governs))) return ['certainty', 'high']
  if (hedge.modal && announced) return ['certainty', 'medium']
  return flat ? ['hedge', 'low'] : ['certainty', 'low']
}
