/**
 * A correction as one plain sentence: what was set, by whom, why.
 *     date of pages/a.txt set to 2024-10-31 by A. Weiss: the archive’s stamp
 *     parent of b.html set to none by A. Weiss on 2024-11-02: both had the wire
 */
import type { Act, Anchor, Correction, PageCorrection, ParentCorrection, RemarkCorrection, VerdictCorrection } from '../model/correction.ts'

/** Signs of a passage that tell which is meant. */
const SHOWN = 90

type NameOf<Page> = (page: Page) => string

/** `nameOf`: what a page is called. */
export function correctionWords<Page>(correction: Correction<Page>, nameOf: NameOf<Page>): string {
  return `${whatWords(correction, nameOf)} by ${actWords(correction.act)}`
}

function whatWords<Page>(correction: Correction<Page>, nameOf: NameOf<Page>): string {
  switch (correction.kind) {
    case 'date':
    case 'outlet':
      return valueWords(correction, nameOf)
    case 'parent':
      return parentWords(correction, nameOf)
    case 'verdict':
      return verdictWords(correction, nameOf)
    default:
      return remarkWords(correction, nameOf)
  }
}

const valueWords = <Page>({ kind, page, value }: PageCorrection<Page>, nameOf: NameOf<Page>): string => `${kind} of ${nameOf(page)} set to ${value}`

function parentWords<Page>({ page, parent }: ParentCorrection<Page>, nameOf: NameOf<Page>): string {
  const name = parent === null ? 'none' : isExternal(parent) ? `${parent.external} (not held)` : nameOf(parent)
  return `parent of ${nameOf(page)} set to ${name}`
}

const isExternal = <Page>(parent: Page | { readonly external: string }): parent is { readonly external: string } =>
  typeof parent === 'object' && parent !== null && 'external' in parent

function remarkWords<Page>({ kind, passages: [a, b] }: RemarkCorrection<Page>, nameOf: NameOf<Page>): string {
  const same = kind === 'same-remark' ? 'the same remark' : 'not the same remark'
  return `${passageWords(a, nameOf)} and ${passageWords(b, nameOf)} set as ${same}`
}

function verdictWords<Page>({ on, passages, id, verdict }: VerdictCorrection<Page>, nameOf: NameOf<Page>): string {
  const told = passages.length > 0 ? passages.map((passage) => passageWords(passage, nameOf)).join(' and ') : (id ?? '')
  return `verdict on the ${on} ${told} set to “${verdictName(verdict)}”`
}

/** The four that the program knows are printed without their hyphens. */
const verdictName = (verdict: string): string => (verdict === 'not-a-difference' ? 'not a difference' : verdict)

const passageWords = <Page>({ page, words }: Anchor<Page>, nameOf: NameOf<Page>): string => `“${shortened(words)}” (${nameOf(page)})`

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  const signs = [...line]
  return signs.length <= SHOWN ? line : `${signs.slice(0, SHOWN - 1).join('')}…`
}

const actWords = ({ by, at, reason }: Act): string => `${by}${at === null ? '' : ` on ${at}`}: ${reason}`
