import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { facesOf } from '../testing/faces-of.ts'
import { EXIT } from './exit-codes.ts'
import { runProgram } from './program.ts'

/** What the program tells at a terminal, where nothing comes in by itself, and how it ends. */
async function atTerminal(words: readonly string[]): Promise<{ readonly code: number; readonly told: string }> {
  const had = Object.getOwnPropertyDescriptor(process.stdin, 'isTTY')
  Object.defineProperty(process.stdin, 'isTTY', { value: true, configurable: true })
  const write = mock.method(process.stderr, 'write', () => true)
  try {
    const code = await runProgram(words, facesOf(null))
    return { code, told: write.mock.calls.map(({ arguments: [text] }) => String(text)).join('') }
  } finally {
    write.mock.restore()
    if (had) Object.defineProperty(process.stdin, 'isTTY', had)
    else Reflect.deleteProperty(process.stdin, 'isTTY')
  }
}

for (const command of ['compare', 'read', 'mark', 'link', 'account'])
  test(`program: \`crosswire ${command}\` alone at a terminal is wrong use, and says what to give`, async () => {
    const { code, told } = await atTerminal([command])
    assert.equal(code, EXIT.wrongUse)
    assert.match(told, new RegExp(`^crosswire: crosswire ${command} needs files, folders or globs of saved pages.+pages/.* \\[wrong-use\\]\\n$`))
  })

test('program: without a command it lists the commands', async () => {
  const { code, told } = await atTerminal([])
  assert.equal(code, EXIT.wrongUse)
  for (const command of ['compare', 'read', 'demo']) assert.match(told, new RegExp(`^ {2}${command} `, 'm'))
})
