/**
 * Inputs → pages, in the order of their paths, each as soon as those before it are done.
 */
import type { Page } from '../model/page.ts'
import type { Problem } from '../model/problem.ts'
import type { CorrectionsFile } from './corrections-file.ts'
import { findInputs, type Input } from './inputs.ts'
import { type Manifest, NO_MANIFEST } from './manifest.ts'
import { openPagePool, type PagePool } from './page-pool.ts'
import { type LoadedSource, loadSource } from './sources.ts'

export interface PageOptions {
  readonly manifest?: Manifest
  /** What a person sets of the pages and of what is found in them. */
  readonly corrections?: CorrectionsFile
  /** Milliseconds a page may take. */
  readonly deadline?: number
  /** Workers; as many as the pages are worth where nobody says. */
  readonly jobs?: number
  /** The bytes that `-` stands for, where they have been read already. */
  readonly standardInput?: Uint8Array
  /** False: pages are read alone, and their marks are empty. */
  readonly marks?: boolean
  /** Told after each page: how many of how many are done. */
  readonly progress?: (done: number, all: number) => void
}

/** A page, or the problem that stands in its place. */
type PageOrProblem = { readonly page: Page } | { readonly problem: Problem }

/**
 * Reads and marks every page below the paths. Problems of inputs come first, then pages and their problems by path, then the manifest's.
 * One bad page never stops the others.
 */
async function* readPages(paths: readonly string[], options: PageOptions = {}): AsyncGenerator<PageOrProblem> {
  const manifest = options.manifest ?? NO_MANIFEST
  const { inputs, problems } = findInputs(
    paths,
    [manifest.path, options.corrections?.path].filter((path) => typeof path === 'string'),
  )
  for (const problem of [...problems, ...manifest.problems]) yield { problem }
  if (inputs.length > 0) yield* readInputs(inputs, manifest, options)
  for (const problem of manifest.unmatched(inputs.map(({ path }) => path))) yield { problem }
}

/** All pages below the paths, and every problem: first those of inputs, then those of pages, each naming its source. */
export async function collectPages(
  paths: readonly string[],
  options: PageOptions = {},
): Promise<{ pages: readonly Page[]; problems: readonly Problem[] }> {
  const pages: Page[] = []
  const problems: Problem[] = []
  for await (const result of readPages(paths, options)) {
    if ('problem' in result) problems.push(result.problem)
    else pages.push(result.page)
  }
  return { pages, problems: [...problems, ...pages.flatMap(problemsOf)] }
}

/** An article's own problems, with the source they are about. */
function problemsOf({ article }: Page): readonly Problem[] {
  const source = article.source.path ?? 'standard input'
  return article.problems.map((problem) => ({
    ...problem,
    source,
    message: problem.message.startsWith(source) ? problem.message : `${source}: ${problem.message}`,
  }))
}

async function* readInputs(inputs: readonly Input[], manifest: Manifest, options: PageOptions): AsyncGenerator<PageOrProblem> {
  const pool = openPagePool(inputs.length, options.deadline, options.jobs)
  try {
    const running: Promise<Page | Problem>[] = []
    let next = 0
    for (let done = 0; done < inputs.length; done++) {
      for (; next < inputs.length && running.length < pool.size; next++) running.push(readInput(inputs[next], manifest, pool, options))
      const result = await running.shift()
      options.progress?.(done + 1, inputs.length)
      if (result) yield isProblem(result) ? { problem: result } : { page: result }
    }
  } finally {
    await pool.close()
  }
}

async function readInput(
  input: Input | undefined,
  manifest: Manifest,
  pool: PagePool,
  { standardInput, marks = true }: PageOptions,
): Promise<Page | Problem> {
  const loaded: LoadedSource | Problem = await loadSource(input ?? { path: null }, standardInput)
  return isProblem(loaded) ? loaded : pool.run({ ...loaded, given: manifest.givenFor(input?.path ?? null), marks })
}

const isProblem = (value: object): value is Problem => 'code' in value
