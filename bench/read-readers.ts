/**
 * The readers of the benchmark `read`: a page in; story, title, authors and date out, as each gives them. Ours gets the bytes of the page; the rivals
 * its text (mercury bytes) and, since most ask for it, its address, which ours is not told.
 * [Reference] Rivals: @mozilla/readability, defuddle, @extractus/article-extractor (Readability inside), @postlight/mercury-parser.
 * Left open: a rival's settings are those it comes with; none is asked to fetch anything.
 */
import { extractFromHtml } from '@extractus/article-extractor'
import { Readability } from '@mozilla/readability'
import { DefuddleClass } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import type { Article } from '../src/model/article.ts'
import { articleFrom, type SavedPage } from './pages.ts'

const MERCURY: string = '@postlight/mercury-parser'

/** What the rivals are told where nobody knows the address. */
const SOMEWHERE = 'https://outlet.example/story'

/** What a rival says of a page; null or empty where it says nothing. */
export interface Told {
  readonly title: string | null
  readonly author: string | null
  readonly date: string | null
  /** The story as HTML. */
  readonly content: string | null
}

/** Ours gives an article, the rivals what they tell. */
export type Reading = { readonly article: Article } | { readonly told: Told }

export interface Reader {
  readonly name: string
  readonly read: (page: SavedPage, lexicon: Lexicon) => Reading | Promise<Reading>
}

const rival = (name: string, tell: (markup: string, url: string, page: SavedPage) => Told | Promise<Told>): Reader => ({
  name,
  read: async (page) => ({ told: await tell(page.markup, page.url ?? SOMEWHERE, page) }),
})

/** Ours first: the others are measured against it. */
export const READERS: readonly Reader[] = [
  { name: 'crosswire', read: (page, lexicon) => ({ article: articleFrom(page, lexicon) }) },
  rival('readability + linkedom', toldByReadability),
  rival('defuddle + linkedom', toldByDefuddle),
  rival('article-extractor', toldByExtractor),
  ...(await mercuryHere()),
]

/** What Readability and defuddle take: a DOM, of which linkedom's is one. */
type Dom = ConstructorParameters<typeof Readability>[0]

const domOf = (markup: string): Dom => parseHTML(markup).document as unknown as Dom

function toldByReadability(markup: string): Told {
  const found = new Readability(domOf(markup)).parse()
  return { title: found?.title ?? null, author: found?.byline ?? null, date: found?.publishedTime ?? null, content: found?.content ?? null }
}

function toldByDefuddle(markup: string, url: string): Told {
  const { title, author, published, content } = new DefuddleClass(domOf(markup), { url }).parse()
  return { title, author, date: published, content }
}

async function toldByExtractor(markup: string, url: string): Promise<Told> {
  const found = await extractFromHtml(markup, url)
  return { title: found?.title ?? null, author: found?.author ?? null, date: found?.published ?? null, content: found?.content ?? null }
}

/** What is used of it. */
interface Mercury {
  readonly parse: (
    url: string,
    options: { readonly html: Buffer; readonly fetchAllPages: false; readonly contentType: 'html' },
  ) => Promise<Omit<Told, 'date'> & { readonly date_published: string | null }>
}

/**
 * It takes part where it is installed beside the rest (bench/README.md): some of the packages it brings name no licence, or one that we do not take.
 */
async function mercuryHere(): Promise<readonly Reader[]> {
  const mercury = await import(MERCURY).then(
    (module: { readonly default: Mercury }) => module.default,
    () => null,
  )
  if (mercury === null) return []
  // It spoils all letters beyond ASCII of a string, but reads bytes well.
  const tell = async (markup: string, url: string, { bytes }: SavedPage): Promise<Told> => {
    const html = bytes ?? Buffer.from(markup)
    const { title, author, date_published, content } = await mercury.parse(url, { html, fetchAllPages: false, contentType: 'html' })
    return { title, author, date: date_published, content }
  }
  return [rival('mercury-parser', tell)]
}

const NOTHING: Reading = { told: { title: null, author: null, date: null, content: null } }

/** A reader that fails on a page has found nothing there: others have no more either. */
export async function readOrNothing({ read }: Reader, page: SavedPage, lexicon: Lexicon): Promise<Reading> {
  try {
    return await read(page, lexicon)
  } catch {
    return NOTHING
  }
}

/** Some pages make rivals write to the console: writing is not what is measured. */
export async function silently<T>(run: () => Promise<T>): Promise<T> {
  const { error, warn, log } = console
  const nothing = (): void => undefined
  Object.assign(console, { error: nothing, warn: nothing, log: nothing })
  try {
    return await run()
  } finally {
    Object.assign(console, { error, warn, log })
  }
}
