/**
 * The words generated pages are made of, as often as English has them: the stems of data/words/idf.tsv, drawn by the number of documents
 * that hold them, in the forms the tagger has seen; first names, titles and towns from the program's own tables. Four fifths of the words drawn have
 * such a form; for the others the stem's lost ending is put back by rule, not always rightly: what counts here is how common a word is.
 *     "organis" → "organised" or "organisations" (seen)      "courtesi" → "courtesy" (by rule)
 */
import type { Lexicon } from '../../src/lexicon/lexicon.ts'
import { readData, readRows } from '../../src/lexicon/tables.ts'
import { stem } from '../../src/text/stem.ts'
import type { Chance } from './chance.ts'
import { placesOf } from './names.ts'

export interface Vocabulary {
  /** A word of English at large: common ones come often. */
  readonly word: (chance: Chance) => string
  /** A word that few documents hold: what tells one story from another. */
  readonly rareWord: (chance: Chance) => string
  readonly firstNames: readonly string[]
  readonly titles: readonly string[]
  readonly towns: readonly string[]
}

/** Rare: in at most this many of the table's 1,381 documents. */
const RARE = 40

export function vocabularyOf({ words, names, tagger }: Lexicon): Vocabulary {
  const seen = formsByStem([...tagger.weights.keys()])
  const known = [...words.frequency].filter(([stem]) => /^[a-z]{4,12}$/.test(stem) && !words.stop.has(stem))
  const weighted = known.map(([root, documents]) => [seen.get(root) ?? [wholeWord(root)], documents] as const)
  return {
    word: drawnByWeight(weighted),
    rareWord: drawnByWeight(weighted.filter(([, documents]) => documents <= RARE)),
    firstNames: [...names.firstNames.keys()].filter((name) => /^[a-z]{3,8}$/.test(name)).map(capitalised),
    titles: [...names.roles].filter(([title, role]) => role.class === 'office' && /^[a-z]{5,}$/.test(title)).map(([title]) => title),
    towns: placesOf(readRows(readData, 'places/cities.tsv', 6)),
  }
}

/** Words by their stem, from the tagger's features of a word and of its neighbours ("w=bridge", "n=bridge"). */
function formsByStem(features: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>()
  for (const word of new Set(features.flatMap((feature) => /^[wpnqm]=([a-z]{4,14})$/.exec(feature)?.[1] ?? []))) {
    const there = forms.get(stem(word))
    if (there) there.push(word)
    else forms.set(stem(word), [word])
  }
  return forms
}

/** The likely whole word behind a stem of src/text/stem.ts. */
function wholeWord(root: string): string {
  if (root.endsWith('i')) return `${root.slice(0, -1)}y`
  return /(?:[nr]c|[dr]g|[aei]v|iz|[cilnu]at|[gp]l)$/.test(root) ? `${root}e` : root
}

function drawnByWeight(items: readonly (readonly [readonly string[], number])[]): (chance: Chance) => string {
  const sums = new Float64Array(items.length)
  let sum = 0
  for (const [at, [, weight]] of items.entries()) sums[at] = sum += weight
  return (chance) => chance.pick(items[firstAbove(sums, chance.share() * sum)]?.[0] ?? [])
}

/** Place of the first sum above the mark, by halving. */
function firstAbove(sums: Float64Array, mark: number): number {
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) > mark) high = middle
    else low = middle + 1
  }
  return low
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
