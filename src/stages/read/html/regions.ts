/**
 * Regions: what the elements around a line say of it. A tag, a role, a class or an id names the region ("related-posts", "cookie-banner"),
 * and the region holds for everything inside it.
 *     <aside>                              aside
 *     <div class="post-share-buttons">     share
 * The words are data (data/cues/html-regions.tsv). Left open: regions named in no language the table knows.
 */
import type { Region } from '../../../lexicon/lines.ts'
import { ownCopy } from '../../../text/own-copy.ts'
import { remembered } from '../../../text/remembered.ts'
import { type Element, inherited } from './tree.ts'

export type RegionWords = ReadonlyMap<string, Region>

/** The innermost named region around an element, the element that named it, and the word or tag by which. */
export interface Named {
  readonly region: Region
  readonly because: string
  readonly root: Element
}

const BY_TAG: Readonly<Record<string, Region>> = {
  nav: 'navigation',
  aside: 'aside',
  footer: 'footer',
  form: 'form',
  figcaption: 'caption',
  figure: 'caption',
  button: 'control',
  select: 'control',
  option: 'control',
  label: 'control',
  textarea: 'control',
  menu: 'navigation',
  dialog: 'overlay',
}

const BY_ROLE: Readonly<Record<string, Region>> = {
  navigation: 'navigation',
  complementary: 'aside',
  contentinfo: 'footer',
  dialog: 'overlay',
  alertdialog: 'overlay',
  search: 'form',
  menu: 'navigation',
  button: 'control',
}

/** Finds regions; each element of a page is looked at once. */
export function regionFinder(words: RegionWords): (element: Element) => Named | null {
  const byWords = remembered((names) => regionByWords(names, words))
  return inherited((element) => ownRegion(element, byWords))
}

const WHOLE_PAGE = new Set(['body', 'main', 'article', 'html', '#document'])

function ownRegion(element: Element, byWords: (names: string) => Omit<Named, 'root'> | null): Named | null {
  const { name, attributes } = element
  const byTag = BY_TAG[name]
  if (byTag) return { region: byTag, because: `<${name}>`, root: element }
  const role = BY_ROLE[attributes['role']?.toLowerCase() ?? '']
  if (role) return { region: role, because: `role of <${name}>`, root: element }
  if (WHOLE_PAGE.has(name)) return null
  const named = byWords(element.names)
  return named && { ...named, root: element }
}

const LONGEST_NAMES = 600
const LONGEST_NAME = 60

/** The names of an element one by one, as far as they are names: frameworks write whole style sheets there. */
export function eachName(names: string): readonly string[] {
  const all = names.trim()
  return all.length < 3 || all.length > LONGEST_NAMES ? [] : all.split(/\s+/)
}

/** The first class or id, or part of one, that the table knows: whole names before their parts. */
function regionByWords(all: string, words: RegionWords): Omit<Named, 'root'> | null {
  const names = eachName(all)
  for (const name of names) {
    const region = words.get(name.toLowerCase())
    if (region) return { region, because: ownCopy(`"${name}"`) }
  }
  for (const name of names) {
    const region = partsOf(name).find((part) => words.has(part))
    if (region !== undefined) return { region: words.get(region) as Region, because: ownCopy(`"${name}"`) }
  }
  return null
}

/** The words a name is made of, each pair before its first: "postShareButtons" gives "post-share", "post", "share-buttons", "share" …. */
export const partsOf = remembered(cutName)

function cutName(name: string): readonly string[] {
  if (name.length > LONGEST_NAME || /[:[\]]/.test(name)) return []
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part !== '')
  return parts.flatMap((part, at) => (at + 1 < parts.length ? [`${part}-${parts[at + 1]}`, part] : [part]))
}
