/**
 * Contrasts against the parents: a word exchanged for another of its kind, where only one of the two can hold.
 *     parent "an advert on the radio"          child "an advert on television"        detail: medium
 *     parent "a state board fined the yard"    child "a federal board fined the yard" detail: medium
 * The kinds are data (data/cues/contrasts.tsv). The words around both must agree, this page's passage has none of the parent's group and
 * no passage it may come from has this page's.
 * [Reference] co-hyponyms as errors of rewriting: Pagnoni et al. 2021 (FRANK), "entity error"; De Marneffe et al. 2008, lexical contradiction.
 * Leaves open: words whose kind is not in the table, and sentences turned round ("her brother", "his sister").
 */
import type { Contrast, Cues } from '../../../lexicon/cues.ts'
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Span } from '../../../model/span.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import type { Passage } from '../../../text/passages.ts'
import { rememberedOf } from '../../../text/remembered.ts'
import { wordsOf } from '../../../text/words.ts'
import type { Derived, Match, PageView } from './comparison.ts'
import { contextLikeness } from './context.ts'
import { drift, exactSide, type Finding } from './finding.ts'

/** Likeness of the passages, and of the words around the two. */
const RESTATES = 0.3
const AROUND = 0.15
/** Words of the longest phrase in the table. */
const LONGEST = 4
/** A denial shortly before turns one word of a pair into the other. */
const BEFORE = 25
const DENIES = /\b(?:not|no|never|neither|nor|without|fail\w*|refus\w*|den(?:y|ied|ies)|reject\w*|instead)\b|n[’']t\b/i

interface Told extends Span, Contrast {
  readonly words: string
}

export function contrastDrift(derived: Derived, { cues, words }: Pick<Lexicon, 'cues' | 'words'>): Finding[] {
  return derived.child.passages.flatMap((passage) => {
    const mine = contrastsIn(passage, cues)
    const near = mine.length === 0 ? [] : derived.matches(passage)
    const [source] = near
    if (source === undefined || source.score < RESTATES) return []
    const theirs = near.map((match) => ({ match, told: contrastsIn(match.passage, cues) }))
    return mine.flatMap((word) => exchanged(word, mine, theirs, derived, words) ?? [])
  })
}

interface Source {
  readonly match: Match
  readonly told: readonly Told[]
}

function exchanged(word: Told, mine: readonly Told[], sources: readonly Source[], { child }: Derived, counts: WordCounts): Finding | null {
  if (mine.some((other) => other.kind === word.kind && other.group !== word.group)) return null
  const rivals = sources.flatMap(({ match, told }) => told.filter(({ kind }) => kind === word.kind).map((other) => ({ match, other })))
  const [rival] = rivals
  if (rival === undefined || rivals.some(({ other }) => other.group === word.group) || rival.match.score < RESTATES) return null
  const { match, other } = rival
  if (isDenied(word, child) !== isDenied(other, match.view)) return null
  if (contextLikeness(child.page, word, match.view.page, other, counts) < AROUND) return null
  const parent = { page: match.view.page, side: exactSide(match.view.page, other, 'parent', other.words) }
  const note = `“${other.words}” in the parent, “${word.words}” here.`
  return drift(sortOf(word), 'medium', parent, exactSide(child.page, word, 'child', word.words), note)
}

/** The table's kinds say by their first word which difference they make. */
function sortOf({ kind }: Told): 'certainty' | 'scope' | 'detail' {
  const [first] = kind.split(' ')
  return first === 'certainty' || first === 'scope' ? first : 'detail'
}

const isDenied = ({ start }: Span, { page }: PageView): boolean => DENIES.test(page.article.text.slice(Math.max(0, start - BEFORE), start))

/** A parent's passage is looked at for every page that comes from it. */
const contrastsIn = rememberedOf(readContrasts)

/** The words of the table in a passage, longest first where two begin together. */
function readContrasts({ text, start }: Passage, { contrasts }: Pick<Cues, 'contrasts'>): readonly Told[] {
  const words = wordsOf(text)
  return words.flatMap((first, at) => {
    for (let length = LONGEST; length > 0; length -= 1) {
      const run = words.slice(at, at + length)
      const last = run.at(-1)
      const held = run.length === length ? contrasts.get(run.map(({ lower }) => lower).join(' ')) : undefined
      if (last && held)
        return held.map(({ kind, group }) => ({
          kind,
          group,
          start: start + first.start,
          end: start + last.end,
          words: text.slice(first.start, last.end),
        }))
    }
    return []
  })
}
