/**
 * The lines of a plain mail as they were written, before they were broken for narrow screens.
 *     "The ferry came back \nto Lisk." (format=flowed)          one line
 *     lines that are broken where the next word would not fit    one line
 *     "> The ferry \n> came back"                                one line, still quoted
 * [Reference] RFC 3676 (format=flowed). Lists, addresses and lines that end early stay lines of their own.
 */
export function unflowed(text: string, deletesSpace: boolean): string {
  const lines = text.split(/\r?\n/).map(flowedLine)
  return lines.map((line, index) => lead(lines[index - 1], line) + (line.goesOn && deletesSpace ? line.text.slice(0, -1) : line.text)).join('')
}

/** What stands before a line: nothing where it goes on with the one before. */
function lead(before: FlowedLine | undefined, { depth, text }: FlowedLine): string {
  if (before?.goesOn && before.depth === depth && text !== SIGNATURE) return ''
  return `${before ? '\n' : ''}${depth > 0 ? `${'>'.repeat(depth)} ` : ''}`
}

interface FlowedLine {
  readonly depth: number
  readonly text: string
  /** A blank at the end: the next line of the same depth belongs to it. */
  readonly goesOn: boolean
}

const SIGNATURE = '-- '

function flowedLine(written: string): FlowedLine {
  const depth = /^>*/.exec(written)?.[0].length ?? 0
  const text = written.slice(depth).replace(/^ /, '')
  return { depth, text, goesOn: text.endsWith(' ') && text !== SIGNATURE }
}

/** Widths at which programs break lines. */
const WIDTHS = { least: 55, most: 80 }
/** A text of a few lines says nothing of its width. */
const FEWEST_LINES = 4
/** So many of a hundred lines must fit the width; addresses may be longer. */
const FITTING = 90
/** A line that begins otherwise than running text stands for itself. */
const OWN_LINE = /^(?:[\s>*•·+=_|#~-]|\d{1,3}[.)]\s|https?:|$)/

/** Text that was broken at a fixed width; any other text as it is. */
export function unbroken(text: string): string {
  const lines = text.split(/\r?\n/)
  const width = brokenAt(lines)
  if (width === null) return text
  const joined: string[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    joined.push(before === undefined ? line : `${isBroken(before, line, width) ? ' ' : '\n'}${line}`)
  }
  return joined.join('')
}

function brokenAt(lines: readonly string[]): number | null {
  const long = lines.filter((line) => line.trim() !== '' && !/https?:/.test(line)).map((line) => line.trimEnd().length)
  const fitting = long.filter((length) => length <= WIDTHS.most)
  if (fitting.length < FEWEST_LINES || fitting.length * 100 < long.length * FITTING) return null
  const width = fitting.reduce((most, length) => Math.max(most, length), 0)
  return width >= WIDTHS.least ? width : null
}

/** The next line's first word would not have fitted. */
function isBroken(before: string, line: string, width: number): boolean {
  if (OWN_LINE.test(before) || OWN_LINE.test(line)) return false
  return before.trimEnd().length + 1 + (/^\S+/.exec(line)?.[0].length ?? 0) > width
}
