/**
 * The program under measurement: its build, as users run it, with the types of its sources. A run through a TypeScript loader would
 * measure the loader's wrappers too. `npm run bench` builds first.
 */
const built = async (path: string): Promise<unknown> => import(new URL(`../dist/${path}.js`, import.meta.url).href)

export const { loadLexicon, markArticle, readArticle, writeAccounts } = (await built('index')) as typeof import('../src/index.ts')
export const { ACCOUNTING, LINKING } = (await built('pipeline/order')) as typeof import('../src/pipeline/order.ts')
export const { recipe } = (await built('app/recipe')) as typeof import('../src/app/recipe.ts')
export const { sketchOf } = (await built('stages/link/near-copies/bands')) as typeof import('../src/stages/link/near-copies/bands.ts')
export const { nearCopyIndex } = (await built(
  'stages/link/near-copies/near-copies',
)) as typeof import('../src/stages/link/near-copies/near-copies.ts')
export const { shingleHashes } = (await built('text/shingles')) as typeof import('../src/text/shingles.ts')

export const CROSSWIRE = new URL('../dist/main/crosswire.js', import.meta.url)
