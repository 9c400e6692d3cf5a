/**
 * After tsc: the entry point may be run as a program.
 */
import { chmodSync } from 'node:fs'

chmodSync(new URL('../dist/main/crosswire.js', import.meta.url), 0o755)
