/**
 * Writes tests/fixtures/pages/<name>/expected.json anew from what the reader makes of each page. Read the difference before you commit it.
 *     node --import tsx scripts/write-fixtures.ts
 */
import { writeFileSync } from 'node:fs'
import { loadLexicon } from '../src/lexicon/lexicon.ts'
import { pageExpectation, pageFixtureNames, pageFixtures, readPageFixture } from '../src/testing/page-fixtures.ts'

const lexicon = loadLexicon()
for (const name of pageFixtureNames()) {
  const expected = pageExpectation(readPageFixture(name, lexicon))
  writeFileSync(new URL(`${name}/expected.json`, pageFixtures), `${JSON.stringify(expected, null, 2)}\n`)
  console.log(name)
}
