import type { ProblemCode } from '../model/problem.ts'

/** Every code, from a record over the union: a code that is forgotten here does not compile. */
const CODES: Record<ProblemCode, true> = {
  'empty-file': true,
  'binary-file': true,
  'file-too-large': true,
  'unreadable-path': true,
  'no-input': true,
  'folder-without-pages': true,
  'unsupported-file-type': true,
  'url-not-supported': true,
  'duplicate-input': true,
  'page-without-text': true,
  'page-without-article': true,
  'page-too-deep': true,
  'page-with-too-many-elements': true,
  'charset-guessed': true,
  'charset-damaged': true,
  'saved-file-cut': true,
  'saved-file-without-page': true,
  'language-not-supported': true,
  'reading-took-too-long': true,
  'reading-failed': true,
  'marking-failed': true,
  'manifest-row-unmatched': true,
  'manifest-row-invalid': true,
  'object-invalid': true,
  'object-unknown': true,
  'marks-missing': true,
  'article-missing': true,
  'assist-unanswered': true,
  'assist-answer-refused': true,
}

export const problemCodes = Object.keys(CODES).sort() as ProblemCode[]
