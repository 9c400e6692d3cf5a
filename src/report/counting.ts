/** Numbers and lists in words: "1 page", "3 pages", "A, B and C". */

export const count = (many: number, one: string, more = `${one}s`): string => `${number(many)} ${many === 1 ? one : more}`

const NUMBERS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })

export const number = (value: number): string => NUMBERS.format(value)

export function listed(names: readonly string[], last = 'and'): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`
}
