/**
 * Relations that are no parentage: common wire text in otherwise own reports, and a page that names another outlet of the set as its source.
 *     two pages with three long sentences word for word the same, and much of their own     shares
 *     "…, according to the Norvik Herald" on the page of the Lisk Post                       cites
 */
import type { Words } from '../../../lexicon/words.ts'
import type { Because } from '../../../model/because.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Relation } from '../../../model/lineage.ts'
import { fold } from '../../../text/fold.ts'
import { cite } from '../../../text/spans.ts'
import { wordsOf } from '../../../text/words.ts'
import type { Material, Passage } from './material.ts'
import { isVague, sameOutlet } from './outlet-names.ts'

/** A sentence of this many words is no accident when it stands in two pages. */
const LONG_SENTENCE = 10
/** One common sentence may be a statement both quote without marks. */
const COMMON_SENTENCES = 2

/** Relations among the pages of a story, parents and children left out. */
export function relationsOf(materials: readonly Material[], linked: (a: ArticleId, b: ArticleId) => boolean, words: Words): readonly Relation[] {
  const sentences = materials.map(wholeSentences)
  return materials.flatMap((a, i) =>
    materials.flatMap((b, j) => {
      if (i === j || linked(a.article.id, b.article.id)) return []
      return [...(i < j ? shares(a, b, sentences[i], sentences[j]) : []), ...cites(a, b, words)]
    }),
  )
}

type Sentences = ReadonlyMap<string, Passage>

/** Long sentences that are mostly narration, by their words. */
function wholeSentences({ article, passages }: Material): Sentences {
  const long = passages.filter(({ words, narration, all }) => words >= LONG_SENTENCE && narration.size * 2 > all.size)
  return new Map(long.map((passage) => [plainWords(article.text, passage), passage]))
}

const plainWords = (text: string, { start, end }: Passage): string =>
  wordsOf(fold(text.slice(start, end)))
    .map(({ lower }) => lower)
    .join(' ')

function shares(a: Material, b: Material, inA: Sentences = new Map(), inB: Sentences = new Map()): readonly Relation[] {
  const because = [...inA].flatMap(([sentence, passage]): Because[] => {
    const other = inB.get(sentence)
    return other ? [{ kind: 'shared-text', note: 'the same sentence', a: cite(a.article, passage), b: cite(b.article, other) }] : []
  })
  return because.length >= COMMON_SENTENCES ? [{ kind: 'shares', a: a.article.id, b: b.article.id, because }] : []
}

/** `a` names the outlet of `b` as the source of something it says. */
function cites(a: Material, b: Material, words: Words): readonly Relation[] {
  const outlet = b.article.outlet?.name ?? null
  if (outlet === null || isVague(outlet, words) || (a.article.outlet?.name && sameOutlet(outlet, a.article.outlet.name, words))) return []
  const named = a.page.marks.attributions.flatMap(({ source }) => (source && sameOutlet(source.exact, outlet, words) ? [source] : []))
  const [first] = named
  if (first === undefined) return []
  return [
    {
      kind: 'cites',
      a: a.article.id,
      b: b.article.id,
      because: [{ kind: 'credit', note: `names “${first.exact}”`, a: cite(a.article, first), b: null }],
    },
  ]
}
