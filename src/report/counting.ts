/** Numbers and lists in words: "1 page", "3 pages", "A, B and C". */

export const count = (many: number, one: string, more = `${one}s`): string => `${number(many)} ${many === 1 ? one : more}`

export const number = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 6 })

export function listed(names: readonly string[], last = 'and'): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`
}
