/**
 * Who speaks in which texts: the speakers of statements and quotations, each with the pages that carry their words and stand on no other page here that does.
 *     A quotes the mayor, B and C copy A → the mayor speaks in one text, first held in A
 * Speakers are those that the pages name; the same name in the accounts of one storyline is one speaker.
 */
import type { Account } from '../model/account.ts'
import type { Cited } from '../model/cited.ts'
import type { ArticleId } from '../model/ids.ts'
import { grouped } from './grouped.ts'
import { compareLetters, compareText, inLetterOrder, type Letters, letterOf } from './letters.ts'
import type { SourceView, StorylineView } from './view.ts'

export interface TextSpeaker {
  readonly name: string
  readonly role: string | null
  /** The pages that carry the words and stand on none that does, in the order of letters. */
  readonly first: readonly ArticleId[]
  /** How many texts these pages are. */
  readonly texts: number
  /** The first passage of every page that carries them, in the order of letters. */
  readonly passages: readonly Cited[]
}

interface Utterance extends Cited {
  readonly name: string
  readonly role: string | null
}

/** Of most texts first, then of most pages, then by the first page. */
export function textSpeakers({ stories, accounts }: StorylineView, letters: Letters): readonly TextSpeaker[] {
  const pages = pagesOf(stories.flatMap((story) => story.sources))
  const said = accounts.flatMap(utterancesOf).filter(({ article }) => pages.has(article))
  const speakers = [...grouped(said, ({ name }) => name)].map(([name, own]) => speakerOf(name, inLetterOrder(letters, own), pages))
  const firstLetter = ({ first: [page] }: TextSpeaker): string => (page === undefined ? '' : letterOf(letters, page))
  return speakers.sort(
    (a, b) =>
      b.texts - a.texts || b.passages.length - a.passages.length || compareLetters(firstLetter(a), firstLetter(b)) || compareText(a.name, b.name),
  )
}

function utterancesOf({ entities, claims, quotes }: Account): readonly Utterance[] {
  const known = new Map(entities.map((entity) => [entity.id, entity]))
  const said = [...claims.flatMap(({ statements }) => statements), ...quotes.flatMap(({ variants }) => variants)]
  return said.flatMap(({ speaker, article, start, end, exact, line }) => {
    const entity = speaker === null ? undefined : known.get(speaker)
    return entity === undefined ? [] : [{ name: entity.name, role: entity.role, article, start, end, exact, line }]
  })
}

interface Page {
  readonly text: string
  readonly ancestors: ReadonlySet<ArticleId>
}

function speakerOf(name: string, said: readonly Utterance[], pages: ReadonlyMap<ArticleId, Page>): TextSpeaker {
  const byPage = grouped(said, ({ article }) => article)
  const isAbove = (one: ArticleId, page: ArticleId): boolean => pages.get(page)?.ancestors.has(one) ?? false
  const first = [...byPage.keys()].filter((page) => ![...byPage.keys()].some((one) => isAbove(one, page) && !isAbove(page, one)))
  const texts = new Set(first.map((page) => pages.get(page)?.text)).size
  const passages = [...byPage.values()].flatMap(([passage]) => passage ?? [])
  return { name, role: said.find(({ role }) => role !== null)?.role ?? null, first, texts, passages }
}

/** Each page's text, the pages it stands on, and those they stand on; a circle ends where it closes. */
function pagesOf(sources: readonly SourceView[]): ReadonlyMap<ArticleId, Page> {
  const parents = new Map(sources.map((source) => [source.article.id, parentsOf(source)]))
  const ancestorsOf = (page: ArticleId): ReadonlySet<ArticleId> => {
    const found = new Set(parents.get(page))
    for (const one of found) for (const parent of parents.get(one) ?? []) found.add(parent)
    return found
  }
  return new Map(sources.map(({ article: { id }, origin }) => [id, { text: origin?.id ?? id, ancestors: ancestorsOf(id) }]))
}

const parentsOf = ({ parents }: SourceView): readonly ArticleId[] =>
  parents.flatMap(({ from, or }) => [from, ...or].filter((one): one is ArticleId => typeof one === 'string'))
