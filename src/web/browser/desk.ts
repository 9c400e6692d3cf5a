/**
 * What the pages have more with JavaScript: keys, evidence beside the story, progress as it comes, files dropped anywhere, copying by a button.
 * Without it every link still leads where it says.
 */
import { addCopyButtons } from './copy.ts'
import { watchDrawerLinks } from './drawer.ts'
import { watchDrops } from './drop.ts'
import { watchKeys } from './keys.ts'
import { watchProgress } from './progress.ts'

watchDrawerLinks()
watchKeys()
watchDrops()
watchProgress()
addCopyButtons(document)
