/** What is said, and by which words, in many wordings. Marks as the stages before give them. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { attributed } from '../../../testing/attributed.ts'

// Found: the page, the words of the source, the cue, what was said.
const found: readonly (readonly [string, string | null, string, string])[] = [
  ['Berg put the damage at about €45 million.', 'Berg', 'put', 'the damage at about €45 million'],
  ['The firm placed the number of lost boats at 12.', 'The firm', 'placed', 'the number of lost boats at 12'],
  ['Cole estimated the crowd at 3,000.', 'Cole', 'estimated', 'the crowd at 3,000'],
  [
    'Barn 4 held 6,000 tonnes of grain, Cole said, and half of it burned.',
    'Cole',
    'said',
    'Barn 4 held 6,000 tonnes of grain … and half of it burned',
  ],
  ['By noon, all the crew had gone home, Berg said.', 'Berg', 'said', 'By noon, all the crew had gone home'],
  ['Though it was late, Berg said, the ferry would sail.', 'Berg', 'said', 'Though it was late … the ferry would sail'],
  [
    'The ferry will sail on Saturday, Cole said, but the pier stays shut.',
    'Cole',
    'said',
    'The ferry will sail on Saturday … but the pier stays shut',
  ],
  ['The bearing ran hot, Berg said as she presented the report.', 'Berg', 'said', 'The bearing ran hot'],
  ['Cole told the owner of a barn that burned that the wood was wet.', 'Cole', 'told', 'that the wood was wet'],
  ['He rejected claims that the firm had ignored a warning.', 'He', 'rejected', 'claims that the firm had ignored a warning'],
  ['Berg, in Lisk, stressed the need for calm.', 'Berg', 'stressed', 'the need for calm'],
  ['LISK, Norland – The ferry left at nine, Cole said.', 'Cole', 'said', 'The ferry left at nine'],
  ['Many in Tarn said the pier was closed.', 'Many in Tarn', 'said', 'the pier was closed'],
  ['Its chief executive, Ann Berg, said the pier was closed.', 'Its chief executive', 'said', 'the pier was closed'],
  ['Berg warned on Monday that the pier was closed.', 'Berg', 'warned', 'that the pier was closed'],
  ['The pier is, Berg said, too short for the ferry.', 'Berg', 'said', 'The pier is … too short for the ferry'],
  ['“We lost,” Cole told the crew, “and we try again.”', 'Cole', 'told', 'We lost, … and we try again.'],
  ['Asked by the crew, Berg confirmed the pier was closed.', 'Berg', 'confirmed', 'the pier was closed'],
  ['Berg and Cole said the pier was closed.', 'Berg and Cole', 'said', 'the pier was closed'],
  ['The pier was closed, the harbour office announced on Monday.', 'the harbour office', 'announced', 'The pier was closed'],
  ['It was announced that the pier was closed.', null, 'announced', 'that the pier was closed'],
  ['Berg denied the pier was closed.', 'Berg', 'denied', 'the pier was closed'],
  ['Berg vowed to close the pier.', 'Berg', 'vowed', 'to close the pier'],
  ['Berg blamed the storm for the loss.', 'Berg', 'blamed', 'the storm for the loss'],
  ['Cole called the plan “a joke.”', 'Cole', 'called', 'the plan “a joke.”'],
  ['Berg tweeted: “We lost the boat.”', 'Berg', 'tweeted', 'We lost the boat.'],
  ['In a letter to the crew, Cole wrote that the pier was closed.', 'Cole', 'wrote', 'that the pier was closed'],
  ['The mayor, who was in Lisk, said the pier was closed.', 'The mayor', 'said', 'the pier was closed'],
  ['Berg acknowledged Monday that the pier was closed.', 'Berg', 'acknowledged', 'that the pier was closed'],
]
for (const [page, source, cue, said] of found)
  test(`attributions: reads who, how and what in "${page}"`, () =>
    assert.deepEqual(
      attributed(page).map((one) => [one.source?.exact ?? null, one.cue?.exact, one.said]),
      [[source, cue, said]],
    ))

// Who it is.
const speakers: readonly (readonly [string, (string | null)[]])[] = [
  ['Osk, the fire chief, defended the choice. “We had to go,” she said.', ['Osk', 'Osk']],
  ['Mayor Ann Berg left Lisk.\nOsk, the fire chief, praised the crew. “We had to go,” she said.', ['Osk', 'Osk']],
  ['The firm’s spokesman, Tom Cole, put the damage at €54 million.', ['Tom Cole']],
  ['Mayor Ann Berg left. The pilot was tired. “We had to go,” she said.', [null]],
  ['Ann Berg of the union met the crew. He or she may sail, Berg said.', ['Ann Berg']],
  ['Some in Norway said the pier was closed.', [null]],
]
for (const [page, expected] of speakers)
  test(`attributions: knows who speaks in "${page}"`, () =>
    assert.deepEqual(
      attributed(page)
        .filter(({ cue }) => cue?.exact !== 'believe')
        .map(({ name }) => name),
      expected,
    ))

// Passed over.
const none = [
  'Berg put the cups at 5 p.m. on the table.',
  'Berg put the boat at the pier.',
  'The crew said goodbye.',
  'Campaigning in Lisk in 2012, the ferry sank.',
  'Officials briefed on the plan left the pier.',
]
for (const page of none) test(`attributions: no words are given to anybody in "${page}"`, () => assert.deepEqual(attributed(page), []))

// Laws.
test('attributions: what is rejected is denied', () =>
  assert.deepEqual(
    attributed('Berg rejected claims that the pier was closed.').map(({ polarity }) => polarity),
    ['denies'],
  ))
test('attributions: a shared subject is that of the cue before, not of the clause between', () =>
  assert.deepEqual(
    attributed('Berg denied that the firm had lost the boat, saying it was safe.').map(({ source }) => source?.exact),
    ['Berg', 'Berg'],
  ))
