/**
 * Pages to read, as a test writes them: their lines or their markup, a source around them, and what became of a line.
 */
import type { Block, BlockKind } from '../model/article.ts'
import type { SourceId } from '../model/ids.ts'
import type { Source } from '../model/source.ts'

/** Four paragraphs of an invented story: enough for a reader to find. */
export const STORY: readonly string[] = [
  'The council of Orlo Bay voted on Tuesday to reopen the old bridge, two years after a barge struck its middle pier.',
  'Mayor Ines Vantongeren said the repairs had cost 3.1 million pounds, which was less than the council had feared.',
  'Lorries of more than 12 tonnes will be kept off the bridge until engineers have watched it through one winter.',
  'The ferry that carried walkers during the works will run until the end of the month, its operator said on Tuesday evening.',
]

/** A web page that holds the story between what is given. */
export const storyPage = (before = '', after = '', head = ''): string =>
  `<html><head>${head}</head><body>${before}${STORY.map((line) => `<p>${line}</p>`).join('')}${after}</body></html>`

export function sourceOf(mediaType: string, capturedAt: string | null = null): Source {
  return { id: 's' as SourceId, path: 'page', url: null, mediaType, bytes: 1, sha256: 'f00d', capturedAt, via: 'memory' }
}

interface Read {
  readonly text: string
  readonly blocks: readonly Block[]
}

/** Lines and what they are, as a reader hands them on: one line of text a line, and a block for each. */
export function laidOut(lines: readonly (readonly [kind: BlockKind, line: string])[]): Read {
  let at = 0
  const blocks = lines.map(([kind, line]): Block => {
    const start = at
    at += line.length + 1
    return { kind, start, end: start + line.length, path: null, why: '', confidence: 1 }
  })
  return { text: lines.map(([, line]) => line).join('\n'), blocks }
}

/** The kind of the first block that holds the words. */
export const kindOf = ({ text, blocks }: Read, words: string): string | undefined =>
  blocks.find(({ start, end }) => text.slice(start, end).includes(words))?.kind
