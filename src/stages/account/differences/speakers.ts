/**
 * Speakers against the parent: the same words or the same reported statement with another named speaker.
 *     parent “It is over,” said Vera Lund.     child “It is over,” said Ola Berg.      high
 *     a remark of some words wherever it stands in a longer one, and a single quoted word that few would choose, count as well
 * Only where both pages name the speaker in the cue's own sentence (no pronoun, no role), and the story knows the two as two.
 */
import type { AccountEntity } from '../../../model/account.ts'
import type { Attribution } from '../../../model/attribution.ts'
import type { Page } from '../../../model/page.ts'
import { coverage, likeness, rarity, type Terms, termsOf, type WordCounts } from '../../../text/likeness.ts'
import { fitQuote } from '../../../text/quote-fit.ts'
import { rememberedOf } from '../../../text/remembered.ts'
import { overlaps } from '../../../text/spans.ts'
import { stem } from '../../../text/stem.ts'
import type { Derived } from './comparison.ts'
import { drift, exactSide, type Finding } from './finding.ts'

interface Spoken {
  readonly page: Page
  readonly attribution: Attribution
  readonly speaker: AccountEntity
}

/** Likeness of what was said. */
const SAME_WORDS = 0.5
/** Share of the words that the same speaker's words in a parent may hold. */
const HELD = 0.4
const LEAST = 3
/** Words of a quoted remark, the share of them that must agree, and the weight of a quoted word that nobody else would choose. */
const REMARK = 4
const WHOLE = 0.9
const RARE = 6

export function speakerDrift({ child, parents }: Derived, entities: readonly AccountEntity[], counts: WordCounts): Finding[] {
  const held = parents.flatMap(({ page }) => spokenOn(page, entities))
  return spokenOn(child.page, entities).flatMap((spoken) => {
    const terms = termsIn(spoken.attribution, counts)
    const same = held.filter((other) => quotesSame(spoken, other, counts) || reportsSame(terms, other, counts))
    const [other] = same
    if (held.some((one) => one.speaker.id === spoken.speaker.id && coverage(terms, termsIn(one.attribution, counts)) >= HELD)) return []
    if (other === undefined || same.some((one) => mayBeOne(one.speaker, spoken.speaker))) return []
    return [changed(other, spoken)]
  })
}

const reportsSame = (terms: Terms, { attribution }: Spoken, counts: WordCounts): boolean =>
  terms.size >= LEAST && likeness(terms, termsIn(attribution, counts)) >= SAME_WORDS

/** A parent's words are compared with those of every page that comes from it. */
const termsIn = rememberedOf(({ content }: Attribution, counts: WordCounts) => termsOf(content.map(({ exact }) => exact).join(' '), counts))

/** Words in quotation marks of both: a whole remark, however short and wherever it stands in a longer one, or one word that few would choose. */
function quotesSame(spoken: Spoken, other: Spoken, counts: WordCounts): boolean {
  const [mine, theirs] = [quotationsIn(spoken.attribution, spoken.page), quotationsIn(other.attribution, other.page)]
  return mine.some((words) =>
    theirs.some((held) => {
      const { matched, words: length } = fitQuote(words, held)
      if (matched.length < length * WHOLE) return false
      return length >= REMARK || (length === 1 && words === held && rarity(stem(words.toLowerCase()), counts) >= RARE)
    }),
  )
}

const quotationsIn = rememberedOf((attribution: Attribution, page: Page): readonly string[] =>
  page.marks.quotations.filter((quotation) => attribution.content.some((content) => overlaps(content, quotation))).map(({ exact }) => exact),
)

function changed(model: Spoken, spoken: Spoken): Finding {
  const parent = { page: model.page, side: sourceSide(model, 'parent') }
  return drift('attribution', 'high', parent, sourceSide(spoken, 'child'), `${model.speaker.name} in the parent, ${spoken.speaker.name} here.`)
}

function sourceSide({ page, attribution, speaker }: Spoken, role: 'parent' | 'child'): Finding['sides'][number] {
  const parts = [...attribution.content, ...(attribution.source ? [attribution.source] : [])]
  const span = { start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) }
  return exactSide(page, span, role, speaker.name)
}

/** Attributions whose source words hold a word of the speaker's name. */
function spokenOn(page: Page, entities: readonly AccountEntity[]): Spoken[] {
  return page.marks.attributions.flatMap((attribution) => {
    const { source, speaker } = attribution
    const entity = personsIn(entities).get(`${page.article.id} ${speaker}`)
    if (source === null || entity === undefined || !nameStands(source.exact, entity.name)) return []
    return [{ page, attribution, speaker: entity }]
  })
}

/** The person that a page's entity belongs to. */
const personsIn = rememberedOf((entities: readonly AccountEntity[]): ReadonlyMap<string, AccountEntity> => {
  const persons = [...entities].filter(({ kind }) => kind === 'person').reverse()
  return new Map(persons.flatMap((person) => person.members.map(({ article, entity }) => [`${article} ${entity}`, person] as const)))
})

const nameStands = (source: string, name: string): boolean => name.split(' ').some((part) => part.length > 2 && source.includes(part))

/** "Lund" or "Vera" and "Vera Lund" may be one person whom the story's pages did not let us join. */
function mayBeOne(a: AccountEntity, b: AccountEntity): boolean {
  const [mine, theirs] = [a.name.split(' '), b.name.split(' ')]
  return a.id === b.id || mine.at(-1) === theirs.at(-1) || mine.every((part) => theirs.includes(part)) || theirs.every((part) => mine.includes(part))
}
