/**
 * Shared subjects: who speaks where the cue has no subject of its own: that of the main clause, not of a clause inside it.
 *     "⟦Berg⟧ bristled at the claim that she had failed, ⟨saying⟩ …"      "a banner ⟨reading⟩ …": the banner      "with ⟦Cole⟧ ⟨saying⟩"
 */

import { isHead, type Phrase, phraseEndingAt } from '../../../text/noun-phrases.ts'
import type { CueHit } from './cue-hits.ts'
import type { Item } from './passages.ts'
import { subjectBefore } from './subjects.ts'

/** How far back a verb with a subject is looked for. */
const FARTHEST = 40
/** Things that have words on them or in them. */
const WRITTEN =
  /^(?:ads?|advertisements?|articles?|badges?|banners?|buttons?|captions?|cards?|covers?|emails?|e-mails?|flyers?|graffiti|hats?|headlines?|inscriptions?|labels?|letters?|memos?|messages?|notes?|notices?|pamphlets?|petitions?|placards?|plaques?|posters?|posts?|shirts?|signs?|slogans?|statements?|stickers?|t-shirts?|texts?|tweets?|videos?)$/

export function sharedSubject(items: readonly Item[], hit: CueHit, earlier: CueHit | undefined, earlierSource: Phrase | null): Phrase | null {
  const own = hit.form === 'gerund' ? ownOfGerund(items, hit) : null
  if (own) return own
  if (earlier && earlierSource && hit.group > earlier.to && speaksOn(items, hit, earlier, earlierSource)) return earlierSource
  return mainSubject(items, hit.group)
}

/** ", with Cole saying", "a banner reading": the words just before. */
function ownOfGerund(items: readonly Item[], hit: CueHit): Phrase | null {
  if (!isHead(items[hit.group - 1])) return null
  const phrase = phraseEndingAt(items, hit.group - 1)
  if (!phrase) return null
  return items[phrase.from - 1]?.lower === 'with' || WRITTEN.test(items[hit.group - 1]?.lower ?? '') ? phrase : null
}

/** The cue before goes on, but where it stands in a clause inside another and this one does not. */
const speaksOn = (items: readonly Item[], hit: CueHit, earlier: CueHit, source: Phrase): boolean =>
  !leavesClause(items, hit) || earlier.form !== 'finite' || source.from > earlier.from || !isInside(items, source)

/** ", saying", "but added": these go on with the main clause. */
const leavesClause = (items: readonly Item[], hit: CueHit): boolean => hit.form === 'gerund' || items[hit.group - 1]?.lower === 'but'

/** The subject of the nearest finite verb of a main clause; where all are inside others, the nearest one's. */
function mainSubject(items: readonly Item[], group: number): Phrase | null {
  let nearest: Phrase | null = null
  for (let at = group - 1; at > 0 && group - at <= FARTHEST; at--) {
    if (items[at]?.tag === 'QUOTE' && nearest) break
    const subject = isFiniteVerb(items[at]) ? subjectBefore(items, at) : null
    if (subject && !isInside(items, subject)) return subject
    nearest ??= subject
  }
  return nearest
}

const isFiniteVerb = (item: Item | undefined): boolean =>
  item !== undefined && (item.tag === 'AUX' || (item.tag === 'VERB' && !item.lower.endsWith('ing')))

/** "the claim that ⟨she⟩ had", "what ⟨he⟩ has done", "said ⟨Cole⟩ was", "signed ⟨a plan⟩ made in": a clause inside another. */
function isInside(items: readonly Item[], subject: Phrase): boolean {
  const before = items[subject.from - 1]
  return before !== undefined && (INSIDE.has(before.tag) || OPENS.test(before.lower))
}

const INSIDE: ReadonlySet<string> = new Set(['VERB', 'NOUN', 'PROPN', 'PRON', 'SCONJ', 'AUX'])
const OPENS = /^(?:that|what|who|whom|which|where|when|why|how|because|as|if|while|after|before|whether|than)$/
