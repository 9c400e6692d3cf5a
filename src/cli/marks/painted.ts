/**
 * A paragraph with its marks in colour, wrapped as any other: the words are laid out first, then painted, so that colours take no columns.
 * Where marks lie in one another the shorter one shows: a figure inside a quotation.
 */
import type { Span } from '../../model/span.ts'
import { paragraph } from '../../report/text/wrap.ts'

export interface LayerSpan<Layer extends string> extends Span {
  readonly layer: Layer
}

/** `spans` are offsets into `words`. */
export function painted<Layer extends string>(
  words: string,
  spans: readonly LayerSpan<Layer>[],
  width: number,
  inks: Readonly<Record<Layer, (text: string) => string>>,
): string {
  const laid = paragraph(words, { width })
  const layers = laidOut(laid, words, layersBySign(words, spans))
  let printed = ''
  for (let from = 0, to = 0; from < laid.length; from = to) {
    while (to < laid.length && layers[to] === layers[from]) to++
    const layer = layers[from] ?? null
    printed += layer === null ? laid.slice(from, to) : inks[layer](laid.slice(from, to))
  }
  return printed
}

/** The layers of the words' signs, for the same signs wrapped: only white space has changed. Line ends have none. */
function laidOut<Layer>(laid: string, words: string, layers: Layers<Layer>): Layers<Layer> {
  let at = 0
  return laid.split('').map((sign) => {
    if (/\s/.test(sign)) return sign === '\n' || layers[at] !== layers[at - 1] ? null : (layers[at] ?? null)
    while (/\s/.test(words.charAt(at))) at++
    return layers[at++] ?? null
  })
}

type Layers<Layer> = readonly (Layer | null)[]

function layersBySign<Layer extends string>(words: string, spans: readonly LayerSpan<Layer>[]): Layers<Layer> {
  const layers = new Array<Layer | null>(words.length).fill(null)
  const longestFirst = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start))
  for (const { start, end, layer } of longestFirst) layers.fill(layer, Math.max(0, start), Math.max(0, end))
  return layers
}
