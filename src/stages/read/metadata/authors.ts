/**
 * Who signs the page: persons first, by JSON-LD, else meta tags, else marked-up bylines, else the lines around the headline; then one-word
 * names; a desk or the house itself only where the page states nobody else.
 *     "By Ada Quill and Tom Fenn, Orlo Daily"                       Ada Quill, Tom Fenn
 *     JSON-LD "Orlo Daily", a byline "Ada Quill"                    Ada Quill
 *     JSON-LD "Ada Quill", a byline "Ada Quill and Tom Fenn"        both: the longer list holds the shorter
 * No addresses, no sentences. Left open: bylines far from the headline that no tag marks.
 */
import type { Author } from '../../../model/article.ts'
import type { Reading, Stated } from '../../../model/reading.ts'
import { fold } from '../../../text/fold.ts'
import { type NameWords, type Signer, type SignerKind, signersIn } from './author-names.ts'
import { isDoubtful } from './senders.ts'
import { signedLines } from './signed-lines.ts'

const MOST = 12
/** Sources that are ranked; what a mail's header or another file states comes before all of them. */
const RANKED: ReadonlySet<string> = new Set(['json-ld', 'meta', 'byline', 'line'])

interface Signed extends Signer {
  readonly how: string
}

/** In order of trust: who is taken, and from where. */
const ORDER: readonly (readonly [kinds: readonly SignerKind[], how: string])[] = [
  [['listed', 'unlisted', 'nick'], 'file'],
  [['listed', 'unlisted'], 'json-ld'],
  [['listed', 'unlisted'], 'meta'],
  [['listed', 'unlisted'], 'byline'],
  [['listed', 'unlisted'], 'line'],
  [['nick'], 'byline'],
  [['nick'], 'json-ld'],
  [['nick'], 'meta'],
  [['nick'], 'line'],
  [['body'], 'json-ld'],
  [['body'], 'meta'],
  [['body'], 'byline'],
  [['body'], 'line'],
]

export const pageAuthors = (reading: Reading, outlet: string | null, words: NameWords): readonly Author[] =>
  chosenOf(signedBy(reading, outlet, words))

/** Who is believed to have written the page, and everybody named as its writer, with the kind of name. */
export function weighedAuthors(
  reading: Reading,
  outlet: string | null,
  words: NameWords,
): { readonly authors: readonly Author[]; readonly witnesses: readonly Stated[] } {
  const signed = signedBy(reading, outlet, words)
  return {
    authors: chosenOf(signed),
    witnesses: signed.map(({ name, how, kind }) => ({ value: name, how: kind === 'listed' || kind === 'unlisted' ? how : `${how}, ${kind}` })),
  }
}

function chosenOf(signed: readonly Signed[]): readonly Author[] {
  for (const [kinds, how] of ORDER) {
    const found = distinct(signed.filter((signer) => rankedHow(signer) === how && kinds.includes(signer.kind)))
    if (found.length > 0) return authorsOf(kinds[0] === 'listed' ? longest(found, signed) : found.slice(0, 1))
  }
  return []
}

const rankedHow = ({ how }: Signed): string => (RANKED.has(how) ? how : 'file')

const authorsOf = (signed: readonly Signed[]): readonly Author[] =>
  signed.slice(0, MOST).map(({ name, how }) => ({ name, how: how === 'line' ? 'byline' : how }))

/** Everybody who may have signed, with the house told apart from its writers. */
function signedBy(reading: Reading, outlet: string | null, words: NameWords): readonly Signed[] {
  const houses = new Set([outlet ?? '', ...reading.hints.outlets.map(({ value }) => value)].map(squeezed))
  const stated = reading.hints.authors.flatMap(({ name, how }) => signersIn(name, words).map((signer) => ({ ...signer, how })))
  const all = [...stated, ...signedLines(reading, words).map((signer) => ({ ...signer, how: 'line' }))]
  return all
    .map((signer): Signed => (isOfHouse(signer.name, houses) || isDoubtful(signer, reading, words) ? { ...signer, kind: 'body' } : signer))
    .map((signer) => ({ ...signer, name: mixedCase(signer.name, all) }))
}

const squeezed = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]/gu, '')

/** The house's own name, or a name that begins with it: "Orlo Daily Harbour". */
const isOfHouse = (name: string, houses: ReadonlySet<string>): boolean =>
  houses.has(squeezed(name)) || name.split(' ').some((_, at, parts) => at > 0 && houses.has(squeezed(parts.slice(0, at).join(' '))))

/** A name in capitals as it is written elsewhere on the page. */
const mixedCase = (name: string, all: readonly Signed[]): string =>
  name === name.toUpperCase() ? (all.find((other) => other.name !== name && fold(other.name) === fold(name))?.name ?? name) : name

function distinct(signed: readonly Signed[]): readonly Signed[] {
  const seen = new Set<string>()
  return signed.filter(({ name }) => !seen.has(squeezed(name)) && seen.add(squeezed(name)))
}

/** No byline is longer than what is stated by so many names. */
const MORE = 4

/** A byline that holds everybody found, and more, is the whole list. */
function longest(found: readonly Signed[], signed: readonly Signed[]): readonly Signed[] {
  for (const how of ['meta', 'byline', 'line']) {
    const other = distinct(signed.filter((signer) => signer.how === how && signer.kind === 'listed'))
    const keys = new Set(other.map(({ name }) => squeezed(name)))
    if (other.length > found.length && other.length <= found.length + MORE && found.every(({ name }) => keys.has(squeezed(name)))) return other
  }
  return found
}
