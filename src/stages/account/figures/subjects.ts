/**
 * Subjects: what a figure counts, as keys under which figures that count one thing meet: a common word in what both count, or nothing said by either;
 * money and what has a unit may leave it out.
 *     "8,000 soldiers" and "8,000 young soldiers"      meet under "soldier"
 *     "$5 million" and "$5 million in aid"              meet: a sum may leave out what it is for
 *     "8,000" and "8,000 soldiers"                     do not
 */
import type { Measured } from './measured.ts'

const ANYTHING = '*'
const NOTHING = '-'

/** Two figures of one key count one thing where one asks for what the other is filed under. */
export const filedSubjects = ({ counted }: Measured): readonly string[] => [ANYTHING, ...(counted.size === 0 ? [NOTHING] : counted)]

export function askedSubjects(one: Measured): readonly string[] {
  const { counted } = one
  if (counted.size === 0) return [mayLeaveOut(one) ? ANYTHING : NOTHING]
  return mayLeaveOut(one) ? [...counted, NOTHING] : [...counted]
}

const mayLeaveOut = ({ quantity }: Measured): boolean => quantity.kind === 'money' || quantity.unit !== null

export function sharesSubject(a: Measured, b: Measured): boolean {
  const filed = filedSubjects(b)
  return askedSubjects(a).some((subject) => filed.includes(subject))
}
