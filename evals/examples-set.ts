/**
 * Our own stories as sets for the tasks link/lineage and account/lineage: truth.json in, rows of gold out. "examples" are the sample stories,
 * "stories" those of evals/stories/, "stories-sealed" those of evals/stories/sealed/, which nobody looks at when rules are written.
 * What a row can not say is turned into the nearest thing it can: a difference of `single-source` and `agreed`, or of `differs` and `disputed`,
 * is unknown to it; drifts of low severity other than lost hedges, and whatever is compatible or undetermined, must not alarm anybody
 * (`faithful`); passages of contradictions, newer figures and variances count as marked (`inherited`), so that an alarm on them is right.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readManifest } from '../src/app/manifest.ts'
import { factsOf } from './examples-facts.ts'
import { visibleText } from './examples-text.ts'
import {
  EXAMPLES,
  exampleNames,
  pageId,
  readTruth,
  type TrueDifference,
  type TrueEdge,
  type TrueOrigin,
  type TruePassage,
  type Truth,
} from './examples-truth.ts'
import { type GoldSet, readRows } from './gold.ts'
import type { Drift, GoldEdge, GoldOrigin, LineagePage, LineageStory, Passage } from './scoring/lineage/gold.ts'

export const STORIES = fileURLToPath(new URL('stories/', import.meta.url))
export const SEALED = join(STORIES, 'sealed/')
/** The sets of our own, and their folders. */
const OWN_SETS: readonly (readonly [string, string])[] = [
  ['examples', EXAMPLES],
  ['stories', STORIES],
  ['stories-sealed', SEALED],
]
const TASKS: readonly string[] = ['link/lineage', 'account/lineage', 'account/injected']

/** Our own sets of a task; none where they have nothing to say on the task. */
export const exampleSets = (task: string): readonly GoldSet[] =>
  TASKS.includes(task) ? OWN_SETS.map(([name, path]): GoldSet => ({ task, name, path })) : []

/** Whether a set is our own: nothing that ships was trained on it. */
export const isOwnSet = (set: string): boolean => OWN_SETS.some(([name]) => name === set)

/** The stories of a set of lineage, our own among them. */
export const lineageStories = ({ name, path }: GoldSet): readonly LineageStory[] =>
  isOwnSet(name) ? exampleNames(path).map((story) => exampleStory(story, path)) : readRows<LineageStory>(path)

export function exampleStory(name: string, folder: string = EXAMPLES): LineageStory {
  const truth = readTruth(name, folder)
  const dumps = new Map(truth.pages.map(({ file }) => [file, visibleText(join(folder, name, file))]))
  const place = (passage: TruePassage): Passage => placed(passage, dumps)
  const differences = truth.differences.map((difference) => ({ difference, use: useOf(difference) }))
  const those = (use: Use): readonly TrueDifference[] => differences.flatMap((each) => (each.use === use ? [each.difference] : []))
  return {
    id: name,
    pages: pagesOf(join(folder, name), truth, dumps),
    lineage: truth.lineage.flatMap(edgeOf),
    origins: truth.origins.map(originOf),
    reprints: truth.relations.map(({ a, b }) => ({ from: pageId(b), to: pageId(a) })),
    drifts: those('drift').map((difference) => driftOf(difference, place)),
    inherited: [
      ...truth.differences.flatMap(({ inherited = [] }) => inherited),
      ...those('marked').flatMap(({ sides }) => sides),
      ...truth.claims.flatMap(({ statements }) =>
        statements.filter(({ relation }) => relation === 'contradiction' || relation === 'change-over-time'),
      ),
    ].map(place),
    faithful: those('faithful').flatMap(({ sides }) => sides.slice(-1).map(place)),
    facts: factsOf(truth, place),
  }
}

/** Where the words stand. Throws where they stand nowhere. */
function placed({ article, exact }: TruePassage, dumps: ReadonlyMap<string, string>): Passage {
  const start = dumps.get(article)?.indexOf(exact) ?? -1
  if (start < 0) throw new Error(`${article} does not hold “${exact}”.`)
  return { page: pageId(article), start, end: start + exact.length, text: exact }
}

/** An HTML page is read from its own bytes, a dump with what the manifest says of it, as by `crosswire compare`. */
function pagesOf(folder: string, truth: Truth, dumps: ReadonlyMap<string, string>): readonly LineagePage[] {
  const manifest = readManifest(join(folder, 'manifest.csv'))
  const later = new Set(truth.stories.flatMap(({ articles, follows }) => (follows.length > 0 ? articles : [])))
  return truth.pages.map(({ file, role, title, outlet, published }) => ({
    id: pageId(file),
    kind: KIND_OF[role] ?? role,
    later: later.has(file),
    title,
    outlet,
    published,
    dump: dumps.get(file) ?? '',
    ...(file.endsWith('.html') ? { html: readFileSync(join(folder, file)) } : { given: manifest.givenFor(file) }),
  }))
}

const KIND_OF: Readonly<Record<string, string>> = { brief: 'original', correction: 'original', 'follow-up': 'later' }

/** Edges from an original that is not held can not be in a row. */
function edgeOf({ from, to, how }: TrueEdge): readonly GoldEdge[] {
  return typeof from === 'string' ? [{ from: pageId(from), to: pageId(to), how, accept: [how] }] : []
}

/** An origin whose original is not held is known by its first page. */
function originOf({ id, root, articles }: TrueOrigin): GoldOrigin {
  const first = typeof root === 'string' ? root : articles[0]
  const pages = articles.map(pageId)
  return root === null || first === undefined ? { id, kind: 'fusion', root: null, pages } : { id, kind: 'independent', root: pageId(first), pages }
}

type Use = 'drift' | 'faithful' | 'marked'

function useOf({ kind, relation, severity }: TrueDifference): Use {
  if (relation === 'drift') return severity === 'low' && kind !== 'hedge' ? 'faithful' : 'drift'
  return relation === 'compatible' || relation === 'undetermined' ? 'faithful' : 'marked'
}

const TYPE_OF: Readonly<Record<string, string>> = { time: 'date', 'attribution-lost': 'attribution' }

function driftOf(
  { id, kind, note, sides }: TrueDifference,
  place: (passage: TruePassage) => Passage,
): Drift & { was: string; wasStart: number; wasEnd: number } {
  const [parent, child] = [sides.find(({ role }) => role === 'parent'), sides.find(({ role }) => role === 'child')]
  if (!parent || !child) throw new Error(`The drift ${id} lacks its parent or its child.`)
  const was = place(parent)
  const type = note === 'paraphrase-as-quote' ? note : (TYPE_OF[kind] ?? kind)
  return { ...place(child), id, type, named: note ?? kind, parent: was.page, was: parent.exact, wasStart: was.start, wasEnd: was.end }
}
