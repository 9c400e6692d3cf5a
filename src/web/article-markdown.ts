/** A page's body as Markdown, under what is known of it: the twin of its page. */
import type { Article } from '../model/article.ts'
import { isFolded, linesWithKinds } from '../report/html/page-lines.ts'
import { plain } from '../report/markdown/escape.ts'
import { outletWords } from '../report/parent-words.ts'
import { publishedWords } from '../report/printed-dates.ts'
import { liveAddress } from './addresses.ts'

export function articleMarkdown(article: Article): string {
  const live = liveAddress(article)
  const lines = linesWithKinds(article).filter((line) => !isFolded(line))
  const head = [plain(outletWords(article)), plain(publishedWords(article.publishedAt)), live === null ? '' : plain(live)].filter(Boolean)
  const shown = lines.map(({ kind, words }) => (kind === 'headline' ? `# ${plain(words)}` : kind === 'subhead' ? `## ${plain(words)}` : plain(words)))
  return `${[`*${head.join(' · ')}*`, ...shown, `SHA-256 ${plain(article.source.sha256)}`].join('\n\n')}\n`
}
