/**
 * Frames: the elements around a line, with what they say of it. A class or id names the region ("related-posts", "cookie-banner"); a region
 * holds for everything inside it, but an <article> or a name for the story's own body inside an aside opens it again.
 */
import type { Region } from '../../../lexicon/lines.ts'
import type { DomElement } from './dom.ts'

export type RegionWords = ReadonlyMap<string, Region>

export interface Frame {
  readonly name: string
  readonly id: string | null
  readonly parent: Frame | null
  readonly region: Region | null
  /** The word or tag that named the region. */
  readonly because: string
  readonly link: boolean
  /** Which of its parent's children of this name it is, from 1. */
  readonly nth: number
  readonly counts: Map<string, number>
  /** The frame that named the region. */
  readonly root: Frame | null
  readonly classes: string
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

export function frameOf(element: DomElement, parent: Frame | null, words: RegionWords): Frame {
  const name = element.localName
  const nth = (parent?.counts.get(name) ?? 0) + 1
  parent?.counts.set(name, nth)
  const id = element.getAttribute('id')
  const classes = element.getAttribute('class') ?? ''
  const own = parent ? ownRegion(element, name, `${classes} ${id ?? ''}`, words) : null
  const frame: { -readonly [Key in keyof Frame]: Frame[Key] } = {
    name,
    id,
    parent,
    region: own?.region ?? parent?.region ?? null,
    because: own?.because ?? parent?.because ?? '',
    link: name === 'a' || parent?.link === true,
    nth,
    counts: new Map(),
    root: parent?.root ?? null,
    classes,
  }
  if (own) frame.root = frame
  return frame
}

interface Named {
  readonly region: Region
  readonly because: string
}

function ownRegion(element: DomElement, name: string, names: string, words: RegionWords): Named | null {
  const byTag = BY_TAG[name]
  if (byTag) return { region: byTag, because: `<${name}>` }
  const role = BY_ROLE[element.getAttribute('role')?.toLowerCase() ?? '']
  if (role) return { region: role, because: `role of <${name}>` }
  if (name === 'body' || name === 'main' || name === 'article' || name === 'html') return null
  return byWords(names, words)
}

/** The first class or id, or part of one, that the table knows: whole names before their parts. */
function byWords(names: string, words: RegionWords): Named | null {
  if (names.length < 3 || names.length > 600) return null
  for (const name of names.toLowerCase().split(/\s+/)) {
    const region = words.get(name)
    if (region) return { region, because: `"${name}"` }
  }
  for (const name of names.split(/\s+/)) {
    if (name.length > 60 || /[:[\]]/.test(name)) continue
    const part = partOf(name, words)
    if (part) return part
  }
  return null
}

function partOf(name: string, words: RegionWords): Named | null {
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part !== '')
  for (const [at, part] of parts.entries()) {
    const pair = `${part}-${parts[at + 1] ?? ''}`
    const region = words.get(pair) ?? words.get(part)
    if (region) return { region, because: `"${name}"` }
  }
  return null
}

/** "article > div:nth-of-type(2) > p": the nearest four elements, from an id or the article downwards. */
export function pathOf(frame: Frame): string {
  const steps: string[] = []
  for (let at: Frame | null = frame; at && steps.length < 4; at = at.parent) {
    const isAnchor = at.name === 'article' || at.name === 'main' || at.name === 'body'
    const named = at.id !== null && /^[A-Za-z][\w-]{0,40}$/.test(at.id)
    steps.unshift(named ? `${at.name}#${at.id}` : isAnchor ? at.name : `${at.name}:nth-of-type(${at.nth})`)
    if (named || isAnchor) break
  }
  return steps.join(' > ')
}
