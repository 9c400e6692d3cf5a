/**
 * A line of a web page as numbers: what it says, where in the tree it stands, what lies around it. What the trees read (and their training,
 * training/html-lines.ts): change one and train again.
 * [Reference] Kohlschütter, Fankhauser, Nejdl 2010, "Boilerplate detection using shallow text features" (words, links and neighbours);
 * Vogels, Ganea, Eickhoff 2018, "Web2Text" (the same for parents and pairs of neighbours).
 */

import { type ClassWords, classSums } from './class-words.ts'
import { aroundInPage, echoes, neighbours } from './features-around.ts'
import { ownPlace, ownWords } from './features-own.ts'
import { aroundInTree, twins } from './features-tree.ts'
import { massesOf } from './masses.ts'
import type { PageView } from './page-view.ts'
import type { RowWriter } from './rows.ts'

export function lineFeatures(view: PageView, classWords: ClassWords): RowWriter {
  const { tree, lines } = view
  const parts: readonly RowWriter[] = [
    ownWords(lines),
    ownPlace(lines, classSums(classWords)),
    aroundInTree(lines, massesOf(tree, lines)),
    twins(lines),
    aroundInPage(view),
    neighbours(lines),
    echoes(lines),
  ]
  return (index, put) => {
    for (const part of parts) part(index, put)
  }
}
