import assert from 'node:assert/strict'
import { test } from 'node:test'
import { replyIn } from './reply.ts'

const object = '{"answer":"same","first":"36 people","second":"three dozen"}'
const reply = { answer: 'same', first: '36 people', second: 'three dozen' }

const found: readonly (readonly [string, string])[] = [
  ['alone', object],
  ['in a fence', `\`\`\`json\n${object}\n\`\`\``],
  ['behind words', `Here it is: ${object} Anything else?`],
  ['behind thoughts that hold another object', `<think>{"answer":"differs"} or not?</think>${object}`],
  ['with fields nobody asked for', object.replace('}', ',"why":"I think so"}')],
]
for (const [where, written] of found) test(`reply: an object ${where}`, () => assert.deepEqual(replyIn(written), reply))

const passedOver: readonly string[] = [
  '',
  'They are the same.',
  '{"answer":"same"',
  '{"answer":"yes","first":"36 people","second":"three dozen"}',
  '{"answer":"same","first":"36 people"}',
  '{"answer":"same","first":["36 people"],"second":"three dozen"}',
  `${object}${object}`,
  'null',
  '[]',
  '}{',
]
for (const written of passedOver) test(`reply: passes over ${JSON.stringify(written)}`, () => assert.equal(replyIn(written), null))
