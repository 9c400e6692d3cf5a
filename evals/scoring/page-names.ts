/**
 * Page names: which page of a set an article is, by the name of its file.
 *     an article read from "pages/harbour-2.txt"      the page "harbour-2"
 */

export interface NamedArticle {
  readonly id: string
  readonly source?: { readonly path?: string | null; readonly url?: string | null; readonly id?: string | null }
}

/** The page of an article's id; null where it is none of the set. The id of a page is its own. */
export type PageOf = (article: string) => string | null

export function pageNames(articles: readonly NamedArticle[], pages: readonly string[]): PageOf {
  const known = new Set(pages)
  const names = new Map(pages.map((page) => [page, page]))
  for (const { id, source } of articles) {
    const page = [source?.path, source?.url, source?.id, id].map((name) => bareName(name ?? '')).find((name) => known.has(name))
    if (page !== undefined) names.set(id, page)
  }
  return (article) => names.get(article) ?? (known.has(bareName(article)) ? bareName(article) : null)
}

/** A path's last part without its ending. */
const bareName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.(?:txt|html?|json|md)(?:\.gz)?$/i, '')
