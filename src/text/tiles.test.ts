import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { printedWords } from './printed-words.ts'
import { type Tile, tilesOf } from './tiles.ts'
import { wordChanges } from './word-changes.ts'

const keys = (text: string): readonly string[] => printedWords(text).map(({ key }) => key)
const runs = (a: string, b: string, least: number): readonly string[] =>
  tilesOf(keys(a), keys(b), least).map((tile) =>
    keys(a)
      .slice(tile.a, tile.a + tile.length)
      .join(' '),
  )
/** "the mill {burned down > stood} on" */
const changed = (a: string, b: string): string =>
  wordChanges(keys(a), keys(b))
    .map((change) => {
      const [out, into] = [keys(a).slice(change.a.from, change.a.to).join(' '), keys(b).slice(change.b.from, change.b.to).join(' ')]
      return change.same ? out : `{${out} > ${into}}`
    })
    .join(' ')

// Found

test('printed words: signs around a word are no part of what is compared', () => {
  assert.deepEqual(keys('“It burned,” SHE said—twice…'), ['it', 'burned', 'she', 'said', 'twice'])
  assert.deepEqual(keys('(€5m) or $5m, up 3% – 20°'), ['€5m', 'or', '$5m', 'up', '3%', '20°'])
  const text = 'Ana’s pier—closed.'
  assert.deepEqual(
    printedWords(text).map(({ start, end }) => text.slice(start, end)),
    ['Ana’s', 'pier—', 'closed.'],
  )
})

test('tiles: runs that changed places', () => {
  assert.deepEqual(runs('the old mill burned down on Friday', 'on Friday the old mill burned down', 2), ['the old mill burned down', 'on friday'])
})

test('tiles: the longest run is taken first, the rest of a shorter one is taken up again', () => {
  assert.deepEqual(runs('a b c d e f', 'x b c d e y a b c z e f', 2), ['b c d e'])
  assert.deepEqual(runs('a b c d e f', 'c d e f y a b c d', 2), ['a b c d', 'e f'])
})

test('word changes: put in, taken out, replaced', () => {
  assert.equal(changed('the mill burned on Friday night', 'The mill burned down on Friday'), 'the mill burned { > down} on friday {night > }')
  assert.equal(changed('damage of about €45 million, he said', 'damage of $54 million, he said'), 'damage of {about €45 > $54} million he said')
})

test('word changes: a word that stays by chance among words that change goes with them', () => {
  assert.equal(
    changed('Inspectors found the loose bolts', 'Nobody knew the other reason'),
    '{inspectors found the loose bolts > nobody knew the other reason}',
  )
})

// Passed over

test('tiles: nothing shared, nothing given', () => {
  assert.deepEqual(runs('one two three', 'four five six', 1), [])
  assert.deepEqual(runs('', 'four five six', 3), [])
  assert.deepEqual(wordChanges([], []), [])
})

test('tiles: a page that says one thing ten thousand times is laid upon its like in linear time', () => {
  const page = Array.from({ length: 10_000 }, () => ['read', 'more', 'here', 'and', 'there', 'now']).flat()
  const other = [...page.slice(0, 30_000), 'odd', ...page.slice(30_000)]
  assert.equal(tilesOf(page, other, 5).reduce((sum, { length }) => sum + length, 0) > 29_000, true)
})

// Laws

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 40 })
const least = fc.integer({ min: 1, max: 5 })

/** One longest free run after the other, by trying all places. */
function naiveTiles(a: readonly string[], b: readonly string[], shortest: number): readonly Tile[] {
  const [freeA, freeB] = [a.map(() => true), b.map(() => true)]
  const freeRun = (at: number, to: number): Tile => {
    let length = 0
    while (at + length < a.length && a[at + length] === b[to + length] && freeA[at + length] && freeB[to + length]) length++
    return { a: at, b: to, length }
  }
  const tiles: Tile[] = []
  for (;;) {
    const all = a.flatMap((_, at) => b.map((_word, to) => freeRun(at, to)))
    const best = all.reduce((longest, run) => (run.length > longest.length ? run : longest), { a: 0, b: 0, length: 0 })
    if (best.length < shortest) return tiles
    freeA.fill(false, best.a, best.a + best.length)
    freeB.fill(false, best.b, best.b + best.length)
    tiles.push(best)
  }
}

test('law: tiles share no word with each other and hold the same words in both texts', () => {
  fc.assert(
    fc.property(words, words, least, (a, b, shortest) => {
      const [inA, inB] = [new Set<number>(), new Set<number>()]
      for (const tile of tilesOf(a, b, shortest)) {
        assert.ok(tile.length >= shortest)
        assert.deepEqual(a.slice(tile.a, tile.a + tile.length), b.slice(tile.b, tile.b + tile.length))
        for (let at = 0; at < tile.length; at++) {
          assert.ok(!inA.has(tile.a + at) && !inB.has(tile.b + at))
          inA.add(tile.a + at)
          inB.add(tile.b + at)
        }
      }
    }),
  )
})

test('law: tiles are those that a search of all places finds', () => {
  fc.assert(
    fc.property(words, words, least, (a, b, shortest) => {
      const [first, second] = a.length < b.length || (a.length === b.length && a.join(' ') <= b.join(' ')) ? [a, b] : [b, a]
      assert.deepEqual(
        tilesOf(first, second, shortest),
        [...naiveTiles(first, second, shortest)].sort((x, y) => x.a - y.a),
      )
    }),
  )
})

test('law: two texts that change places have the same tiles and the same changes', () => {
  fc.assert(
    fc.property(words, words, least, (a, b, shortest) => {
      const swapped = tilesOf(b, a, shortest).map((tile) => ({ a: tile.b, b: tile.a, length: tile.length }))
      assert.deepEqual(
        swapped.sort((x, y) => x.a - y.a),
        tilesOf(a, b, shortest),
      )
      assert.deepEqual(
        wordChanges(b, a).map((change) => ({ same: change.same, a: change.b, b: change.a })),
        wordChanges(a, b),
      )
    }),
  )
})

test('law: the changes carried out on the first text give the second, undone the first', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const changes = wordChanges(a, b)
      const made = changes.flatMap((change) => (change.same ? a.slice(change.a.from, change.a.to) : b.slice(change.b.from, change.b.to)))
      assert.deepEqual(made, b)
      assert.deepEqual(
        changes.flatMap((change) => a.slice(change.a.from, change.a.to)),
        a,
      )
      for (const [at, { same }] of changes.entries()) assert.notEqual(same, changes[at + 1]?.same)
    }),
  )
})
