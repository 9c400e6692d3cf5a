/**
 * The lineage as a drawing, from left to right: who speaks, the texts that carry the words, what derives from those. A solid line: the page names its
 * source; dashed: inferred from the text; grey: an original that is not in the set; thin: quotes or reports the speaker. The tables beside it say the same,
 * uncut. Laid out in layers (Gansner et al., A Technique for Drawing Directed Graphs, 1993; dagre), lines from side to side, so that none runs under a box.
 */
import { Graph, layout } from '@dagrejs/dagre'
import type { External } from '../../model/external.ts'
import type { ArticleId } from '../../model/ids.ts'
import type { Lineage } from '../../model/lineage.ts'
import { count } from '../counting.ts'
import { type Letters, letterOf, lettersTogether } from '../letters.ts'
import { outletWords } from '../parent-words.ts'
import { publishedWords } from '../printed-dates.ts'
import type { TextSpeaker } from '../text-speakers.ts'
import type { SourceView } from '../view.ts'
import { type Box, type Course, drawnBox, drawnLine, HEIGHT, type Point, WIDTH } from './boxes.ts'
import { html, type Markup, NOTHING } from './markup.ts'

/** More boxes than this are a table only: a drawing would not be read. */
const MOST_NODES = 60
/** Speakers beyond these are counted in words. */
const MOST_SPEAKERS = 6
/** Keeps speakers in one column: their distance from the start weighs more than that to any text. */
const COLUMN_WEIGHT = 100

export interface Drawn {
  readonly sources: readonly SourceView[]
  readonly edges: readonly Lineage[]
  readonly speakers: readonly TextSpeaker[]
  readonly letters: Letters
  /** Set before the id in it, which stands once in a document. */
  readonly prefix: string
}

/** Nothing where no line would say more than the tables: no page stands on another, and no speaker stands in two texts. */
export function lineageDrawing(drawn: Drawn): Markup {
  const { sources, edges, letters, prefix } = drawn
  const boxes = boxesOf(sources, edges)
  if (boxes.size > MOST_NODES || (edges.length === 0 && !drawn.speakers.some(({ texts }) => texts > 1))) return NOTHING
  const speakers = drawn.speakers.slice(0, MOST_SPEAKERS)
  const graph = laidOut(boxes, edges, speakers)
  const { width = 0, height = 0 } = graph.graph()
  const left = Math.min(...[...boxes.keys(), ...speakers.map(speakerKey)].map((key) => graph.node(key).x ?? 0)) - WIDTH / 2 - MARGIN
  const tip = `${prefix}tip`
  const lines = edges.map((edge) =>
    drawnLine(courseOf(graph, keyOf(edge.from), edge.to), isSet(edge) || isNamed(edge, sources) ? 'named' : 'inferred', edge.directed ? tip : null),
  )
  const says = speakers.flatMap((speaker) => speaker.first.map((page) => drawnLine(courseOf(graph, speakerKey(speaker), page), 'says', null)))
  const nodes = [...speakers.map((one): [string, Box] => [speakerKey(one), speakerBox(one)]), ...boxes].map(([key, box]) =>
    drawnBox(graph.node(key) as Point, box),
  )
  const size = [Math.ceil(width - left), Math.ceil(height)] as const
  return html`<div class="wide" role="region" aria-label="Lineage drawing" tabindex="0"><svg class="lineage" role="img" aria-label="${sentence(speakers, edges, letters)}" viewBox="${Math.round(left)} 0 ${size[0]} ${size[1]}" width="${size[0]}" height="${size[1]}">
<defs><marker id="${tip}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>
${says}${lines}${nodes}</svg></div>
<p class="note">${legend(drawn)}</p>`
}

function legend({ edges, speakers }: Drawn): string {
  const more = speakers.length - MOST_SPEAKERS
  const said = speakers.length === 0 ? '' : 'Left: who is quoted or reported, a thin line to each page that does so and stands on no other that does'
  const left = more > 0 ? `${said}; and ${count(more, 'more speaker')}, in the table.` : `${said}.`
  const known = `Solid: the page names its source${edges.some(isSet) ? ', or a person set it' : ''}. Dashed: inferred from the text. Grey: not held.`
  return [said === '' ? '' : left, edges.length === 0 ? '' : known].filter(Boolean).join(' ')
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
    { title: `${letter} ${outletWords(article)}`, under: publishedWords(article.publishedAt), kind: 'held' },
  ])
  const externals = edges.flatMap(({ from }): [string, Box][] =>
    typeof from === 'string' ? [] : [[keyOf(from), { title: from.external, under: 'not held', kind: 'absent' }]],
  )
  return new Map([...externals, ...held])
}

const speakerBox = ({ name, role, texts }: TextSpeaker): Box => ({ title: name, under: role ?? `in ${count(texts, 'text')}`, kind: 'speaker' })

const keyOf = (from: ArticleId | External): string => (typeof from === 'string' ? from : `external ${from.external}`)

const speakerKey = ({ name }: TextSpeaker): string => `speaker ${name}`

const MARGIN = 2
/** Before all columns where there are speakers, and not drawn: what holds the first column and the second. */
const START = 'start'

function laidOut(boxes: ReadonlyMap<string, Box>, edges: readonly Lineage[], speakers: readonly TextSpeaker[]): Graph {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 41, marginx: MARGIN, marginy: MARGIN })
  for (const key of [...speakers.map(speakerKey), ...boxes.keys()]) graph.setNode(key, { width: WIDTH, height: HEIGHT })
  for (const { from, to } of edges) graph.setEdge(keyOf(from), to, {})
  for (const speaker of speakers) for (const page of speaker.first) graph.setEdge(speakerKey(speaker), page, {})
  if (speakers.length > 0) holdColumns(graph, boxes, edges, speakers)
  layout(graph)
  return graph
}

function holdColumns(graph: Graph, boxes: ReadonlyMap<string, Box>, edges: readonly Lineage[], speakers: readonly TextSpeaker[]): void {
  const derived = new Set<string>(edges.map(({ to }) => to))
  graph.setNode(START, { width: 1, height: 1 })
  for (const speaker of speakers) graph.setEdge(START, speakerKey(speaker), { weight: COLUMN_WEIGHT })
  for (const key of boxes.keys()) if (!derived.has(key)) graph.setEdge(START, key, { minlen: 2 })
}

/** Of the layout's points those in a column; the others lie in the gaps. */
function courseOf(graph: Graph, from: string, to: string): Course {
  const [start, end] = [graph.node(from) as Point, graph.node(to) as Point]
  const columns = new Set(graph.nodes().map((key: string) => Math.round(graph.node(key).x ?? 0)))
  const points: readonly Point[] = graph.edge(from, to).points ?? []
  const across = points.filter(({ x }) => x > start.x && x < end.x && columns.has(Math.round(x)))
  return { from: start, to: end, across }
}

function sentence(speakers: readonly TextSpeaker[], edges: readonly Lineage[], letters: Letters): string {
  const said = speakers.map(({ name, first }) => `${name} in ${lettersTogether(letters, first)}`)
  const derived = edges.map(({ from, to }) => `${letterOf(letters, to)} from ${typeof from === 'string' ? letterOf(letters, from) : from.external}`)
  return [...said, ...derived].join('; ')
}
