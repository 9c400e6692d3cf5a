/** Where contents and sources end, in ordinary news sentences. Marks as the stages before give them.  */
import assert from 'node:assert/strict'
import test from 'node:test'
import { attributed } from '../../../testing/attributed.ts'

// Found: the page, the words of the source, the cue, what was said.
const found: readonly (readonly [string, string | null, string, string])[] = [
  ['The plan was rejected by unions as “a trap”.', 'unions', 'rejected', 'The plan … as “a trap”'],
  ['Cole was accused by prosecutors of taking bribes.', 'prosecutors', 'accused', 'Cole … of taking bribes'],
  ['The drug was found by researchers in Lisk to cut deaths.', 'researchers in Lisk', 'found', 'The drug … to cut deaths'],
  ['She was asked by the judge whether she had lied.', 'the judge', 'asked', 'whether she had lied'],
  ['The squall is the fourth this winter and, according to Berg, the worst in 27 years.', 'Berg', 'according to', 'the worst in 27 years'],
  [
    'The head of the grain centre, Tom Ahl, says the problem with drying barley is that it is slow.',
    'The head of the grain centre',
    'says',
    'the problem with drying barley is that it is slow',
  ],
  ['A nurse in Lisk, who asked not to be named, said clinics in Orvik were “full.”', 'A nurse in Lisk', 'said', 'clinics in Orvik were “full.”'],
  ['“It is slow,” said the head of the grain centre as he left.', 'the head of the grain centre', 'said', 'It is slow,'],
  ['The driver, according to police, fled on foot.', 'police', 'according to', 'The driver … fled on foot'],
  ['According to two people familiar with the matter, a sale is near.', 'two people familiar with the matter', 'According to', 'a sale is near'],
  [
    'According to a poll of 1,204 adults by the Tarn Institute, most back the toll.',
    'a poll of 1,204 adults by the Tarn Institute',
    'According to',
    'most back the toll',
  ],
  ['Two people familiar with the matter said the sale was off.', 'Two people familiar with the matter', 'said', 'the sale was off'],
  ['The mayor of Tarn on Monday said the pier was shut.', 'The mayor of Tarn', 'said', 'the pier was shut'],
  ['Shares fell after the chipmaker warned that sales would drop.', 'the chipmaker', 'warned', 'that sales would drop'],
  ['Holt insisted he had done nothing wrong.', 'Holt', 'insisted', 'he had done nothing wrong'],
  ['Cole accuses Berg of delay.', 'Cole', 'accuses', 'Berg of delay'],
  ['If Berg says the pier is safe, the ferry will sail.', 'Berg', 'says', 'the pier is safe'],
  ['The army said it shot down two drones, a claim that nobody could check.', 'The army', 'said', 'it shot down two drones'],
  ['The ferry was late (it left at ten, Cole said).', 'Cole', 'said', 'it left at ten'],
  ['The night pilot, Berg said, had been asleep.', 'Berg', 'said', 'The night pilot … had been asleep'],
  ['It’s a warning, Berg said, that “nobody will forget.”', 'Berg', 'said', 'It’s a warning … that “nobody will forget.”'],
  ['“We teach nothing” against the law in our classes, she said.', 'she', 'said', '“We teach nothing” against the law in our classes'],
  ['Berg has called the tolls “unfair,” and his office will cut them.', 'Berg', 'called', 'the tolls “unfair,”'],
  ['Berg called the vote “a trap” and left the hall.', 'Berg', 'called', 'the vote “a trap”'],
  ['The two pilots argue that “there is a case,” citing a trial in Lisk.', 'The two pilots', 'argue', 'that “there is a case,”'],
  ['About 50 pilots stood there chanting “no contract” after the talks failed.', '50 pilots', 'chanting', 'no contract'],
  ['The law, which Cole described as “a gift”, fell.', 'Cole', 'described', 'as “a gift”'],
  ['He’s said he gets his ideas from a book.', 'He', 'said', 'he gets his ideas from a book'],
  ['The group claimed responsibility for the blast.', 'The group', 'claimed', 'responsibility for the blast'],
  ['Berg referred to the pilots as “heroes” and left.', 'Berg', 'referred to', 'the pilots as “heroes”'],
]

for (const [page, source, cue, said] of found)
  test(`attributions: finds who and what in "${page}"`, () => {
    const first = attributed(page)[0]
    assert.deepEqual([first?.source?.exact ?? null, first?.cue?.exact, first?.said], [source, cue, said])
  })

test('attributions: a contrast with its own subject is an attribution of its own', () => {
  const page =
    'Insurers put the damage at between 900 million and 1.2 billion crowns ($86 million-$115 million), though Ann Berg called those figures “early”.'
  assert.deepEqual(
    attributed(page).map(({ said }) => said),
    ['the damage at between 900 million and 1.2 billion crowns ($86 million-$115 million)', 'those figures “early”'],
  )
})

test('attributions: who speaks on is not told by a clause with "who"', () => {
  const page = '“It’s terrible,” said Anna Lund, a nurse from Lisk who asked that her street not be named. “We have nothing left.”'
  assert.equal(attributed(page)[0]?.said, 'It’s terrible, … We have nothing left.')
})

test('attributions: an open quotation runs on over three paragraphs', () => {
  const page = 'The chairman issued this statement:\n“We have heard you.\n“We will publish the report.\n“Nobody will be shielded.”'
  assert.deepEqual(
    attributed(page).map(({ source, said }) => [source?.exact, said]),
    [['The chairman', 'We have heard you. … We will publish the report. … Nobody will be shielded.']],
  )
})

test('attributions: a body between commas is who the source is', () => {
  assert.equal(attributed('The company at the heart of the case, Hallberg & Sons, has denied wrongdoing.')[0]?.name, 'Hallberg & Sons')
})

test('attributions: the month is no hedge', () => {
  assert.equal(attributed('Berg said the ferry was lost in May.')[0]?.certainty, 'asserted')
})

const passedOver = [
  'A couple were found in a car crushed by an oak tree.',
  'The letter was found by a neighbour.',
  'Page one was written by a clerk.',
  'The court denied him a hearing.',
  'The judge denied a late request for bail.',
  'Lund, 58, showed no emotion as the verdict was read.',
]
for (const page of passedOver) test(`attributions: passes over "${page}"`, () => assert.deepEqual(attributed(page), []))

test('attributions: an office in small letters belongs to the name behind it, another person before a preposition does not', () => {
  const names = [
    '“It works,” minister of mines and energy Tomas Ahl told the crew.',
    'Tarn Tech director and senior economist Andrew Holm said it fell.',
    'The lawyer for actor Tomas Ahl said it was late.',
  ].map((page) => attributed(page)[0]?.name)
  assert.deepEqual(names, ['Tomas Ahl', 'Andrew Holm', null])
})
