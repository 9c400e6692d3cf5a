/** Passages that several pages have word for word, shown once: the style of quotation marks and the width of blanks make no difference. */
import type { Claim, Statement } from '../model/claim.ts'
import { grouped } from './grouped.ts'
import { type Letters, lettersTogether } from './letters.ts'

export const sameWords = (statements: readonly Statement[]): readonly (readonly Statement[])[] => [
  ...grouped(statements, ({ exact, how }) => JSON.stringify([plainWords(exact), how])).values(),
]

const plainWords = (words: string): string =>
  words
    .replaceAll(/[“”„«»"]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\s+/g, ' ')

/** Pages part over the claim itself: then no count of texts stands behind it. */
export const isParted = ({ status }: Claim): boolean => status === 'disputed' || status === 'differs'

/** "ABC", or where pages part "ABC | D": who has it so, and who otherwise. */
export function lettersOfSides(letters: Letters, claim: Claim): string {
  const of = (statements: readonly Statement[]): string =>
    lettersTogether(
      letters,
      statements.map(({ article }) => article),
    )
  if (!isParted(claim)) return of(claim.statements)
  const [same, differs] = [claim.statements.filter(({ stance }) => stance === 'same'), claim.statements.filter(({ stance }) => stance === 'differs')]
  return [of(same), of(differs)].filter((side) => side !== '').join(' | ')
}
