/**
 * Times written in a page's scripts: fields named as a time of publication or change, whatever the script around them.
 *     {"publishDate":"2024-10-31T21:37Z"}         published
 *     page.article_modified = "31.10.2024"        modified
 * Broken JSON-LD is read here, too. Left open: scripts that hold other pages' fields before this page's (metadata wants a second witness).
 */
import type { Stated } from '../../../model/reading.ts'
import { type SortedElements, withTag } from './stated-elements.ts'
import type { Element } from './tree.ts'

const PUBLISHED =
  /\b(?:article_?|content_?|page_?|story_?|cms_?|first_?)?(?:date_?(?:time_?)?publish(?:ed)?|publish(?:ed|ing)?_?(?:date(?:_?time)?|at|time|on)|publication_?(?:date(?:_?time)?|time)|pub_?date|original_?publish_?date|display_?date)\\?["']?\s?[:=,]\s?\\?["']([^"'\\<>]{8,40})\\?["']/gi
const MODIFIED =
  /\b(?:article_?|content_?|page_?|story_?|cms_?|last_?)?(?:date_?(?:time_?)?(?:modified|updated?)|(?:modified|updated?|modification)_?(?:date(?:_?time)?|at|time|on))\\?["']?\s?[:=,]\s?\\?["']([^"'\\<>]{8,40})\\?["']/gi
/** What every field of the kind holds. Most scripts hold neither, and are not searched further. */
const MAY_PUBLISH = /publi|pub_?date|display_?date/i
const MAY_MODIFY = /modif|update/i
const LARGEST = 500_000
const MOST = 6

export function scriptTimes(elements: SortedElements): { readonly published: readonly Stated[]; readonly modified: readonly Stated[] } {
  const scripts = withTag(elements, 'script').map((script) => ({ text: textInside(script), isLinkedData: isLinkedData(script) }))
  const broken = scripts.filter(({ text, isLinkedData: linked }) => linked && text.includes('date') && !isWhole(text)).map(({ text }) => text)
  const plain = scripts.filter(({ isLinkedData: linked }) => !linked).map(({ text }) => text)
  return {
    published: [...fields(broken, MAY_PUBLISH, PUBLISHED, 'json-ld'), ...fields(plain, MAY_PUBLISH, PUBLISHED, 'script')],
    modified: [...fields(broken, MAY_MODIFY, MODIFIED, 'json-ld'), ...fields(plain, MAY_MODIFY, MODIFIED, 'script')],
  }
}

const textInside = ({ children }: Element): string =>
  children
    .filter((child) => typeof child === 'string')
    .join('')
    .slice(0, LARGEST)

const isLinkedData = ({ attributes }: Element): boolean => attributes['type']?.toLowerCase().includes('ld+json') === true

/** Whole JSON-LD is read as what it is, elsewhere. */
function isWhole(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function fields(scripts: readonly string[], mayHold: RegExp, pattern: RegExp, how: string): readonly Stated[] {
  const values = new Set<string>()
  for (const script of scripts.filter((text) => mayHold.test(text))) {
    for (const [, value = ''] of script.matchAll(pattern)) {
      if (/\d/.test(value)) values.add(value.trim())
      if (values.size >= MOST) break
    }
  }
  return [...values].map((value) => ({ value, how }))
}
