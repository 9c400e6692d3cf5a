/**
 * Four invented pages on a closed bridge: an original that names a wire nobody holds, a rewrite with one other figure, an independent
 * report, and a later page of its own story.
 */
import type { Article } from '../model/article.ts'
import { articleOf } from './articles.ts'

const COURIER = `# Ostrel bridge shut after 450 bolts fail
The Vane bridge in Ostrel was shut on Tuesday after inspectors found 450 loose bolts.
“The bridge will stay shut until every bolt is checked,” said Mayor Ines Harrow.
About 60% of the 20,000 daily crossings, or 12,000, will go by ferry, the council said.
Repairs may cost up to £3 million, Harrow said.
- - This article first appeared on Northern Wire.`

const DAILY = `# Hundreds of bolts loose: Ostrel bridge closed
The bridge over the Vane in Ostrel has been closed after inspectors found 540 loose bolts.
“The bridge will stay shut until every bolt is checked,” Mayor Ines Harrow said.
Some 12,000 crossings a day are to go by ferry.
Repairs will cost £3 million.`

const HERALD = `# Ferries to replace Vane bridge
Ferries will carry travellers across the Vane from Wednesday, the harbour office said.
“The bridge stays shut until each bolt has been checked,” Harrow told reporters in Ostrel.
Inspectors counted 450 loose bolts, engineer Tomas Quill said.`

const POST = `# Ostrel bridge to reopen to lorries last
Cars will cross the Vane bridge again from 2 April, the council said on Monday.
The bill has risen to £4 million, Mayor Harrow said.`

export const bridgePages: readonly [Article, Article, Article, Article] = [
  articleOf(COURIER, { id: 'aaaa', outlet: 'Ostrel Courier', published: '2025-03-11', path: 'pages/1-courier.txt' }),
  articleOf(DAILY, { id: 'bbbb', path: 'pages/2-daily.txt' }),
  articleOf(HERALD, { id: 'cccc', outlet: 'Vane Herald', published: '2025-03-11', path: 'pages/3-herald.html' }),
  articleOf(POST, { id: 'dddd', outlet: 'Marsh Post', published: '2025-03-24', path: 'pages/4-post.txt' }),
]
