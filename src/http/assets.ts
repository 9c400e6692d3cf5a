/**
 * What the pages load: one style sheet, one picture, and the modules of web/browser as the build made them. Read once; named with a version, so that a
 * browser may keep them.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ICON, PAGE_STYLE } from '../web/style.ts'

interface Asset {
  readonly body: string
  readonly type: string
}

export interface Assets {
  readonly version: string
  readonly files: ReadonlyMap<string, Asset>
}

/** Beside this file once built; from the sources, where the build lies. */
const MODULES = ['../web/browser/', '../../dist/web/browser/'].map((path) => fileURLToPath(new URL(path, import.meta.url)))

export function loadAssets(): Assets {
  const folder = MODULES.find((path) => existsSync(join(path, 'desk.js')))
  const modules = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.js'))
  const files = new Map<string, Asset>([
    ['style.css', { body: PAGE_STYLE, type: 'text/css; charset=utf-8' }],
    ['icon.svg', { body: ICON, type: 'image/svg+xml' }],
    ...modules.map((name): [string, Asset] => [
      name,
      { body: readFileSync(join(folder ?? '', name), 'utf8'), type: 'text/javascript; charset=utf-8' },
    ]),
  ])
  const hash = createHash('sha256')
  for (const [name, { body }] of files) hash.update(name).update(body)
  return { version: hash.digest('hex').slice(0, 12), files }
}
