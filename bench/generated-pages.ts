/**
 * An archive of generated news pages, as large as wanted and the same every time: events of 3 to 12 pages, 30 % of the pages copies, cuts
 * and rewrites of earlier pages about their event, the rest told on their own from the same facts. English words as often as English has
 * them, lengths as news has them, half full HTML, half raw dumps.
 *     [...generatePages(100, lexicon)]                 100 pages, about 13 events
 *     the first 100 of generatePages(1000, lexicon)    the same 100
 * Leaves open: grammar, and what real outlets do to their markup. Speed on real pages may be had with --gold.
 */
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import { type Chance, chanceFrom } from './generated/chance.ts'
import { type Body, DESCENTS, type Descent, EDITS, paragraphs } from './generated/edits.ts'
import { dayAfter, type Event, inventEvent } from './generated/event.ts'
import { asDump, asHtml, type Served } from './generated/markup.ts'
import { outletName, surname } from './generated/names.ts'
import { capitalised, sentencesAbout } from './generated/sentences.ts'
import { type Vocabulary, vocabularyOf } from './generated/vocabulary.ts'

export interface GeneratedPage {
  readonly name: string
  readonly mediaType: 'text/html' | 'text/plain'
  readonly markup: string
  /** The story itself, without the page around it. */
  readonly paragraphs: readonly string[]
  readonly event: number
  /** Which page it was made from, by its number in the archive, and how; null where it was told on its own. */
  readonly from: { readonly page: number; readonly how: Descent } | null
}

const LEAST_PAGES = 3
const MOST_PAGES = 12
/** Chosen, not measured: copies enough for every path of linking to be walked. */
const DERIVED = 0.3
/**
 * Words of a body are log-normal: these are mean and deviation of the logarithm over the bodies of 318 English news pages of two open
 * extraction sets (AndyTheFactory/article-extraction-dataset, 207 pages; flairNLP/fundus, 111 pages). The median is 650 words.
 */
const LOG_WORDS = 6.48
const LOG_WORDS_DEVIATION = 0.76
const LEAST_WORDS = 80
const MOST_WORDS = 3000

const CREDITED = 0.4
const RELATED = 5
const COMMENTS = 4
const SEED = 20240101

interface Archive {
  readonly vocabulary: Vocabulary
  readonly chance: Chance
  /** The latest headlines, of any event. */
  readonly headlines: string[]
}

interface Told {
  readonly body: Body
  readonly outlet: string
}

export function* generatePages(count: number, lexicon: Lexicon, seed: number = SEED): Generator<GeneratedPage> {
  const archive: Archive = { vocabulary: vocabularyOf(lexicon), chance: chanceFrom(seed), headlines: [] }
  let owed = 0
  for (let first = 0, number = 0; first < count; number++) {
    const size = LEAST_PAGES + archive.chance.below(MOST_PAGES - LEAST_PAGES + 1)
    owed += size * DERIVED
    const derived = Math.min(size - 1, Math.round(owed))
    owed -= derived
    yield* pagesAbout(number, { first, size, derived }, archive, count)
    first += size
  }
}

/** Pages about one event, as many as wanted: what an archive has when everybody reports one thing. */
export function* generateStory(count: number, lexicon: Lexicon, seed: number = SEED): Generator<GeneratedPage> {
  const archive: Archive = { vocabulary: vocabularyOf(lexicon), chance: chanceFrom(seed), headlines: [] }
  yield* pagesAbout(0, { first: 0, size: count, derived: Math.round(count * DERIVED) }, archive, count)
}

interface Shape {
  readonly first: number
  readonly size: number
  readonly derived: number
}

function* pagesAbout(number: number, { first, size, derived }: Shape, archive: Archive, count: number): Generator<GeneratedPage> {
  const event = inventEvent(number, archive.vocabulary, archive.chance)
  const isDerived = choose(derived, size, archive.chance)
  const told: Told[] = []
  for (let at = 0; at < size && first + at < count; at++) {
    const from = isDerived.has(at) ? { page: first + archive.chance.below(at), how: archive.chance.pick(DESCENTS) } : null
    const parent = from === null ? undefined : told[from.page - first]
    const outlet = outletName(archive.chance)
    const body = from === null || parent === undefined ? tellOwn(event, archive) : EDITS[from.how](parent.body, archive.vocabulary, archive.chance)
    told.push({ body, outlet })
    yield { ...serve(first + at, { body, outlet }, parent?.outlet ?? null, event, archive), event: number, from }
  }
}

/** Which of an event's pages are derived: never its first. */
function choose(derived: number, size: number, chance: Chance): ReadonlySet<number> {
  const chosen = new Set<number>()
  while (chosen.size < derived) chosen.add(1 + chance.below(size - 1))
  return chosen
}

/** A report of an event, as long as news is, that owes nothing to another report of it. */
export function tellOwn(event: Event, { vocabulary, chance }: Pick<Archive, 'vocabulary' | 'chance'>): Body {
  const length = Math.exp(LOG_WORDS + LOG_WORDS_DEVIATION * chance.normal())
  const wanted = Math.min(MOST_WORDS, Math.max(LEAST_WORDS, length))
  const tell = sentencesAbout(event, vocabulary, chance)
  const sentences: string[] = []
  for (let words = 0; words < wanted; ) {
    const sentence = tell()
    sentences.push(sentence)
    words += sentence.split(' ').length
  }
  return paragraphs(sentences)
}

function serve(page: number, { body, outlet }: Told, parent: string | null, event: Event, archive: Archive): Omit<GeneratedPage, 'event' | 'from'> {
  const { vocabulary, chance } = archive
  const served: Served = {
    headline: headlineOf(event, archive),
    paragraphs: body.map((sentences) => sentences.join(' ')),
    outlet,
    byline: `${chance.pick(vocabulary.firstNames)} ${surname(chance)}`,
    day: dayAfter(event.day + chance.below(2)),
    credit: parent !== null && chance.hits(CREDITED) ? `This article was originally published by ${parent}.` : null,
    related: archive.headlines.slice(-RELATED),
    comments: [...Array(COMMENTS)].map(() => `I think the ${vocabulary.word(chance)} should ${vocabulary.word(chance)} this, really.`),
  }
  archive.headlines.push(served.headline)
  const isHtml = chance.hits(0.5)
  return {
    name: `page-${String(page).padStart(5, '0')}.${isHtml ? 'html' : 'txt'}`,
    mediaType: isHtml ? 'text/html' : 'text/plain',
    markup: isHtml ? asHtml(served) : asDump(served),
    paragraphs: served.paragraphs,
  }
}

function headlineOf({ town, subject, organisation }: Event, { vocabulary, chance }: Archive): string {
  const [a, b, c] = [chance.pick(subject), chance.pick(subject), vocabulary.word(chance)]
  return chance.pick([
    `${capitalised(a)} hits ${town} as ${b} ${c} grows`,
    `${organisation} warns of ${a} after ${b}`,
    `${town}: what is known of the ${a} and the ${c}`,
    `After the ${a}, ${town} counts its ${b}`,
  ])
}
