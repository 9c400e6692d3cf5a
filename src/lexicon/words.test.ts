import assert from 'node:assert/strict'
import test from 'node:test'
import { rarity } from '../text/likeness.ts'
import { stem } from '../text/stem.ts'
import { readData } from './tables.ts'
import { loadWords } from './words.ts'

const words = loadWords(readData)

test('words: the shipped counts tell everyday words from rare ones', () => {
  assert.ok(words.documents > 1000)
  assert.ok(rarity(stem('time'), words) < rarity(stem('ferry'), words))
  assert.equal(words.frequency.get('zzyzx'), undefined)
})

test('words: the shipped function words are lower case and hold no content words', () => {
  assert.ok(words.stop.has('the') && words.stop.has("don't") && !words.stop.has('mayor'))
  for (const word of words.stop) assert.equal(word, word.toLowerCase())
})

test('words: reads the number of documents from the empty stem, and passes over comments', () => {
  const read = (path: string) => (path.endsWith('idf.tsv') ? '# made\n\t40\nferr\t3\n' : '# x\narticle\ta an\ta ferry\n')
  const { documents, frequency, stop, general } = loadWords(read)
  assert.deepEqual([documents, [...frequency], [...stop], [...general]], [40, [['ferr', 3]], ['a', 'an'], ['a', 'an']])
})
