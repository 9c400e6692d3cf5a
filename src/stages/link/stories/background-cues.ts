/**
 * Background cues: expressions of time by which a page's first lines tell that its event came after another.
 *     "A week after the ferry sank off Norvik, divers …"       "… since last month's flood"       "earlier this year"
 * An undated page is placed by them. A weak sign: one report of the event itself in twelve to twenty has one.
 * [Reference] Feng, Allan 2007, "Finding and linking incidents in news". Leaves open: "now", which reports of an event have as often; other languages.
 */
import type { Article } from '../../../model/article.ts'
import { bodyBlocks } from '../../../text/regions.ts'

/** Letters of headline and of body in which a page says what it is about. */
const FIRST_LINES = 300
const LENGTH = '(?:days|weeks|months|years|a (?:day|week|fortnight|month|year)|an? \\w+ (?:days|weeks|months|years)) (?:after|since|on from)'
const LAST = '(?:last|earlier this|the previous) (?:week|weekend|month|year|spring|summer|autumn|fall|winter)'
const BEHIND = '(?:in the (?:wake|aftermath) of|(?:first|second|third|fifth|tenth) anniversary of)'
const POINTS_BACK = new RegExp(`\\b(?:${LENGTH}|${LAST}|${BEHIND})\\b`, 'i')

/** Whether headline or first lines of the body point back to something earlier. */
export function pointsBack(article: Article): boolean {
  const start = bodyBlocks(article)[0]?.start ?? 0
  return POINTS_BACK.test(article.headline?.exact ?? '') || POINTS_BACK.test(article.text.slice(start, start + FIRST_LINES))
}
