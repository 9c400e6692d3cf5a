/**
 * The page docs/benchmarks.md: each question has a block there, parted off by comments, that `npm run bench -- --write` writes anew.
 */
import type { Answer } from './answer.ts'
import { tableOf } from './table.ts'

/** The page with this answer in its block. Throws where the page has no block for it. */
export function withAnswer(page: string, answer: Answer, made: { readonly by: string; readonly on: string }): string {
  const block = new RegExp(`(<!-- bench ${answer.question} -->\n)[\\s\\S]*?(<!-- end of bench ${answer.question} -->)`)
  if (!block.test(page)) throw new Error(`docs/benchmarks.md has no block "<!-- bench ${answer.question} -->".`)
  const text = `\n${answer.asks}\n\n${tableOf(answer)}\n\n\`${made.by}\` on ${made.on}.\n\n`
  return page.replace(block, (_whole, head: string, foot: string) => `${head}${text}${foot}`)
}
