/**
 * The source of a page, saved as a text or as the browser's view of it → the page.
 *     "view-source:https://courier.example/ferry\n<!doctype html> …"        the page, and its address
 *     "1\t<!doctype html>\n2\t<html> …"                                     without the numbers
 *     <td class="line-content"><span>&lt;p&gt;</span>The ferry …            as it was before it was shown (Chrome)
 *     <body id="viewsource"><pre id="line1">&lt;!DOCTYPE html&gt; …         the same (Firefox)
 * Only what then begins as a page does is believed: an article about markup stays an article. Left open: views of other programs.
 */
import { webAddress } from '../../../text/web-address.ts'
import { startsAsPage } from './format.ts'
import { shownText } from './shown-text.ts'

export interface ViewedSource {
  readonly html: string
  readonly url: string | null
}

const HEAD = 20_000

/** Null where the text is no view of a page's source. */
export function viewedSource(text: string): ViewedSource | null {
  const head = text.slice(0, HEAD)
  const shown = fromChrome(text, head) ?? fromFirefox(text, head)
  if (shown !== null) return startsAsPage(shown) ? { html: shown, url: addressIn(head) } : null
  const [, address = '', rest = text] = FIRST_LINE.exec(text) ?? []
  const source = withoutNumbers(rest)
  return (address !== '' || source !== rest) && startsAsPage(source) ? { html: source, url: webAddress(address) } : null
}

const FIRST_LINE = /^\s{0,20}(view-source:\S{4,2000})[ \t]{0,20}\r?\n([\s\S]*)$/i
const TITLE = /<title>\s{0,20}((?:view-source:)?https?:[^\s<]{4,2000})\s{0,20}<\/title>/i

const addressIn = (head: string): string | null => webAddress(TITLE.exec(head)?.[1] ?? '')

const CELL = /<td\s[^<>]{0,200}\bline-content\b[^<>]{0,200}>/i

/** Cells are parted at their beginnings, so that one without an end costs nothing. */
function fromChrome(text: string, head: string): string | null {
  if (!CELL.test(head) || !/\bline-number\b/.test(head)) return null
  const cells = text.split(CELL).slice(1)
  return cells.map((cell) => shownText(upTo(cell, '</td'))).join('\n')
}

const VIEW = /<body\s[^<>]{0,200}\bid=["']?viewsource\b/i

function fromFirefox(text: string, head: string): string | null {
  const view = VIEW.exec(head)
  return view ? shownText(text.slice(view.index)) : null
}

function upTo(text: string, end: string): string {
  const at = text.indexOf(end)
  return at === -1 ? text : text.slice(0, at)
}

const NUMBER = /^[ \t]{0,8}(\d{1,6})(?:\t|[ \t]{0,4}[|:][ \t]?|[ \t]{1,4}|$)/
/** Fewer numbers in order may be chance. */
const FEWEST = 3
/** So many of a hundred lines carry a number: a program may have put numbers on lines of their own, or broken long lines. */
const NUMBERED = 30

/** The lines without the numbers before them, where these count them from 1; else as they are. */
function withoutNumbers(text: string): string {
  if (!NUMBER.test(text.slice(0, HEAD).trimStart().split('\n', 1)[0] ?? '')) return text
  const kept: string[] = []
  const lines = text.split(/\r?\n/)
  let counted = 0
  for (const line of lines) {
    const rest = afterNumber(line, counted + 1)
    if (rest !== null) counted++
    if (rest !== '') kept.push(rest ?? line)
  }
  return counted >= FEWEST && counted * 100 >= lines.length * NUMBERED ? kept.join('\n') : text
}

/** Null where the line does not begin with the number. */
function afterNumber(line: string, number: number): string | null {
  const found = NUMBER.exec(line)
  return found && Number(found[1]) === number ? line.slice(found[0].length) : null
}
