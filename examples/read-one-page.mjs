/**
 * Reads one page and prints what a reader wants of it: headline, outlet, date, body.
 *     node examples/read-one-page.mjs examples/harbour-fire/coastal-wire.html
 */
import { readFileSync } from 'node:fs'
import { readArticle } from 'crosswire'

const BODY = new Set(['subhead', 'paragraph', 'list', 'quote', 'table'])

const path = process.argv[2]
if (path === undefined) throw new Error('Name a saved page: node read-one-page.mjs page.html')

const article = readArticle(readFileSync(path), { path })
const { text, headline, outlet, publishedAt, problems } = article

console.log(headline?.exact ?? 'No headline found')
console.log(`${outlet?.name ?? 'outlet unknown'}, ${publishedAt === null ? 'undated' : `${publishedAt.value} (${publishedAt.how})`}`)
for (const { kind, start, end } of article.blocks) if (BODY.has(kind)) console.log(`\n${text.slice(start, end)}`)
for (const { severity, message, code } of problems) console.error(`${severity}: ${message} [${code}]`)
