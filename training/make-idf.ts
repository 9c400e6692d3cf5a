/**
 * Makes data/words/idf.tsv: in how many documents each stem stands. Counts only; no text is kept.
 *     node --import tsx training/make-idf.ts FOLDER > data/words/idf.tsv
 * FOLDER holds the openly licensed sets named in data/words/idf.md: read/text/{wcxb,naeb}.jsonl.gz (field `body`),
 * train/names/wikigold.jsonl (field `text`), train/pos/ewt-by-sa.conllu.gz (documents begin at `# newdoc`).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { termsOf, type WordCounts } from '../src/text/likeness.ts'

/** A stem in fewer documents says no more than one that is not listed. */
const LEAST = 3
const NONE: WordCounts = { documents: 1, frequency: new Map(), stop: new Set() }

const folder = process.argv[2] ?? '.'
const documents = [
  ...rowsOf('read/text/wcxb.jsonl.gz', 'body'),
  ...rowsOf('read/text/naeb.jsonl.gz', 'body'),
  ...rowsOf('train/names/wikigold.jsonl', 'text'),
  ...treebankDocuments('train/pos/ewt-by-sa.conllu.gz'),
]
process.stdout.write(table(countDocuments(documents)))

function textOf(path: string): string {
  const bytes = readFileSync(join(folder, path))
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

function rowsOf(path: string, field: string): readonly string[] {
  return textOf(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => String((JSON.parse(line) as Record<string, unknown>)[field] ?? ''))
    .filter((text) => text.length > 0)
}

function treebankDocuments(path: string): readonly string[] {
  return textOf(path)
    .split(/^# newdoc.*$/m)
    .map((document) => Array.from(document.matchAll(/^# text = (.*)$/gm), (match) => match[1]).join('\n'))
    .filter((text) => text.length > 0)
}

function countDocuments(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) for (const stem of termsOf(text, NONE).keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}

function table(counts: ReadonlyMap<string, number>): string {
  const kept = [...counts].filter(([, count]) => count >= LEAST).sort(([a], [b]) => (a < b ? -1 : 1))
  const head = '# Stem, number of documents that hold it; the first row gives the number of all documents. Made by training/make-idf.ts; see idf.md\n'
  return `${head}\t${documents.length}\n${kept.map(([stem, count]) => `${stem}\t${count}\n`).join('')}`
}
