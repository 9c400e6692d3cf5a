/** Ink: bold for headings, one neutral colour for signs, dim for places; nothing where colour is off. Meaning never hangs on it. */
import colors from 'picocolors'

export interface Ink {
  readonly heading: (text: string) => string
  readonly sign: (text: string) => string
  readonly dim: (text: string) => string
  readonly plain: (text: string) => string
}

export function inkOf(color: boolean): Ink {
  const { bold, cyan, dim } = colors.createColors(color)
  return { heading: bold, sign: cyan, dim, plain: (text) => text }
}
