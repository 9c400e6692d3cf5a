/**
 * Senders of a mail against the page they sent: a person wrote it, a paper is its outlet.
 *     "Ada Quill", "Ada Quill, News Editor"             a writer
 *     "Orlo Daily Morning Letter", "Quill's Weekly"     an outlet: people are not called so
 *     "Orlo Harbour" where the outlet is "Orlo Daily", or a line above the headline reads "ORLO HARBOUR"      an outlet
 *     "Morning Briefing", "The News Team"               nobody; nor is "Harbour Notes", of which nothing else is known
 * Whose name the address's domain spells, the mail's header tells already (bytes/mime/sender.ts). Left open: persons with a paper of their own name.
 */
import type { Author } from '../../../model/article.ts'
import type { Given } from '../../../model/given.ts'
import type { Reading, Stated } from '../../../model/reading.ts'
import { fold } from '../../../text/fold.ts'
import { type NameWords, type Signer, signersIn } from './author-names.ts'

/** From a sender's name; from such a name that the domain of its address spells. */
const FROM_NAME = 'mail header'
const FROM_DOMAIN = 'mail address'

const isSender = ({ how }: Pick<Author, 'how'>): boolean => how === FROM_NAME || how === FROM_DOMAIN

/** The reading with papers that sent it among its outlets instead of its authors, and without names that every paper could have. */
export function withSenders(reading: Reading, { outlet }: Given, words: NameWords): Reading {
  const { authors } = reading.hints
  if (![...authors, ...reading.hints.outlets].some(isSender)) return reading
  const outlets = reading.hints.outlets.filter((stated) => !(isSender(stated) && isCommon(stated.value)))
  const isPaper = paperTest(reading, [outlet ?? '', ...outlets.map(({ value }) => value)])
  const told = authors.map((author) => (isSender(author) ? parted(author, words, isPaper) : { writers: [author], papers: [] }))
  const hints = { ...reading.hints, authors: told.flatMap(({ writers }) => writers), outlets: [...outlets, ...told.flatMap(({ papers }) => papers)] }
  return { ...reading, hints }
}

/**
 * A sender's name that is perhaps no person's: no first name that is known, and no outlet that the sender writes for beside it.
 * "Harbour Notes", "harbournotes"; but "Vanto Besk from Harbour Notes".
 */
export function isDoubtful({ name, kind, how }: Signer & Pick<Author, 'how'>, { hints }: Reading, { firstNames }: NameWords): boolean {
  if (!isSender({ how })) return false
  if (kind === 'nick') return !name.split(' ').some((word) => firstNames.has(fold(word)))
  return kind === 'unlisted' && !hints.outlets.some(isSender)
}

type PaperTest = (signer: Signer) => boolean

interface Parted {
  readonly writers: readonly Author[]
  readonly papers: readonly Stated[]
}

/** The persons and the papers of one sender's name; a name that is neither stays as it is. */
function parted(author: Author, words: NameWords, isPaper: PaperTest): Parted {
  const { name, how } = author
  const signers = signersIn(name, words)
  const papers = how === FROM_DOMAIN ? signers : signers.filter(isPaper)
  const persons = signers.filter((signer) => isPerson(signer) && !papers.includes(signer))
  if (persons.length === 0 && papers.length === 0) return { writers: [author], papers: [] }
  const houses = persons.length === 0 ? [name] : papers.map((paper) => paper.name)
  return {
    writers: persons.map((person) => ({ name: person.name, how })),
    papers: houses.filter((house) => !isCommon(house)).map((value) => ({ value, how })),
  }
}

const isPerson = ({ kind }: Signer): boolean => kind !== 'body'

const PAPER_WORDS =
  'alerts?|briefs?|briefings?|bulletins?|daily|desk|digests?|dispatch(?:es)?|edition|headlines|letters?|monthly|' +
  'news|newsletters?|newsroom|recap|roundup|team|today|updates?|weekly'
const PAPER_WORD = new RegExp(`(?<![\\p{L}\\p{N}])(?:${PAPER_WORDS})(?![\\p{L}\\p{N}])`, 'iu')
/** "Ada Quill's Notes" */
const OWNED = /\p{L}['’]s\s\p{L}/u
/** Beside these, words that are in many papers' names and make none. */
const COMMON_WORDS =
  'an?|and|for|from|of|our|your|you|good|breaking|top|latest|local|world|free|early|late|' +
  'morning|noon|afternoon|evening|night(?:ly)?|weekend|weekday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|' +
  'editors?|editorial|readers?|subscribers?|customer|member|support|e-?mail'
const COMMON = new RegExp(`^(?:${PAPER_WORDS}|${COMMON_WORDS})$`, 'u')

const isCommon = (name: string): boolean => wordsIn(name).every((word) => COMMON.test(word))

const wordsIn = (name: string): readonly string[] => (fold(name).match(/[\p{L}\p{N}'-]+/gu) ?? []).filter((word) => word !== 'the')

function paperTest(reading: Reading, named: readonly string[]): PaperTest {
  const houses = named.map(wordsIn).filter(isTelling)
  const lines = mastheads(reading)
  return ({ name, kind }) => {
    if (PAPER_WORD.test(name) || OWNED.test(name)) return true
    const own = wordsIn(name)
    if (houses.some((house) => leads(possessive(own), house))) return false
    return houses.some((house) => leads(house, own) || leads(own, house) || sharesWord(own, house, kind)) || lines.some((line) => leads(line, own))
  }
}

/** "Ada Quill's Notes" are hers. */
const possessive = (name: readonly string[]): readonly string[] => [...name.slice(0, -1), `${name.at(-1)}'s`]

const LEAST_LETTERS = 4

const isTelling = (house: readonly string[]): boolean => house.join('').length >= LEAST_LETTERS

const leads = (first: readonly string[], all: readonly string[]): boolean => first.length > 0 && first.every((word, at) => word === all[at])

/** Persons whose first name is known may be called like a paper behind it: "Ada Lisk" of the "Lisk Courier". */
function sharesWord(own: readonly string[], house: readonly string[], kind: Signer['kind']): boolean {
  if (kind === 'listed') return own[0] === house[0] && isTelling(own.slice(0, 1))
  return own.some((word) => isTelling([word]) && house.includes(word))
}

const FIRST_LINES = 3

/** Words of the first lines above the headline. Of a page without one, its first line. */
function mastheads({ text, blocks, headline }: Reading): readonly (readonly string[])[] {
  const above = headline ? blocks.filter(({ end }) => end <= headline.start).slice(0, FIRST_LINES) : blocks.slice(0, 1)
  return above
    .filter(({ kind }) => kind !== 'byline')
    .map(({ start, end }) => wordsIn(text.slice(start, end)))
    .filter(isTelling)
}
