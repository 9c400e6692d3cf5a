import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Door, refusalOf } from './guard.ts'

const LOCAL: Door = { hosts: ['127.0.0.1:4810', 'localhost:4810'], numeric: false }
const WIDE: Door = { hosts: ['desk.example:4810'], numeric: true }

const asking = (headers: Readonly<Record<string, string>>, method = 'GET', path = '/') => ({
  method,
  path,
  header: (name: string) => headers[name] ?? null,
})
const host = '127.0.0.1:4810'
const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }

const passed: readonly (readonly [string, ReturnType<typeof asking>, Door])[] = [
  ['a program on this machine', asking({ host }), LOCAL],
  ['a program that writes', asking({ host }, 'POST', '/api/pages'), LOCAL],
  ['the name of the loopback', asking({ host: 'LOCALHOST:4810' }), LOCAL],
  ['our own page', asking({ host, origin: 'http://127.0.0.1:4810', 'sec-fetch-site': 'same-origin' }, 'POST', '/add'), LOCAL],
  ['our own form whose page sends no origin', asking({ host, origin: 'null', 'sec-fetch-site': 'same-origin' }, 'POST', '/add'), LOCAL],
  ['an address that was typed', asking({ host, 'sec-fetch-site': 'none', ...navigation }), LOCAL],
  ['a link of another site to a page', asking({ host, 'sec-fetch-site': 'cross-site', ...navigation }, 'GET', '/stories/abcd'), LOCAL],
  ['any number, where others may reach us', asking({ host: '192.168.1.7:4810' }), WIDE],
  ['a number of six groups', asking({ host: '[fe80::1]:4810' }), WIDE],
  ['a name that was given', asking({ host: 'desk.example:4810' }), WIDE],
]
for (const [who, one, door] of passed) test(`guard: lets ${who} in`, () => assert.equal(refusalOf(one, door), null))

const refused: readonly (readonly [string, ReturnType<typeof asking>, Door, string])[] = [
  ['a name that leads here', asking({ host: 'evil.example:4810' }), LOCAL, 'host'],
  ['our number with another port', asking({ host: '127.0.0.1:80' }), LOCAL, 'host'],
  ['a number that is not the loopback', asking({ host: '192.168.1.7:4810' }), LOCAL, 'host'],
  ['no host at all', asking({}), LOCAL, 'host'],
  ['a name that only begins like a number', asking({ host: '1.2.3.4.evil.example' }), WIDE, 'host'],
  ['a foreign page that reads', asking({ host, origin: 'http://evil.example' }), LOCAL, 'origin'],
  ['a foreign page of the same machine', asking({ host, origin: 'http://127.0.0.1:3000' }, 'POST', '/api/pages'), LOCAL, 'origin'],
  ['a page that hides where it is from', asking({ host, origin: 'null' }, 'POST', '/add'), LOCAL, 'origin'],
  ['a foreign form', asking({ host, origin: 'http://evil.example', 'sec-fetch-site': 'cross-site', ...navigation }, 'POST', '/add'), LOCAL, 'origin'],
  ['a foreign picture', asking({ host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }), LOCAL, 'origin'],
  ['a foreign frame', asking({ host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }), LOCAL, 'origin'],
  ['a foreign link to the API', asking({ host, 'sec-fetch-site': 'cross-site', ...navigation }, 'GET', '/api/stories'), LOCAL, 'origin'],
  ['an origin that is no address', asking({ host, origin: '::' }), LOCAL, 'origin'],
]
for (const [who, one, door, why] of refused) test(`guard: refuses ${who}`, () => assert.equal(refusalOf(one, door), why))
