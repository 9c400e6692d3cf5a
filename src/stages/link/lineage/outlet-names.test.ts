import assert from 'node:assert/strict'
import test from 'node:test'
import { readData } from '../../../lexicon/tables.ts'
import { loadWords } from '../../../lexicon/words.ts'
import { isVague, sameOutlet } from './outlet-names.ts'

const words = loadWords(readData)

for (const [a, b] of [
  ['The Norvik Herald', 'NORVIK HERALD NEWS SERVICE'],
  ['Norvik Herald', 'norvikherald.com'],
  ['Lisk Harbour Times', 'LH Times'],
  ['Lisk Harbour Times', 'L.H. TIMES'],
  ['Orm Valley Press', 'OVP'],
  ['HeraldPost', 'HeraldPo'],
  ['The Norvik Herald', 'NorvHer'],
  ['TheNorvikHerald', 'NorvHerald Coast'],
] as const)
  test(`outlet names: "${a}" and "${b}" mean one outlet`, () => assert.ok(sameOutlet(a, b, words) && sameOutlet(b, a, words)))

for (const [a, b] of [
  ['Norvik Herald', 'Lisk Herald'],
  ['The Times', 'Lisk Times'],
  ['Norvik Herald', 'NorvPost'],
  ['Norvik Herald', 'NH Post'],
  ['news agencies', 'News Agency'],
] as const)
  test(`outlet names: "${a}" and "${b}" are kept apart`, () => assert.ok(!sameOutlet(a, b, words)))

test('outlet names: passes over words that name nobody', () => {
  for (const name of ['online sources', 'Agencies', 'media reports', 'a reader']) assert.ok(isVague(name, words), name)
  for (const name of ['Norvik Herald', 'OVP']) assert.ok(!isVague(name, words), name)
})
