/**
 * `crosswire remove`: pages out of a store, by their ids; what follows is worked out anew.
 */
import type { Command } from 'commander'
import type { Desk } from '../../app/desk/desk.ts'
import { EXIT } from '../exit-codes.ts'
import type { Faces } from '../faces.ts'
import { STORE, type StoreOption, withDesk } from '../store-option.ts'
import { terminalFor } from './listing-options.ts'

interface RemoveOptions extends StoreOption {
  readonly quiet?: boolean
}

export function addRemove(program: Command, faces: Faces, end: (code: number) => void): void {
  program
    .command('remove')
    .description('pages out of their stories; their captures are kept')
    .argument('<article...>', 'ids of articles, or the beginnings of ids')
    .option(...STORE)
    .option('-q, --quiet', 'no progress and no notes')
    .action(async (articles: readonly string[], options: RemoveOptions) => {
      end(await withDesk(faces, options, (desk) => runRemove(desk, articles, options)))
    })
}

async function runRemove(desk: Desk, articles: readonly string[], { quiet }: RemoveOptions): Promise<number> {
  const terminal = terminalFor({ quiet: quiet ?? false, color: false })
  let removed = 0
  for (const given of articles) {
    const id = await desk.removePage(given)
    if (id === null) {
      terminal.tellProblems([
        {
          code: 'article-missing',
          severity: 'error',
          message: `No page of the store has the id ${given}. crosswire search finds pages by their words.`,
        },
      ])
      continue
    }
    removed++
    terminal.print(`${id}\n`)
  }
  if (removed > 0) await desk.settle()
  terminal.tell(`${removed} of ${articles.length} removed.`)
  if (removed === 0) return EXIT.nothingFound
  return removed < articles.length ? EXIT.inPart : EXIT.done
}
