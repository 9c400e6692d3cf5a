/**
 * Layers of marks on a terminal: what `--show` chooses among, and the colour of each. Meaning never hangs on a colour: every mark is told in
 * words below its paragraph.
 */
import colors from 'picocolors'
import { CrosswireError } from '../../model/error.ts'

export const LAYERS = ['quotes', 'figures', 'times', 'places', 'names'] as const
export type Layer = (typeof LAYERS)[number]

export type Inks = Readonly<Record<Layer, (text: string) => string>>

export function inksOf(color: boolean): Inks {
  const { green, yellow, magenta, blue, cyan } = colors.createColors(color)
  return { quotes: green, figures: yellow, times: magenta, places: blue, names: cyan }
}

/** "quotes,figures" → the two, in the order of the layers. Throws `wrong-use` on a word that is none of them. */
export function layersOf(written: string): readonly Layer[] {
  const words = written
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter(Boolean)
  const unknown = words.find((word) => !LAYERS.some((layer) => layer === word))
  if (unknown !== undefined || words.length === 0)
    throw new CrosswireError(
      'wrong-use',
      `--show takes ${LAYERS.join(', ')}, with commas between; ${unknown ? `"${unknown}" is none of them` : 'none was given'}.`,
    )
  return LAYERS.filter((layer) => words.includes(layer))
}
