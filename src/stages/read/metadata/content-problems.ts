/**
 * What is wrong with what was read: no text, no article, a language that is not marked.
 *     the labels of a login form                         page-without-article
 *     three paragraphs about "die alte Brücke in Orlau"  language-not-supported
 * Leaves open: a page that is all article but not the one that was meant.
 */
import type { Problem } from '../../../model/problem.ts'
import type { Reading } from '../../../model/reading.ts'

/** At least so many letters make a story. */
const STORY = 140
const BODY = new Set(['paragraph', 'list', 'quote', 'table'])

export function contentProblems({ text, blocks, problems }: Reading, language: string | null): readonly Problem[] {
  if (problems.some(({ severity }) => severity === 'error')) return []
  if (text.trim() === '')
    return [problem('page-without-text', 'error', 'The page shows no text. It may be built by its scripts: save it from a browser.')]
  const letters = blocks.filter(({ kind }) => BODY.has(kind)).reduce((sum, { start, end }) => sum + end - start, 0)
  if (letters < STORY) return [problem('page-without-article', 'warning', 'No article was found among the lines of the page.')]
  if (language === null || language === 'en') return []
  const message = `The page is in another language (${language}): it is read and compared for copies, not marked.`
  return [problem('language-not-supported', 'warning', message)]
}

const problem = (code: Problem['code'], severity: Problem['severity'], message: string): Problem => ({ code, severity, message })
