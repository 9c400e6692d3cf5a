import assert from 'node:assert/strict'
import test from 'node:test'
import { loadLexicon } from './lexicon.ts'
import { outletOfHost, ownerOf } from './outlets.ts'

const { outlets } = loadLexicon()

test('outlets: by the longest domain of a host', () => {
  assert.deepEqual(outletOfHost('www.liverpoolecho.co.uk', outlets), { name: 'Liverpool Echo', domain: 'liverpoolecho.co.uk' })
  assert.equal(outletOfHost('norvikherald.example', outlets), null)
})

test('outlets: the owner by domain, or by a name that no other house has', () => {
  const ownerBy = (name: string | null, domain: string | null = null) => ownerOf({ name, domain }, outlets)
  assert.equal(ownerBy('Echo', 'www.liverpoolecho.co.uk'), 'Reach')
  assert.equal(ownerBy('liverpool echo'), 'Reach')
  assert.equal(ownerBy('The Herald'), null) // of Harare, or of Glasgow
  assert.equal(ownerBy('The Herald', 'heraldscotland.com'), 'Newsquest')
  assert.equal(ownerBy(null), null)
  assert.equal(ownerBy('Norvik Herald', 'norvikherald.example'), null)
})

test('outlets: owners have outlets of the table of domains, each once', () => {
  assert.deepEqual(
    [...outlets.owners.keys()].filter((domain) => !outlets.names.has(domain)),
    [],
  )
})
