/** What kind a name is of, and whom pronouns and short names mean, page by page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import { articleOf } from '../../../testing/articles.ts'
import { findSentences } from '../sentences/sentences.ts'
import { tagTokens } from '../tokens/tokens.ts'
import { findNames } from './names.ts'

const lexicon = loadLexicon()

function namesOf(page: string) {
  const article = articleOf(page)
  const sentences = findSentences(article, lexicon)
  return findNames(article, sentences, tagTokens(article, sentences, lexicon), [], lexicon)
}

const entities = (page: string) => namesOf(page).entities.map(({ kind, name }) => `${kind} ${name}`)

function meant(page: string): (string | null)[] {
  const { entities, mentions } = namesOf(page)
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return mentions.filter(({ kind }) => kind === 'pronoun').map(({ entity }) => names.get(entity ?? '') ?? null)
}

// Found.
const kinds: readonly (readonly [string, readonly string[]])[] = [
  ['Osk, the fire chief, left the pier.', ['person Osk']],
  ['Then Osk, a lawyer, left the pier.', ['person Osk']],
  ['Orvik Storage burned. Later, Orvik welcomed the report.', ['organisation Orvik Storage']],
  ['Talks between NATO and Hezbollah failed.', ['organisation NATO', 'organisation Hezbollah']],
  ['The crew met Mayor Cathrine Ruiz. Ruiz left.', ['person Cathrine Ruiz']],
  ['A pilot, Omar Abu Lisk, left. Then Abu Lisk sailed.', ['person Omar Abu Lisk']],
  ['The ferry met Tarn Advisers Ltd. on Monday.', ['organisation Tarn Advisers Ltd.']],
  ['Snow will fall, Environment Norway said.', ['organisation Environment Norway']],
  ['They met at the Tarn Convention Center on Monday.', ['place Tarn Convention Center']],
  ['The miners prayed at the Tarn Mosque.', ['place Tarn Mosque']],
  ['Then Annika asked the miners.', ['person Annika']],
  ['The miners asked Annika Skorvald.', ['person Annika Skorvald']],
  ['The president of the United States left. President Ruiz stayed.', ['place United States', 'person Ruiz']],
  ['The miners crossed the Baltic Sea.', ['place Baltic Sea']],
  ['The miners met Henry “Money” Orvik. Later Orvik left.', ['person Henry Orvik']],
  ['Then the Storm Forecast Center of Tarn warned them.', ['organisation Storm Forecast Center of Tarn']],
  ['The Kremlin declined to comment.', ['organisation Kremlin']],
  ['The miners met Administrator Ruiz.', ['person Ruiz']],
  ['The trade association Tarnvik Nord grew.', ['organisation Tarnvik Nord']],
  ['They told Tarnvik Radio. The line from Osk to Tarnvik, Norway, closed.', ['organisation Tarnvik Radio', 'place Osk', 'place Tarnvik']],
]
for (const [page, expected] of kinds)
  test(`names: tells the kinds in "${page}"`, () => assert.deepEqual(entities(page).slice(0, expected.length), expected))

const titles: readonly (readonly [string, string])[] = [
  ['The fire chief Ann Berg left.', 'fire chief'],
  ['The crew met harbour master Ann Berg.', 'harbour master'],
  ['The crew met union leader Ann Berg.', 'union leader'],
  ['Ann Berg, the head of the rescue centre, left.', 'head of the rescue centre'],
  ['The crew met chief executive Dame Ann Berg.', 'chief executive'],
  ['TRV spokeswoman Ann Berg left.', 'spokeswoman'],
  ['The crew met company spokesman Tom Berg.', 'company spokesman'],
]
for (const [page, role] of titles)
  test(`names: reads the whole title in "${page}"`, () =>
    assert.equal(namesOf(page).entities.find(({ kind }) => kind === 'person')?.role?.text, role))

const standIns: readonly (readonly [string, (string | null)[]])[] = [
  ['Mayor Ann Berg left. Osk, the fire chief, stayed. She was tired.', ['Osk']],
  ['Ann Berg opened the mill. She was tired.', ['Ann Berg']],
  ['Tom Berg opened the mill. Then he left.', ['Tom Berg']],
]
for (const [page, expected] of standIns) test(`names: pronouns mean whom they should in "${page}"`, () => assert.deepEqual(meant(page), expected))

// Passed over.
const nobody = [
  'Senate Bill 12 passed.',
  'The Clean Harbour Act passed.',
  'The ferry Night Star sank.',
  'The ferry, the Night Star, sank.',
  'The HMS Tarn sank.',
  'The Space Shuttle Tarn landed. Then Tarn was towed away.',
  'The miners spoke of Islam.',
  'Storm Ylva reached the coast. Then Ylva grew.',
]
for (const page of nobody) test(`names: nobody who could speak in "${page}"`, () => assert.deepEqual(entities(page), []))

test('names: passes over the first word of a headline that no table knows', () =>
  assert.deepEqual(entities('# Inferno at old mill kills two\nThe mill burned.'), []))

const open: readonly (readonly [string, (string | null)[]])[] = [
  ['Ann Berg left. The pilot was tired. She slept.', [null]],
  ['Ann Berg left. A member slept if he or she was tired.', [null, null]],
]
for (const [page, expected] of open) test(`names: pronouns are left open in "${page}"`, () => assert.deepEqual(meant(page), expected))

// Laws.
test('names: a firm is known by its first word only where the page says the whole', () => {
  const { entities, mentions } = namesOf('Orvik Storage burned. Later, Orvik welcomed the report.')
  assert.equal(entities.length, 1)
  assert.ok(mentions.every(({ entity }) => entity === entities[0]?.id))
})
test('names: straight and curly apostrophes write one name', () =>
  assert.deepEqual(entities("Mayor Ann O’Neal left. Then Ann O'Neal slept."), ["person Ann O'Neal"]))
