/**
 * Packs the program, installs it into an empty folder, and runs it there: what a user gets is what is tested.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'crosswire-package-'))
const run = (command, words, options = {}) =>
  execFileSync(command, words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], ...options })

try {
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root }))
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  run('npm', ['install', '--no-audit', '--no-fund', join(folder, packed.filename)])
  const version = run(join(folder, 'node_modules/.bin/crosswire'), ['--version']).trim()
  const demo = run(join(folder, 'node_modules/.bin/crosswire'), ['demo', '--no-color'])
  if (!/STORY 1/.test(demo)) throw new Error('The packed program compares its own sample, but prints no story.')
  const exported = run('node', ['--input-type=module', '-e', "import { compare } from 'crosswire'; console.log(typeof compare)"]).trim()
  if (exported !== 'function') throw new Error('The packed library does not export compare.')
  console.log(
    `crosswire ${version}: ${packed.files.length} files, ${Math.round(packed.unpackedSize / 1024)} KiB unpacked, runs where it is installed`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
