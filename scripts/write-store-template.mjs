/**
 * Makes what a new embedded store begins as (src/store/embedded/template.ts), into dist/, unless the one that lies there was made of the same parts.
 * A build without it works too: the first opening of a store then takes some seconds longer.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const built = new URL('../dist/store/embedded/', import.meta.url)
const parts = ['new-data.js', 'durable-files.js', 'template.js'].map((name) => new URL(name, built))
const pglite = new URL('../node_modules/@electric-sql/pglite/package.json', import.meta.url)
const stamp = createHash('sha256')
for (const part of [...parts, pglite]) stamp.update(readFileSync(part))
const made = stamp.digest('hex')
const template = new URL('template.br', built)
const stampFile = new URL('template.stamp', built)

function lastMade() {
  try {
    readFileSync(template)
    return readFileSync(stampFile, 'utf8')
  } catch {
    return ''
  }
}

if (lastMade() !== made) {
  const { initialiseData } = await import(new URL('new-data.js', built).href)
  const { packFolder } = await import(new URL('template.js', built).href)
  const folder = mkdtempSync(join(tmpdir(), 'crosswire-template-'))
  await initialiseData(join(folder, 'data'))
  writeFileSync(template, packFolder(join(folder, 'data')))
  writeFileSync(stampFile, made)
  rmSync(folder, { recursive: true, force: true })
}
