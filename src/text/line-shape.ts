/**
 * The shape of one line of a page, seen without its neighbours: how long, how it ends, how it is capitalised.
 *     "The council voted on Tuesday to reopen the bridge."   12 words or so, ends with a stop: prose
 *     "Council Votes To Reopen Bridge"                       title case, no stop: a headline, a subhead or a teaser
 */
import { type Word, wordsOf } from './words.ts'

export interface LineShape {
  readonly words: number
  /** Ends as a sentence ends, whatever closing mark follows. */
  readonly stops: boolean
  /** Cut off with dots. */
  readonly cut: boolean
  /** Share of words of four letters or more that begin with a capital. */
  readonly capitals: number
  readonly allCapitals: boolean
  readonly digits: number
  /** Sentence ends inside the line. */
  readonly innerStops: number
  readonly isAddress: boolean
  readonly listMark: boolean
  /** Letters a word. */
  readonly length: number
}

const STOP = /[.!?…。！？]["'”’»)\]]{0,3}\s*$/
const CUT = /(?:\.{3}|…|\[\.\.\.\]|\[…\])["'”’)\]]{0,2}\s*$/
const INNER_STOP = /[.!?]["'”’)]?\s+["'“‘(]?\p{Lu}/gu
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i

/** `words` are those of its first 4,000 letters, where the caller has them. */
export function lineShape(line: string, words: readonly Word[] = wordsOf(line.slice(0, 4000))): LineShape {
  const { letters, long, capitals, withDigits } = countsOf(words)
  const cut = CUT.test(line.slice(-12))
  return {
    words: words.length,
    stops: !cut && STOP.test(line.slice(-12)),
    cut,
    capitals: long === 0 ? 0 : capitals / long,
    allCapitals: letters > 3 && line === line.toUpperCase() && /\p{Lu}/u.test(line),
    digits: words.length === 0 ? 0 : withDigits / words.length,
    innerStops: line.slice(0, 4000).match(INNER_STOP)?.length ?? 0,
    isAddress: ADDRESS.test(line.trim()),
    listMark: /^(?:[•●▪◦*‣·–-]|\d{1,2}[.)])\s+\S/.test(line),
    length: words.length === 0 ? 0 : letters / words.length,
  }
}

interface Counts {
  /** Of all words. */
  readonly letters: number
  /** Words of four letters or more, and those of them with a capital. */
  readonly long: number
  readonly capitals: number
  readonly withDigits: number
}

function countsOf(words: readonly Word[]): Counts {
  let [letters, long, capitals, withDigits] = [0, 0, 0, 0]
  for (const { text, lower } of words) {
    letters += text.length
    if (text.length >= 4 && /^\p{L}/u.test(text)) {
      long++
      if (text !== lower) capitals++
    }
    if (/\d/.test(text)) withDigits++
  }
  return { letters, long, capitals, withDigits }
}

/** A sentence, and right behind its stop, or after a bar, the name that the picture is owed to. */
const GLUED_CREDIT = /\p{L}{2}[.!?]["'”’]?(?:\p{Lu}[\p{L}'’.-]*(?:[ /]\p{Lu}[\p{L}'’.-]*){0,5})$/u
const CREDIT_END =
  /[|.!?)\d]\s?(?:(?:image|photo|picture)s?(?: credit| courtesy of|s? by)?|photograph(?: by| courtesy of)?|credit|bild|foto)s?\s?:\s?[^.:]{2,60}\.?$/iu

/** "The pier at dawn.Ada Quill/Orlo Daily", "The pier. | Image credit: Ada Quill": a picture's caption and its credit in one line. */
export function endsInCredit(line: string): boolean {
  const end = line.slice(-110)
  return line.length <= 700 && (GLUED_CREDIT.test(end) || CREDIT_END.test(end))
}

const BY = /^(?:(?:written |posted |reported |story |article |published )?by|von|par|por|di)\s*:?\s+/i
/** "ByAda Quill": a label and a name that a copy has joined. */
const GLUED_BY = /^By(?=\p{Lu}\p{Ll}+\s+\p{Lu})/u
const NAME_FIRST = /^\p{Lu}[\p{L}'’.-]*\s+\p{Lu}/u

/** "By our Lisk staff", "By the Orlo Daily team": signed by nobody. */
const STAFF = /^by\s(?:our|the|an?)\s[\p{L}\s'’&-]{0,50}\b(?:staff|team|desk|newsroom|reporters?|correspondents?|editors?|bureau|writers?)\.?$/iu

/** "By Ada Quill, Orlo Daily": a short line that names its writer. */
export function isByline(line: string): boolean {
  if (line.length <= 80 && STAFF.test(line)) return true
  const by = BY.exec(line) ?? GLUED_BY.exec(line)
  return by !== null && line.length <= 120 && NAME_FIRST.test(line.slice(by[0].length)) && !/[a-z]{3}[.!?]["”]?$/.test(line)
}
