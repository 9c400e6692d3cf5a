/** `--corrections FILE`, the same for every command that takes it. */
import { readCorrections } from '../app/corrections-file.ts'
import type { PageOptions } from '../app/pages.ts'

export const CORRECTIONS = ['--corrections <file>', 'what a person sets: dates, outlets, parents, remarks, verdicts (CSV or JSON Lines)'] as const

export const correctionsGiven = ({ corrections }: { readonly corrections?: string }): Pick<PageOptions, 'corrections'> =>
  corrections === undefined ? {} : { corrections: readCorrections(corrections) }
