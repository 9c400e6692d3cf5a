/**
 * A passage to take along, in three forms: Markdown, the live page at the words, and a Web Annotation. What is cited is named by the hash of the capture.
 */

import type { EvidenceView } from '../report/citation/evidence.ts'
import { webAnnotation } from '../report/citation/web-annotation.ts'
import { plain } from '../report/markdown/escape.ts'

export interface Citation {
  readonly name: string
  readonly words: string
}

export const citationsOf = (view: EvidenceView): readonly Citation[] => [
  { name: 'Markdown', words: markdownCitation(view) },
  ...(view.live === null ? [] : [{ name: 'Text fragment', words: view.live }]),
  { name: 'Web Annotation', words: JSON.stringify(webAnnotation(view.statement.exact, [view.statement], [view.article]), null, 1) },
]

function markdownCitation({ statement, article, outlet, published, live }: EvidenceView): string {
  const words = statement.exact.split('\n').map((line) => `> ${plain(line)}`)
  const at = `line ${statement.line}, characters ${statement.start} to ${statement.end} of the capture with SHA-256 ${article.source.sha256}`
  return [...words, '>', `> — ${plain(`${outlet}, ${published}`)}${live === null ? '' : `, <${live}>`}; ${plain(at)}`].join('\n')
}
