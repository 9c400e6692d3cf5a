/**
 * Answers as text: a Markdown table, numbers with three digits, quartiles in brackets.
 *     { value: 3.912, low: 3.7, high: 4.15, unit: '×' }      "3.91× (3.70–4.15)"
 */
import type { Answer, Cell } from './answer.ts'

export function tableOf({ columns, rows }: Answer): string {
  const lines = [['', ...columns], ...rows.map(({ subject, cells }) => [subject, ...cells.map(cellText)])]
  const widths = ['', ...columns].map((_, at) => Math.max(3, ...lines.map((line) => line[at]?.length ?? 0)))
  const [head = '', ...body] = lines.map((line) => `| ${line.map((text, at) => padded(text, widths[at] ?? 0, at)).join(' | ')} |`)
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [head, rule, ...body].join('\n')
}

const padded = (text: string, width: number, at: number): string => (at === 0 ? text.padEnd(width) : text.padStart(width))

export function cellText(cell: Cell | null): string {
  if (cell === null) return '–'
  const { value, low, high, unit } = cell
  const written = `${digits(value)}${unit === '' || unit === '×' ? unit : ` ${unit}`}`
  return low === undefined || high === undefined || low === high ? written : `${written} (${digits(low)}–${digits(high)})`
}

/** Three digits, and all of a large whole number. */
function digits(value: number): string {
  if (!Number.isFinite(value)) return 'none'
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-GB')
  return value === 0 ? '0' : value.toPrecision(3)
}
