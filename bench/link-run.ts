/**
 * One contestant on one archive of families, alone in this process, for bench/link.ts: `node --import tsx bench/link-run.ts crosswire 1000`
 * prints CPU milliseconds and what was found, as JSON. Documents are made a thousand at a time, and their making is not counted; ours gets texts,
 * rivals get the words, and their parting is not counted.
 */
import type { ArticleId } from '../src/model/ids.ts'
import { type Document, generateFamilies, KINDS, type Kind } from './generated/families.ts'
import { loadLexicon, nearCopyIndex } from './program.ts'
import { pairsInLots, signatureByBloomFilters, signatureByMinhash } from './rivals-of-near-copies.ts'

export interface LinkRun {
  readonly milliseconds: number
  readonly candidates: number
  /** Of the pairs of a document and its source, the share that was found. */
  readonly recall: Readonly<Record<Kind, number>>
}

interface Finder {
  readonly add: (texts: readonly string[]) => void
  /** Pairs found, as smaller number × documents + larger; what is done here is counted. */
  readonly find: (documents: number) => ReadonlySet<number>
  /** How many pairs were looked at for it; not counted. */
  readonly candidates: (found: ReadonlySet<number>) => number
}

const BATCH = 1000
const WARM_UP = 200
const WARM_UP_SEED = 7
const ID_LENGTH = 9

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const FINDERS: Readonly<Record<string, () => Finder>> = {
  crosswire,
  minhash: () => rival(signatureByMinhash),
  'bloom-filters': () => rival(signatureByBloomFilters),
}

function crosswire(): Finder {
  const index = nearCopyIndex()
  let added = 0
  const add = (texts: readonly string[]): void => {
    for (const text of texts) index.add(String(added++).padStart(ID_LENGTH, '0') as ArticleId, text)
  }
  const find = (documents: number) => new Set(index.pairs().map(({ a, b }) => Number(a) * documents + Number(b)))
  return { add: counted(add), find, candidates: () => index.candidates().length }
}

function rival(signatureOf: (words: readonly string[]) => readonly number[]): Finder {
  const signatures: (readonly number[])[] = []
  const sign = counted((pages: readonly (readonly string[])[]) => {
    for (const words of pages) signatures.push(signatureOf(words))
  })
  return { add: (texts) => sign(texts.map(wordsOf)), find: () => pairsInLots(signatures), candidates: (found) => found.size }
}

let milliseconds = 0

function counted<Given extends readonly unknown[], Result>(work: (...given: Given) => Result): (...given: Given) => Result {
  return (...given) => {
    const before = process.cpuUsage()
    const result = work(...given)
    const { user, system } = process.cpuUsage(before)
    milliseconds += (user + system) / 1000
    return result
  }
}

function runOn(documents: Iterable<Document>, finder: Finder): LinkRun {
  const truths: { readonly pair: readonly [number, number]; readonly kind: Kind }[] = []
  let batch: string[] = []
  let count = 0
  for (const { text, kind, sources } of documents) {
    if (kind !== null) for (const source of sources) truths.push({ pair: [source, count], kind })
    if (batch.push(text) === BATCH) {
      finder.add(batch)
      batch = []
    }
    count++
  }
  finder.add(batch)
  const found = counted(finder.find)(count)
  const recallOf = (wanted: Kind): number => {
    const own = truths.filter(({ kind }) => kind === wanted)
    return own.filter(({ pair: [source, made] }) => found.has(source * count + made)).length / own.length
  }
  return {
    milliseconds,
    candidates: finder.candidates(found),
    recall: Object.fromEntries(KINDS.map((kind) => [kind, recallOf(kind)])) as Record<Kind, number>,
  }
}

const [contestant = '', size = ''] = process.argv.slice(2)
const make = FINDERS[contestant]
if (make === undefined) throw new Error(`There is no contestant "${contestant}".`)
const lexicon = loadLexicon()
runOn(generateFamilies(WARM_UP, lexicon, WARM_UP_SEED), make())
globalThis.gc?.()
milliseconds = 0
console.log(JSON.stringify(runOn(generateFamilies(Number(size), lexicon), make())))
