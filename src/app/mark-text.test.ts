import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkEvidence } from '../formats/check-evidence.ts'
import { attributionsIn, clausesIn, creditsIn, markText, namesIn, placesIn, quantitiesIn, quotationsIn, sentencesIn, timesIn } from './mark-text.ts'

const STORY = '“We will drain it,” harbour master Ana Ruiz said in Oslo on Thursday. Up to 450 bolts were loose.'
const hints = { publishedAt: '2024-11-02' }

// Found

test('markText: every kind of mark, and each alone', () => {
  const marks = markText(STORY, hints)
  assert.deepEqual(sentencesIn(STORY, hints), marks.sentences)
  assert.deepEqual(clausesIn(STORY, hints), marks.clauses)
  assert.deepEqual(namesIn(STORY, hints), { entities: marks.entities, mentions: marks.mentions })
  assert.deepEqual(placesIn(STORY, hints), marks.places)
  assert.deepEqual(timesIn(STORY, hints), marks.times)
  assert.deepEqual(quantitiesIn(STORY, hints), marks.quantities)
  assert.deepEqual(quotationsIn(STORY, hints), marks.quotations)
  assert.deepEqual(attributionsIn(STORY, hints), { attributions: marks.attributions, entities: marks.entities })
})

test('markText: what stands in the text', () => {
  assert.equal(timesIn(STORY, hints)[0]?.value, '2024-10-31')
  assert.deepEqual(
    quantitiesIn(STORY).map(({ high, bound, of }) => [high, bound, of?.exact]),
    [[450, 'up to', 'bolts']],
  )
  const { attributions, entities } = attributionsIn(STORY)
  assert.equal(entities.find(({ id }) => id === attributions[0]?.speaker)?.name, 'Ana Ruiz')
  assert.equal(placesIn(STORY)[0]?.place?.country, 'NO')
  assert.deepEqual(
    creditsIn('With inputs from Northern Wire').map(({ kind, origin }) => [kind, origin.exact]),
    [['compiled', 'Northern Wire']],
  )
})

// Passed over

test('markText: without a day, a weekday has no value; what is no date is no day', () => {
  assert.equal(timesIn(STORY)[0]?.value, null)
  assert.equal(timesIn(STORY, { publishedAt: 'yesterday' })[0]?.value, null)
})

test('markText: a headline tells no names by its capitals', () => {
  const text = 'Old Mill Burns Down Again\nThe mill burned.'
  assert.deepEqual(namesIn(text, { headline: true }).entities, [])
})

test('markText: nothing in nothing', () => {
  for (const text of ['', '   ', '\n\n']) assert.deepEqual(sentencesIn(text), [])
})

// Laws

test('law: every mark of any text stands in it', () => {
  const words = fc.constantFrom(
    'Ana',
    'Ruiz',
    'said',
    '“',
    '”',
    '5',
    'million',
    'in',
    'Oslo',
    'Monday',
    '.',
    '\n',
    '\r\n',
    '(',
    'AP',
    ')',
    '—',
    '\u00a0',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const text = parts.join(' ')
      checkEvidence(markText(text), () => text)
    }),
    { numRuns: 60 },
  )
})
