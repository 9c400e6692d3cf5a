/**
 * Speakers against the parent: the same words or the same reported statement with another named speaker.
 *     parent “It is over,” said Vera Lund.     child “It is over,” said Ola Berg.      high
 * Only where both pages name the speaker in the cue's own sentence (no pronoun, no role), and the story knows the two as two.
 */
import type { AccountEntity } from '../../../model/account.ts'
import type { Attribution } from '../../../model/attribution.ts'
import type { Page } from '../../../model/page.ts'
import { coverage, likeness, termsOf, type WordCounts } from '../../../text/likeness.ts'
import type { Derived } from './comparison.ts'
import { drift, exactSide, type Finding } from './finding.ts'

interface Spoken {
  readonly page: Page
  readonly attribution: Attribution
  readonly speaker: AccountEntity
  readonly words: string
}

/** Likeness of what was said. */
const SAME_WORDS = 0.5
/** Share of the words that the same speaker's words in a parent may hold. */
const HELD = 0.4
const LEAST = 3

export function speakerDrift({ child, parents }: Derived, entities: readonly AccountEntity[], counts: WordCounts): Finding[] {
  const held = parents.flatMap(({ page }) => spokenOn(page, entities))
  return spokenOn(child.page, entities).flatMap((spoken) => {
    const terms = termsOf(spoken.words, counts)
    if (terms.size < LEAST) return []
    const same = held.filter((other) => likeness(terms, termsOf(other.words, counts)) >= SAME_WORDS)
    const [other] = same
    if (held.some((one) => one.speaker.id === spoken.speaker.id && coverage(terms, termsOf(one.words, counts)) >= HELD)) return []
    if (other === undefined || same.some((one) => sameSurname(one.speaker, spoken.speaker))) return []
    return [changed(other, spoken)]
  })
}

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
    const { source, speaker, content } = attribution
    const entity = entities.find(
      ({ kind, members }) => kind === 'person' && members.some((one) => one.article === page.article.id && one.entity === speaker),
    )
    if (source === null || entity === undefined || !nameStands(source.exact, entity.name)) return []
    return [{ page, attribution, speaker: entity, words: content.map(({ exact }) => exact).join(' ') }]
  })
}

const nameStands = (source: string, name: string): boolean => name.split(' ').some((part) => part.length > 2 && source.includes(part))

/** "Lund" and "Vera Lund" may be one person whom the story's pages did not let us join. */
const sameSurname = (a: AccountEntity, b: AccountEntity): boolean => a.id === b.id || a.name.split(' ').at(-1) === b.name.split(' ').at(-1)
