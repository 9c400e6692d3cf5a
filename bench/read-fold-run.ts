/**
 * A process of its own: trains the model of a web page's lines without the sites of one fold, sends it to whoever started this, ends.
 * The pages it is trained on would lie in the way of what is measured.
 *     argv: the path of a set, and a page of the fold as JSON: {"id":"…","url":"…"}
 */
import { basename } from 'node:path'
import { htmlFoldsOf } from '../evals/html-folds.ts'

const [path = '', page = '{}'] = process.argv.slice(2)
const words = htmlFoldsOf({ task: 'read/html', name: basename(path), path }, { quick: false, folds: true })
process.send?.(words(JSON.parse(page)).htmlLines, () => process.disconnect())
