/**
 * Speakers: the entity that a source's words name, by the mentions under them. The head of the phrase decides: in "Berg's lawyer" the lawyer
 * speaks, not Berg. Null where the head is nobody the page names.
 */
import type { Names } from '../../../lexicon/names.ts'
import type { Mention } from '../../../model/entity.ts'
import type { Evidence, Span } from '../../../model/span.ts'
import { overlaps, shared } from '../../../text/spans.ts'

/** Mentions that are looked at around a source: more stand in no phrase that a person wrote. */
const MOST = 12

type SourceWords = Pick<Names, 'bodyNouns' | 'organisationWords' | 'roles'>

/** `mentions` stand in reading order; `words` tell bodies and offices by their common nouns. */
export function speakerOf(source: Evidence | null, head: Evidence | null, mentions: readonly Mention[], words: SourceWords): string | null {
  if (!source || !head) return null
  const near = firstEndingAfter(mentions, source.start)
  const under = mentions.slice(near, near + MOST).filter((mention) => overlaps(mention, source))
  const named = under.filter((mention) => mention.entity !== null && mention.kind !== 'demonym')
  const atHead = named.filter((mention) => overlaps(mention, head))
  return (
    best(atHead, source) ??
    best(inApposition(named, head), source) ??
    best(
      named.filter((mention) => isTitled(source, head, mention, words)),
      source,
    ) ??
    best(namedBehind(under, mentions, near, source, head, words), source)
  )
}

/** "The company's spokesman, Ann Berg, said": the name between the commas is who it is, where the head names no other person. */
function namedBehind(
  under: readonly Mention[],
  mentions: readonly Mention[],
  near: number,
  source: Evidence,
  head: Evidence,
  words: SourceWords,
): readonly Mention[] {
  if (under.some(({ kind, end }) => kind === 'person' && end >= head.start)) return []
  const kinds = isBody(head.exact.toLowerCase(), words) ? ['organisation', 'person'] : ['person']
  return mentions.slice(near, near + MOST).filter(({ kind, start }) => kinds.includes(kind) && start - source.end === COMMA)
}

/** "The company at the heart of the case, Hallberg & Sons, denied it": a body may be named behind the comma too. */
const isBody = (word: string, { bodyNouns, organisationWords }: SourceWords): boolean => bodyNouns.has(word) || organisationWords.get(word) === 'head'

/** Code units of a comma and a blank. */
const COMMA = 2

const TITLE = /^(?:(?:\p{Lu}[\p{L}.'’-]*|of|the|for|and|&)\s+)+$/u

/** "Minister of State Ann Berg": capitals up to the name that ends the source; not "Friends of Ann Berg", of whom there are many. */
function isTitled(source: Evidence, head: Evidence, mention: Mention, words: SourceWords): boolean {
  if (mention.kind !== 'person' || mention.end !== source.end || head.exact.endsWith('s')) return false
  const before = source.exact.slice(0, Math.max(0, mention.start - source.start))
  return TITLE.test(before) || isOffice(before, head, words)
}

/** "director and senior economist Ann Berg", "minister of mines and energy Ann Berg"; not "lawyer for actor Ann Berg", whose office is hers. */
function isOffice(before: string, head: Evidence, { roles }: SourceWords): boolean {
  const last = /(?<![\p{L}-])([\p{L}-]+)\s$/u.exec(before.slice(-LONGEST_WORD))?.[1]?.toLowerCase() ?? ''
  if (!roles.has(head.exact.toLowerCase()) || last === '' || SMALL.test(last)) return false
  return !/\s(?:of|for|to|at|in|from)\s/.test(before) || !roles.has(last)
}

const LONGEST_WORD = 40
const SMALL = /^(?:of|for|to|at|in|from|and|or|the|a|an|by|with|s)$/

/** The longest; a person before an organisation before a place. */
function best(mentions: readonly Mention[], source: Span): string | null {
  const ranked = [...mentions].sort((a, b) => rank(a) - rank(b) || shared(b, source) - shared(a, source) || a.start - b.start)
  return ranked[0]?.entity ?? null
}

const rank = ({ kind }: Mention): number => (kind === 'place' ? 1 : 0)

/** "Mayor Ann Berg": a title is the head by its tag, and the name beside it is who it is. */
const inApposition = (mentions: readonly Mention[], head: Span): readonly Mention[] =>
  mentions.filter((mention) => mention.kind === 'person' && Math.min(Math.abs(mention.start - head.end), Math.abs(head.start - mention.end)) <= 2)

function firstEndingAfter(mentions: readonly Mention[], offset: number): number {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) > offset - 120) high = middle
    else low = middle + 1
  }
  return low
}
