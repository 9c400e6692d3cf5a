/**
 * Sites against the parents: places that no gazetteer knows, named by what they are, and another of the kind in the same words.
 *     parent "trial at Arnby Crown Court"                child "trial at Lisk Crown Court"              place: medium
 *     parent "drowned in the village of Arnby"           child "drowned in the town of Lisk"            place: medium
 * Leaves open: sites named without a word of their kind.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Derived, Match } from './comparison.ts'
import { drift, exactSide, type Finding } from './finding.ts'

/** Likeness of the passages; a settlement is often named again, so its passages must be nearer. */
const CHANGED: Readonly<Record<Site['sort'], number>> = { building: 0.2, settlement: 0.34 }

const SETTLEMENT = /\b(?:village|town|city|hamlet|suburb|parish|port) of ((?:\p{Lu}[\p{L}’'-]+ ?){1,3})/gu
/** One to three capitalised words before one or two that say what it is. */
const BUILDING = /\b(\p{Lu}[\p{L}’'-]+) ((?:\p{Lu}\p{Ll}+ )?\p{Lu}\p{Ll}+)\b/gu
/** Houses that a town has one of. */
const HOUSES: ReadonlySet<string> = new Set([
  'court',
  'hospital',
  'university',
  'cathedral',
  'airport',
  'stadium',
  'prison',
  'jail',
  'museum',
  'station',
])

interface Site {
  readonly sort: 'building' | 'settlement'
  readonly name: string
  /** What it is; settlements are of one kind. */
  readonly kind: string
  readonly words: string
  readonly at: number
}

export function siteDrift(derived: Derived, { names }: Pick<Lexicon, 'names'>): Finding[] {
  const { child, parents } = derived
  return child.passages.flatMap((passage) => {
    const [site, ...others] = sitesIn(passage.text, names.placeWords)
    if (site === undefined || others.some(({ kind }) => kind === site.kind)) return []
    if (site.sort === 'building' && parents.some(({ folded }) => folded.includes(site.words.toLowerCase()))) return []
    const rival = rivalOf(site, derived.matches(passage), passage.text, names.placeWords)
    if (rival === null) return []
    const [match, model] = rival
    const start = match.passage.start + model.at
    const side = exactSide(match.view.page, { start, end: start + model.words.length }, 'parent', model.words)
    const own = exactSide(child.page, { start: passage.start + site.at, end: passage.start + site.at + site.words.length }, 'child', site.words)
    return [drift('place', 'medium', { page: match.view.page, side }, own, `“${model.words}” in the parent, “${site.words}” here.`)]
  })
}

/** The site of the kind in the nearest passage, where that names no other of it and this page's passage does not name it. */
function rivalOf(site: Site, matches: readonly Match[], text: string, kinds: ReadonlySet<string>): readonly [Match, Site] | null {
  const [match] = matches
  if (match === undefined || match.score < CHANGED[site.sort] || match.passage.text.includes(site.name)) return null
  const [model, ...others] = sitesIn(match.passage.text, kinds).filter(({ kind }) => kind === site.kind)
  return model === undefined || others.length > 0 || text.includes(model.name) ? null : [match, model]
}

function sitesIn(text: string, kinds: ReadonlySet<string>): Site[] {
  const settlements = [...text.matchAll(SETTLEMENT)].map((found): Site => {
    const words = found[0].trimEnd()
    return { sort: 'settlement', name: (found[1] ?? '').trimEnd(), kind: 'settlement', words, at: found.index }
  })
  const buildings = [...text.matchAll(BUILDING)].flatMap((found): Site[] => {
    const [words, name = '', what = ''] = found
    const last = what.split(' ').at(-1)?.toLowerCase() ?? ''
    return HOUSES.has(last) || (what.includes(' ') && kinds.has(last)) ? [{ sort: 'building', name, kind: what, words, at: found.index }] : []
  })
  return [...settlements, ...buildings]
}
