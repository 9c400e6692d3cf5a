/**
 * The lineage as a drawing: originals on the left, what derives from them on the right. A solid line: the page names its source; dashed: inferred
 * from the text; grey: an original that is not in the set. Laid out in layers (Gansner et al., A Technique for Drawing Directed Graphs, 1993; dagre).
 */
import { Graph, layout } from '@dagrejs/dagre'
import type { External } from '../../model/external.ts'
import type { ArticleId } from '../../model/ids.ts'
import type { Lineage } from '../../model/lineage.ts'
import { type Letters, letterOf } from '../letters.ts'
import { outletWords } from '../parent-words.ts'
import { publishedWords } from '../printed-dates.ts'
import type { SourceView } from '../view.ts'
import { html, type Markup, NOTHING } from './markup.ts'

const WIDTH = 196
const HEIGHT = 44
/** More nodes than this are a table only: a drawing would not be read. */
const MOST_NODES = 60

interface Box {
  readonly letter: string
  readonly name: string
  readonly under: string
  readonly held: boolean
}

interface Point {
  readonly x: number
  readonly y: number
}

export function lineageDrawing(sources: readonly SourceView[], edges: readonly Lineage[], letters: Letters): Markup {
  const boxes = boxesOf(sources, edges)
  if (boxes.size > MOST_NODES || edges.length === 0) return NOTHING
  const graph = laidOut(boxes, edges)
  const { width = 0, height = 0 } = graph.graph()
  const lines = edges.map((edge) => line(graph.edge(keyOf(edge.from), edge.to).points ?? [], edge, isSet(edge) || isNamed(edge, sources)))
  const nodes = [...boxes].map(([key, box]) => drawnBox(graph.node(key) as Point, box))
  return html`<div class="wide" role="region" aria-label="Lineage drawing" tabindex="0"><svg class="lineage" role="img" aria-label="${sentence(edges, letters)}" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" width="${Math.ceil(width)}" height="${Math.ceil(height)}">
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>
${lines}${nodes}</svg></div>
<p class="note">Solid: the page names its source${edges.some(isSet) && ', or a person set it'}. Dashed: inferred from the text. Grey: not held.</p>`
}

/** A person says so. */
export const isSet = ({ because }: Lineage): boolean => because.some(({ kind }) => kind === 'correction')

/** Does the page itself name what it stands on? A credit to "online sources" names no page of the set. */
export function isNamed({ from, because }: Lineage, sources: readonly SourceView[]): boolean {
  const credits = because.filter(({ kind }) => kind === 'credit').flatMap(({ a, b }) => [a, b].filter((one) => one !== null))
  if (typeof from !== 'string') return credits.length > 0
  const outlet = sources.find(({ article }) => article.id === from)?.article.outlet
  const names = [outlet?.name ?? '', outlet?.domain ?? ''].filter((name) => name !== '')
  return credits.some(({ exact }) => names.some((name) => exact.toLowerCase().includes(name.toLowerCase())))
}

function boxesOf(sources: readonly SourceView[], edges: readonly Lineage[]): ReadonlyMap<string, Box> {
  const held = sources.map(({ article, letter }): [string, Box] => [
    article.id,
    { letter, name: outletWords(article), under: publishedWords(article.publishedAt), held: true },
  ])
  const externals = edges.flatMap(({ from }): [string, Box][] =>
    typeof from === 'string' ? [] : [[keyOf(from), { letter: '', name: from.external, under: 'not held', held: false }]],
  )
  return new Map([...externals, ...held])
}

const keyOf = (from: ArticleId | External): string => (typeof from === 'string' ? from : `external ${from.external}`)

function laidOut(boxes: ReadonlyMap<string, Box>, edges: readonly Lineage[]): Graph {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 54, marginx: 2, marginy: 2 })
  for (const key of boxes.keys()) graph.setNode(key, { width: WIDTH, height: HEIGHT })
  for (const { from, to } of edges) graph.setEdge(keyOf(from), to, {})
  layout(graph)
  return graph
}

function line(points: readonly Point[], edge: Lineage, named: boolean): Markup {
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join('')
  return html`<path class="${named ? 'named' : 'inferred'}" d="${path}"${edge.directed ? html` marker-end="url(#tip)"` : null}/>
`
}

function drawnBox({ x, y }: Point, { letter, name, under, held }: Box): Markup {
  const left = Math.round(x - WIDTH / 2)
  const top = Math.round(y - HEIGHT / 2)
  const title = [letter, name].filter(Boolean).join(' ')
  return html`<g class="${held ? 'held' : 'absent'}"><rect x="${left}" y="${top}" width="${WIDTH}" height="${HEIGHT}" rx="4"/><text x="${left + 10}" y="${top + 18}">${cutTo(title, 23)}</text><text class="small" x="${left + 10}" y="${top + 34}">${under}</text></g>
`
}

const cutTo = (text: string, length: number): string => ([...text].length <= length ? text : `${[...text].slice(0, length - 1).join('')}…`)

function sentence(edges: readonly Lineage[], letters: Letters): string {
  return edges.map(({ from, to }) => `${letterOf(letters, to)} from ${typeof from === 'string' ? letterOf(letters, from) : from.external}`).join('; ')
}
