/**
 * Candidates: every stretch of the body that may be a name, with the title before it, its people's words and lone titles apart.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Evidence } from '../../../model/span.ts'
import { evidence } from '../../../text/spans.ts'
import type { Line } from './lines.ts'
import { partRun } from './parts.ts'
import { findRuns, type Habits, habitsOf, isQuoteSign, type Run } from './runs.ts'

/** A name as it stands: `text` is the exact words without brackets and with single blanks. */
export interface Candidate extends Evidence, Run {
  readonly line: number
  readonly text: string
  readonly words: readonly string[]
  readonly title: Evidence | null
}

export interface Candidates {
  readonly names: readonly Candidate[]
  readonly demonyms: readonly Candidate[]
  /** Titles without a name after them. */
  readonly titles: readonly Candidate[]
  /** Words that the page has in small letters. */
  readonly small: ReadonlySet<string>
}

/** Lines in title case give none: known names are looked for in them later. */
export function findCandidates(text: string, lines: readonly Line[], lexicon: Lexicon): Candidates {
  const habits = habitsOf(lines)
  const found = lines.flatMap((line, index) => (line.titled ? [] : candidatesOfLine(text, line, index, habits, lexicon)))
  const of = (kind: Found['kind']): Candidate[] => found.filter((each) => each.kind === kind).map((each) => each.candidate)
  return { names: of('name'), demonyms: of('demonym'), titles: of('title'), small: habits.small }
}

interface Found {
  readonly kind: 'name' | 'demonym' | 'title'
  readonly candidate: Candidate
}

function candidatesOfLine(text: string, line: Line, index: number, habits: Habits, lexicon: Lexicon): Found[] {
  return findRuns(line, habits, lexicon).flatMap((run): Found[] => {
    const { title, demonym, name } = partRun(line, run, lexicon)
    const before = title && name ? evidenceOf(text, line, title) : null
    const found: Found[] = []
    if (demonym) found.push({ kind: 'demonym', candidate: candidateOf(text, line, index, demonym, null) })
    if (name) found.push({ kind: 'name', candidate: candidateOf(text, line, index, name, before) })
    else if (title) found.push({ kind: 'title', candidate: candidateOf(text, line, index, title, null) })
    return found
  })
}

function evidenceOf(text: string, line: Line, run: Run): Evidence {
  return evidence(text, line.tokens[run.from]?.start ?? 0, line.tokens[run.to - 1]?.end ?? 0)
}

function candidateOf(text: string, line: Line, index: number, run: Run, title: Evidence | null): Candidate {
  const whole = evidenceOf(text, line, run)
  const written = line.tokens.slice(run.from, run.to).map((token) => token.text.replaceAll('’', "'"))
  const words = written.filter((word, at) => !/^[[\]"“”‘']$/.test(word) && !isNickname(written, at))
  return { ...whole, ...run, line: index, words, text: nameText(whole.exact), title }
}

/** Between quotation marks inside a name: "Henry “Money” Berg". */
const isNickname = (words: readonly string[], at: number): boolean => isQuoteSign(words[at - 1] ?? '') && isQuoteSign(words[at + 1] ?? '')

/** Without brackets and nicknames. */
const nameText = (exact: string): string =>
  exact
    .replace(/[[\]]/g, '')
    .replace(/ ["“‘'][^\s"“”‘’']+["”’'](?= )/g, '')
    .replace(/[\s\u00a0]/g, ' ')
    .replaceAll('’', "'")
