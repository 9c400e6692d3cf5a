/**
 * What a file states around its page, laid beside what the page states of itself.
 *     a mail's subject               the first of the titles: its page rarely has one of its own
 *     a web archive's subject        the last: it is the page's own title once more
 *     "https://web.archive.org/web/2024…/https://courier.example/ferry" as the page's address      https://courier.example/ferry
 * A title that a person gave stays first. The page's own address goes before the file's.
 */
import type { FileHints, PageHints, Stated } from '../model/reading.ts'
import { webAddress } from './web-address.ts'

/** `isPerson` tells a person's name from an outlet's: such a sender is a writer. */
export function withFileHints(hints: PageHints, stated: FileHints | undefined, isPerson: (name: string) => boolean = () => false): PageHints {
  const own = hints.canonicalUrl === null ? null : (webAddress(hints.canonicalUrl) ?? hints.canonicalUrl)
  if (!stated) return { ...hints, canonicalUrl: own }
  const { outlet } = stated
  const signs = outlet !== null && isPerson(outlet.value)
  return {
    ...hints,
    titles: withTitle(hints.titles, stated.title, stated.published !== null || stated.outlet !== null),
    authors: [...stated.authors, ...(signs ? [{ name: outlet.value, how: outlet.how }] : []), ...hints.authors],
    published: stated.published ? [stated.published, ...hints.published] : hints.published,
    outlets: outlet && !signs ? [...hints.outlets, outlet] : hints.outlets,
    canonicalUrl: own ?? stated.url,
  }
}

function withTitle(titles: readonly Stated[], title: Stated | null, leads: boolean): readonly Stated[] {
  if (!title) return titles
  const given = titles.filter(({ how }) => how === 'given')
  const own = titles.filter(({ how }) => how !== 'given')
  return leads ? [...given, title, ...own] : [...given, ...own, title]
}
