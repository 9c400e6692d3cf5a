/**
 * Stand-ins against the parents: what people around somebody did or said, told by this page of the person.
 *     parent "gifts from followers of the preacher Ola Berg"      child "gifts from the preacher Ola Berg"       scope: medium
 *     parent "a spokeswoman for Berg told the Herald"             child "Berg told the Herald"                   attribution: medium
 * The parent's passage names the person only behind such words; this page's passage and the one before have none of them.
 * "The ministry said" for its spokesman is usage: only persons count.
 * Leaves open: people around somebody told by a name of their own.
 */
import type { Passage } from '../../../text/passages.ts'
import type { Derived, Match, PageView } from './comparison.ts'
import { drift, exactSide, type Finding } from './finding.ts'

/** Likeness of the passages. */
const RESTATES = 0.42

const SPOKEN = /^(?:spoke|representative|aide|adviser|advisor|lawyer|attorney)/i
/** "followers of an Israeli preacher, Ola Berg", "a spokeswoman for Berg", "Berg's lawyer" */
const AROUND =
  /\b(followers?|supporters?|backers?|allies|ally|aides?|advis[eo]rs?|relatives?|friends?|associates?|colleagues?|critics?|spokes(?:man|woman|person|people)|lawyers?|attorneys?|representatives?) (?:of|to|for) ([^.;:()“”"]{1,60})/gi
/** Words of the kind, and others for people around somebody. */
const SOMEBODY_ELSE =
  /\b(?:follow(?:er|ing)|supporter|backer|all(?:y|ies)\b|aides?\b|advis|relatives?\b|famil|friend|associate|colleague|critic|spokes|representatives?\b|counsel|camp\b|office\b|team\b|staff\b|circle\b|congregation|flock\b|(?:lawyers?|attorneys?) (?:for|of)\b)|[’']s (?:lawyer|attorney|people|campaign|men\b)/i
const SAYS = /\b(?:said|says|told|tells|wrote|writes|added|adds|called|calls|argued|argues|replied|replies|answered)\b/i
const ROLE =
  /\b(?:the (?:senator|congressman|congresswoman|governor|mayor|minister|president|judge|chairman|chairwoman|director|sheriff|actor|singer|coach)|he|she)\b/i

export function standInDrift(derived: Derived): Finding[] {
  const { child } = derived
  return child.passages.flatMap((passage) => {
    const [source] = derived.matches(passage)
    if (source === undefined || source.score < RESTATES || SOMEBODY_ELSE.test(nearby(child, passage))) return []
    return [...source.passage.text.matchAll(AROUND)].flatMap((found) => standIn(found, source, passage, derived) ?? []).slice(0, 1)
  })
}

function standIn(found: RegExpMatchArray, source: Match, passage: Passage, { child }: Derived): Finding | null {
  const [words, head = '', rest = ''] = found
  const start = source.passage.start + (found.index ?? 0)
  const name = source.view.page.marks.mentions.find(
    (mention) => mention.kind === 'person' && mention.start >= start && mention.end <= start + words.length,
  )
  const surname = name?.exact.split(' ').at(-1)
  if (surname === undefined || rest.indexOf(surname) < 0 || source.passage.text.split(surname).length > 2) return null
  const speaks = SPOKEN.test(head)
  if (speaks && !SAYS.test(passage.text)) return null
  if (!passage.text.includes(surname) && !(speaks && ROLE.test(passage.text))) return null
  const told = source.view.page.article.text.slice(start, name?.end)
  const side = exactSide(source.view.page, { start, end: start + told.length }, 'parent', told)
  const own = exactSide(child.page, passage, 'child', surname)
  return drift(speaks ? 'attribution' : 'scope', 'medium', { page: source.view.page, side }, own, `“${told}” in the parent, “${surname}” here.`)
}

/** The passage and the one before it. */
const nearby = ({ passages }: PageView, { place, text }: Passage): string => `${passages[place - 1]?.text ?? ''} ${text}`
