/**
 * The gold of single pages: what each says of itself, line by line, and its quotations, figures, times and places.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../../src/model/span.ts'
import { folded } from '../metadata.ts'

export interface GoldQuote extends Span {
  readonly surface: string
  /** A name, or a description with a name in brackets. */
  readonly speaker: string
  readonly speakerSurface?: string
}

export interface GoldFigure extends Span {
  readonly surface: string
  readonly value: number | null
  readonly unit?: string | null
  readonly bound?: string | null
  readonly approximator?: string | null
  readonly rate?: string | null
  readonly baseFigure?: number | null
  readonly optional?: boolean
}

export interface GoldDay extends Span {
  readonly surface: string
  readonly line: number
  readonly value: string
  readonly acceptable?: readonly string[]
  readonly anchors?: string
  readonly fuzzy?: boolean
  readonly interval?: readonly [string, string]
  readonly optional?: boolean
}

export interface GoldPlace extends Span {
  readonly surface: string
  readonly country: string | null
  readonly use: string
  readonly optional?: boolean
}

type Lines = readonly [number, number]

export interface GoldDocument {
  readonly file: string
  readonly title: { readonly text: string | null; readonly line: number | null; readonly alternatives?: readonly string[] }
  readonly outlet: { readonly name: string | null; readonly domain?: string | null }
  readonly publicationDate: { readonly value: string; readonly explicit: boolean; readonly alone?: { readonly value: string | null } }
  readonly body: Lines
  readonly subheads?: readonly number[] | null
  readonly boilerplate: readonly { readonly lines: Lines }[]
  readonly quotes: readonly GoldQuote[]
  readonly figures: readonly GoldFigure[]
  readonly times: readonly GoldDay[]
  readonly places: readonly GoldPlace[]
}

export interface SeedPage extends GoldDocument {
  readonly id: string
  readonly text: string
}

export interface Seeds {
  readonly people: readonly string[]
  readonly pages: readonly SeedPage[]
}

interface SeedsFile {
  readonly documents?: Readonly<Record<string, GoldDocument>>
  readonly entities: readonly { readonly name: string }[]
}

/** The folder's first JSON file that has documents, and the text files that it names. */
export function readSeeds(folder: string): Seeds {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const files = names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as SeedsFile)
  const found = files.find(({ documents }) => documents !== undefined)
  const pages = Object.values(found?.documents ?? {}).map((document): SeedPage => {
    const text = readFileSync(join(folder, document.file), 'utf8')
    return { ...document, id: document.file.replace(/\.txt$/, ''), text }
  })
  return { people: (found?.entities ?? []).map(({ name }) => name), pages }
}

export type LineKind = 'headline' | 'subhead' | 'body' | 'outside' | 'other title'

/** A line of a page; `kind` is null where the gold does not speak of it. */
export interface SeedLine extends Span {
  readonly number: number
  readonly text: string
  readonly kind: LineKind | null
}

export function linesOfSeed(page: SeedPage): readonly SeedLine[] {
  let start = 0
  return page.text.split('\n').map((text, at) => {
    const line = { start, end: start + text.length, number: at + 1, text }
    start = line.end + 1
    return { ...line, kind: text.trim() === '' ? null : kindOf(page, line.number, text) }
  })
}

function kindOf({ title, subheads, body, boilerplate }: SeedPage, number: number, text: string): LineKind | null {
  const within = ([first, last]: Lines) => first <= number && number <= last
  if (number === title.line) return 'headline'
  if (subheads?.includes(number)) return 'subhead'
  if (within(body)) return 'body'
  if (!boilerplate.some(({ lines }) => within(lines))) return null
  return (title.alternatives ?? []).some((other) => folded(other) === folded(text)) ? 'other title' : 'outside'
}
