/**
 * Corrections as written → corrections of these articles: every name becomes a page, or the reason why it cannot.
 *     "b.html", "60c2"        the one page of that path or file name, or whose id begins so
 *     parent "Northern Wire"  a text that is not held; "Harbour Post (not held)" where a page of that outlet is among these
 * Two values for one field of one page contradict each other, and neither is taken.
 */
import type { Article } from '../model/article.ts'
import type { Anchor, Correction, Refusal } from '../model/correction.ts'
import type { External } from '../model/external.ts'
import type { ArticleId } from '../model/ids.ts'
import { fold } from '../text/fold.ts'
import type { Entry } from './correction-entries.ts'
import { PAGE_ENDINGS } from './inputs.ts'
import { namesPath } from './page-names.ts'

export interface NamedCorrections {
  readonly corrections: readonly Correction[]
  /** Those whose names name no page, or several. */
  readonly unnamed: readonly Refusal<string>[]
  readonly refused: readonly Refusal[]
}

export function nameCorrections(entries: readonly Entry[], articles: readonly Article[]): NamedCorrections {
  const named = entries.map((entry) => ({ entry, found: withPages(entry, articles) }))
  const corrections = named.flatMap(({ found }) => (isWhy(found) ? [] : [found]))
  const contradicted = corrections.filter((one) => corrections.some((other) => contradicts(one, other)))
  return {
    corrections: corrections.filter((one) => !contradicted.includes(one)),
    unnamed: named.flatMap(({ entry, found }) => (isWhy(found) ? [{ correction: entry, ...found }] : [])),
    refused: contradicted.map((correction) => ({ correction, ...TWO_VALUES })),
  }
}

type Why = Pick<Refusal, 'code' | 'why'>

const TWO_VALUES: Why = { code: 'correction-contradicted', why: 'The file sets it otherwise, too: keep the one that holds.' }

const isWhy = (found: unknown): found is Why => typeof found === 'object' && found !== null && 'why' in found

function withPages(entry: Entry, articles: readonly Article[]): Correction | Why {
  if (entry.kind === 'verdict') {
    const passages = allOrWhy(entry.passages.map((anchor) => anchorNamed(anchor, articles)))
    return isWhy(passages) ? passages : { ...entry, passages }
  }
  if ('passages' in entry) {
    const [a, b] = [anchorNamed(entry.passages[0], articles), anchorNamed(entry.passages[1], articles)]
    return isWhy(a) ? a : isWhy(b) ? b : { ...entry, passages: [a, b] }
  }
  const page = pageNamed(entry.page, articles)
  if (isWhy(page)) return page
  if (entry.kind !== 'parent') return { ...entry, page }
  const parent = parentNamed(entry.parent, articles)
  return isWhy(parent) ? parent : { ...entry, page, parent }
}

const allOrWhy = <Item>(found: readonly (Item | Why)[]): readonly Item[] | Why =>
  found.find(isWhy) ?? found.flatMap((one) => (isWhy(one) ? [] : [one]))

function anchorNamed({ page: name, words }: Anchor<string>, articles: readonly Article[]): Anchor | Why {
  const page = pageNamed(name, articles)
  return isWhy(page) ? page : { page, words }
}

function pageNamed(name: string, articles: readonly Article[]): ArticleId | Why {
  const [page, ...others] = pagesNamed(name, articles)
  if (page === undefined) return { code: 'correction-unmatched', why: `${name} is not among the inputs: look at its spelling.` }
  if (others.length > 0) return { code: 'correction-ambiguous', why: `${name} may be any of ${1 + others.length} inputs: give more of its path.` }
  return page.id
}

/** Letters of an id that are no accident. */
const ID_START = /^[0-9a-f]{4,}$/

/** A path that is the name outdoes those that end in it; an id counts where no path does. */
function pagesNamed(name: string, articles: readonly Article[]): readonly Article[] {
  const byPath = articles.filter(({ source }) => namesPath(name, source.path))
  const whole = byPath.filter(({ source }) => source.path === name)
  if (byPath.length > 0) return whole.length > 0 ? whole : byPath
  return ID_START.test(name) ? articles.filter(({ id }) => id.startsWith(name)) : []
}

const NOT_HELD = /\s\(not held\)$/

/** A page, or the name of an outlet whose text is not held; a path that leads nowhere is no outlet. */
function parentNamed(name: string | External | null, articles: readonly Article[]): ArticleId | External | null | Why {
  if (name === null || typeof name !== 'string') return name
  if (NOT_HELD.test(name)) return { external: name.replace(NOT_HELD, '') }
  if (pagesNamed(name, articles).length > 0 || looksLikePage(name)) return pageNamed(name, articles)
  const held = articles.some(({ outlet }) => fold(outlet?.name ?? '') === fold(name))
  if (!held) return { external: name }
  const why = `An input is of ${name}: name that page, or write “${name} (not held)” for another text of it.`
  return { code: 'correction-ambiguous', why }
}

const looksLikePage = (name: string): boolean =>
  name === '-' || /[/\\]/.test(name) || ID_START.test(name) || PAGE_ENDINGS.has(`.${name.split('.').at(-1)?.toLowerCase()}`)

/** One field of one page, two values. */
function contradicts(one: Correction, other: Correction): boolean {
  if (one.kind !== other.kind || !('page' in one && 'page' in other) || one.page !== other.page) return false
  return valueSet(one) !== valueSet(other)
}

const valueSet = (correction: Correction): string =>
  JSON.stringify('value' in correction ? correction.value : 'parent' in correction && correction.parent)
