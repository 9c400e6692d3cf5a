/**
 * The part of the paper a page stands in.
 *     article:section "Harbour"                                      "Harbour"
 *     a path Home › News › Harbour › Bridge reopens                  "Harbour": the deepest that is not the page itself
 * Left open: pages of several sections; sections that only an address tells.
 */
import type { Stated } from '../../../model/reading.ts'
import { fold } from '../../../text/fold.ts'

const LONGEST = 50
const NO_SECTION =
  /^(?:home(?:page)?|start(?:seite)?|front ?page|index|main|uncategori[sz]ed|unkategorisiert|allgemein|general|article|articles|story|post|posts|page|accueil|inicio|forside|hjem|hem|etusivu|strona główna|главная|ホーム|首页|\d+|you are here.*)$/i

/** In order of trust; the page's own title and the outlet's name are no sections. */
export function sectionsOf(stated: readonly Stated[], headline: string | null, outlet: string | null): readonly Stated[] {
  const others = new Set([headline, outlet].flatMap((name) => (name === null ? [] : [squeezed(name)])))
  return stated.map(({ value, how }) => ({ value: firstOf(value), how })).filter(({ value }) => isSection(value) && !others.has(squeezed(value)))
}

/** Of a list the first; signs of tags and paths before it are cut. */
const firstOf = (value: string): string =>
  (value.split(/[,;]\s/)[0] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s#›»/|–-]+/, '')
    .trim()

const isSection = (value: string): boolean =>
  value.length >= 2 &&
  value.length <= LONGEST &&
  /\p{L}/u.test(value) &&
  !/https?:|[<>{}|]|\.(?:html?|com|net|org)\b/i.test(value) &&
  !NO_SECTION.test(value)

const squeezed = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')
