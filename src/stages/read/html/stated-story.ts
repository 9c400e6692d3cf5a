/**
 * The story that a page states in its data and does not show: pages that their scripts put together.
 *     {"@type":"NewsArticle","articleBody":"The council met …\nIt voted …"} and a page of menus      its two lines
 * Where the page shows most of it, what is shown stands: it has the headings and the paragraphs.
 */
import { wordsOf } from '../../../text/words.ts'
import { fourWords } from './echoes.ts'

const LEAST_WORDS = 60
/** Share of a stated story that a page shows at least, where it shows it. */
const SHOWN = 0.5

/** None where the page shows its story, or states none. */
export function unseenStory(bodies: readonly string[], shown: readonly string[]): readonly string[] {
  const longest = bodies.reduce((best, body) => (body.length > best.length ? body : best), '')
  if (wordsOf(longest).length < LEAST_WORDS) return []
  if (fourWords([longest]).shareIn(shown) >= SHOWN) return []
  const visible = fourWords([shown.join('\n')])
  return plainLines(longest).filter((line) => visible.shareOf(line) < SHOWN)
}

/** Some pages state markup, written once or twice over. */
const plainLines = (body: string): readonly string[] =>
  body
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/<(?:\/p|\/h\d|\/li|br)\b[^<>]{0,200}>/gi, '\n')
    .replace(/<[^<>]{1,400}>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
