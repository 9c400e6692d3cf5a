/**
 * account/injected: the originals of every story, each with a verbatim copy in which one thing was changed, as one run of the whole program: is the
 * change shown? And with a copy in which nothing was changed: is nobody alarmed? The copy names the original's outlet, as copies do.
 */
import type { Lexicon } from '../../src/lexicon/lexicon.ts'
import { lineageStories } from '../examples-set.ts'
import { sampled } from '../gold.ts'
import { lineageFit, lineageFolds } from '../lineage-folds.ts'
import type { Measure } from '../rows.ts'
import { accountEach } from '../runs.ts'
import { type PlacedDifference, placeAccounts } from '../scoring/account/placed.ts'
import { isAlarm, shows } from '../scoring/account/reach.ts'
import { CHANGE_KINDS, type Change, changed, changesOf } from '../scoring/injected/changes.ts'
import type { LineagePage, LineageStory, Passage } from '../scoring/lineage/gold.ts'
import { newTally, type Tally } from '../scoring/tally.ts'
import { type Item, type Scored, shortened, type Task } from '../task.ts'

/** With `quick`, one story of so many. */
const QUICK = 6
/** Letters on either side of a change, to read it by. */
const AROUND = 50

/** One run: an original and its copy. */
interface Run extends LineageStory {
  /** Null: an untouched copy. */
  readonly change: Change | null
  /** Where the change stands in the copy. */
  readonly passage: Passage | null
}

export const task: Task = {
  name: 'account/injected',
  fitOf: lineageFit,
  score: (set, options) => {
    const runs = sampled(lineageStories(set), options, QUICK).flatMap(runsOf)
    const lexiconFor = lineageFolds(set, options)
    return scoreRuns(runs.map((run) => ({ run, differences: differencesOf(run, lexiconFor) })))
  },
}

/** An untouched copy of each original, and one for each kind of change that it has a place for. */
export const runsOf = (story: LineageStory): readonly Run[] =>
  story.pages
    .filter(({ kind }) => kind === 'original')
    .flatMap((page) => [runOf(story, page, null), ...changesOf(page.id, page.dump).map((change) => runOf(story, page, change))])

function runOf({ id, story = id }: LineageStory, page: LineagePage, change: Change | null): Run {
  const name = `${page.id}--${change?.kind ?? 'untouched'}`
  const outlet = page.outlet ?? 'The Original'
  const made = change ? changed(page.dump, change) : null
  const text = made?.dump ?? page.dump
  const given = { outlet, ...(page.published ? { date: page.published } : {}) }
  const copy = { id: name, kind: 'repost', later: false, dump: `${text.trimEnd()}\nThis story was first published by ${outlet}.\n` }
  return {
    id: name,
    story,
    pages: [
      { id: `${name}-original`, kind: 'original', later: false, dump: page.dump, given },
      { ...copy, given: { ...given, outlet: 'The Copy Post' } },
    ],
    lineage: [],
    origins: [],
    drifts: [],
    inherited: [],
    facts: [],
    change,
    passage: made && { page: name, ...made.span },
  }
}

/** Each run is placed on its own: an original is the same article in all of its runs. */
const differencesOf = (run: Run, lexiconFor: (run: Run) => Lexicon): readonly PlacedDifference[] =>
  placeAccounts([run], accountEach([run], lexiconFor)).flatMap(({ differences }) => differences)

/** What one run gave. */
interface Outcome {
  readonly run: Run
  readonly differences: readonly PlacedDifference[]
}

export function scoreRuns(outcomes: readonly Outcome[]): Scored {
  const tally = newTally()
  const items = outcomes.flatMap((outcome) => scoreRun(outcome, tally))
  const untouched = outcomes.filter(({ run }) => run.change === null).length
  return { metrics: measures(tally, untouched), items }
}

function scoreRun({ run: { id, pages, change, passage }, differences }: Outcome, tally: Tally): readonly Item[] {
  if (change === null || passage === null)
    return differences.filter(isAlarm).map(({ kind, note, sides }, at) => {
      tally.add('alarms', true)
      const words = sides.map(({ page, start, end }) => pages.find((one) => one.id === page)?.dump.slice(start, end) ?? '')
      return { id: `${id} alarm ${at}`, right: false, passage: shortened(words.join(' / ')), note: `false ${kind}: ${shortened(note)}` }
    })
  const found = differences.find((difference) => difference.relation !== 'compatible' && shows(difference, passage))
  for (const metric of ['recall', `recall/${change.kind}`]) tally.add(metric, found !== undefined)
  const note = found ? `found as ${found.kind}, ${found.relation}, ${found.severity}` : `not found among ${differences.length} differences`
  return [{ id, right: found !== undefined, passage: passageOf(pages[1]?.dump ?? '', change, passage), note }]
}

const passageOf = (dump: string, { was, now }: Change, { start, end }: Passage): string =>
  shortened(`${was} -> ${now}: …${dump.slice(Math.max(0, start - AROUND), end + AROUND)}…`)

function measures(tally: Tally, untouched: number): readonly Measure[] {
  return [
    tally.share('recall'),
    ...CHANGE_KINDS.map((kind) => tally.share(`recall/${kind}`)),
    { metric: 'false-hm-per-100-pages', value: untouched === 0 ? 0 : (100 * tally.of('alarms')) / untouched, n: untouched },
  ]
}
