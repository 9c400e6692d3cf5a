/** Who speaks in quoted words, where words beside them, a colon, a dash or nothing tells. */
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { articleOf } from '../../../testing/articles.ts'
import { attributed } from '../../../testing/attributed.ts'
import { growth } from '../../../testing/growth.ts'

const shown = (page: string) =>
  attributed(page).map(({ source, content }): [string | null, string] => [source?.exact ?? null, content.map(({ exact }) => exact).join(' … ')])

// Found: the page, then who and what.
const found: readonly (readonly [string, ...(readonly [string | null, string])[]])[] = [
  ['“The ferry sails at nine,” Vale writes. “Nobody waits.”', ['Vale', 'The ferry sails at nine, … Nobody waits.']],
  ['“The ferry sails at nine,” the letter read.', ['the letter', 'The ferry sails at nine,']],
  ['“The ferry sails at nine,” said Will Osk, a pilot from Tarn.', ['Will Osk', 'The ferry sails at nine,']],
  ['“The ferry sails at nine,” said retired pilot Ann Berg.', ['retired pilot Ann Berg', 'The ferry sails at nine,']],
  ['“The ferry sails at nine,” state ferry director Ann Berg said.', ['state ferry director Ann Berg', 'The ferry sails at nine,']],
  ['“The ferry sails at nine,” said one pilot who asked not to be named.', ['one pilot', 'The ferry sails at nine,']],
  ['“The ferry sails at nine,” another friend, Mia Sund told the crew.', ['another friend, Mia Sund', 'The ferry sails at nine,']],
  ["''The ferry sails at nine,'' Mrs. Sund said. ''Nobody waits.''", ['Mrs. Sund', 'The ferry sails at nine, … Nobody waits.']],
  ['“Nobody waits for the ferry.” Vale said.', ['Vale', 'Nobody waits for the ferry.']],
  ['Vale took the stage in Lisk: “Nobody waits for the ferry.”', ['Vale', 'Nobody waits for the ferry.']],
  ['Vale: “Never Again!”', ['Vale', 'Never Again!']],
  ['From the letter: “The ferry is late each day and the town pays.”', ['the letter', 'The ferry is late each day and the town pays.']],
  ['After Berg left the stage, Vale was blunt: “We lost.”', ['Vale', 'We lost.']],
  ['The letter goes on to say: “Nobody waits for the ferry.”', ['The letter', 'Nobody waits for the ferry.']],
  ['“Nobody waits for the ferry.” — Mia Sund, pilot', ['Mia Sund', 'Nobody waits for the ferry.']],
  ['“Nobody waits for the ferry.”\n― Mia Sund', ['Mia Sund', 'Nobody waits for the ferry.']],
  ['A crowd of pilots marched to the pier, chanting “Sail on!”', ['A crowd of pilots', 'Sail on!']],
  ['She held up a banner reading “Save the old ferry.”', ['a banner', 'Save the old ferry.']],
  ['Soon after the storm, Vale wrote to the crew, “Nobody waits for us.”', ['Vale', 'Nobody waits for us.']],
  ['In a statement, Mia Sund, a clerk for the port, said: “We lost.”', ['Mia Sund', 'We lost.']],
  ['Vale, in a long letter from Tarn, said: “We lost.”', ['Vale', 'We lost.']],
]
for (const [page, ...expected] of found) test(`quoted: reads who says ${page}`, () => assert.deepEqual(shown(page), expected))

// The subject a cue shares, and clauses beside one another.
const shared: readonly (readonly [string, ...(readonly [string | null, string])[]])[] = [
  ['Vale smiled when Berg was named, saying he had seen her.', ['Vale', 'he had seen her']],
  ['The storm hit Lisk, with Vale saying the pier was safe.', ['Vale', 'the pier was safe']],
  ['Cole, who said the pier was safe, went home.', ['Cole, who', 'the pier was safe']],
  ['Since May, according to the port, ten boats have sunk.', ['the port', 'Since May … ten boats have sunk']],
  ['The pier will close for a week, Vale said on Monday, after a boat hit it.', ['Vale', 'The pier will close for a week']],
  ['Cole, who has told reporters the pier is safe, said it would open.', ['Cole, who', 'the pier is safe'], ['Cole', 'it would open']],
]
for (const [page, ...expected] of shared) test(`attributions: keeps clauses apart in "${page}"`, () => assert.deepEqual(shown(page), expected))

// Passed over.
const none = [
  'Boats must keep out of the “very quiet” water.',
  'Vale wrote a book.',
  'The bank added two offices in Lisk.',
  'Reports that cover the year are late.',
  'The number of reported cases has grown.',
]
for (const page of none) test(`attributions: nobody says anything in "${page}"`, () => assert.deepEqual(shown(page), []))

test('attributions: what somebody is told to think is told by who tells it, and as doubtful', () => {
  const list = attributed('Vale said that he believes the pier is safe.')
  assert.deepEqual(
    list.map(({ source, certainty }) => [source?.exact, certainty]),
    [['Vale', 'possible']],
  )
})
test('attributions: words that go on from what was told are those of who told it', () => {
  const [, second] = attributed('Vale said that for years some pilots had predicted a storm.\n“That is why the pier was built.”')
  assert.equal(second?.source?.exact, 'Vale')
})
test('attributions: the name behind a description speaks, whoever is named in it', () => {
  const [only] = attributed('Mayor Jon Vale met Eva Holt.\nVale’s spokeswoman, Eva Holt, later said the pier was safe.')
  assert.notEqual(only?.speaker ?? null, null)
})

// Laws.
const pieces = fc.array(
  fc.constantFrom('“', '”', ',', '.', ':', ' — ', ' wrote ', ' Vale ', ' chanting ', ' fire ', ' back ', ' pilot ', ' who ', '\n'),
  {
    maxLength: 40,
  },
)
test('quoted: evidence is the slice', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const { text } = articleOf(parts.join(''))
      return attributed(parts.join('')).every(({ content, source, cue }) =>
        [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])].every(
          ({ start, end, exact }) => start < end && text.slice(start, end) === exact,
        ),
      )
    }),
    { numRuns: 60 },
  )
})
test('quoted: twice as many quotations cost about twice the time', () => {
  const pump = '“Nobody waits,” another pilot, Vale, wrote. '
  assert.ok(
    growth(
      () => attributed(pump.repeat(150)),
      () => attributed(pump.repeat(300)),
    ) < 3.2,
  )
})
