import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Assistant, Question, Reply } from '../model/assistant.ts'
import type { Cited } from '../model/cited.ts'
import type { ArticleId } from '../model/ids.ts'
import { askAll } from './ask-all.ts'

const passage = (exact: string): Cited => ({ article: 'a' as ArticleId, start: 0, end: exact.length, exact, line: 1 })
const questions: readonly Question[] = Array.from({ length: 10 }, (_, at) => ({
  headline: null,
  first: passage(`Weaver ${at} was let go.`),
  second: passage(`Weaver ${at} lost the job.`),
  differsIn: null,
}))
const assistant = (ask: Assistant['ask']): Assistant => ({ by: 'a test', ask })
const right = ({ first, second }: Question): Reply => ({ answer: 'same', first: first.exact, second: second.exact })
const isAbout = (question: Question, at: number): boolean => question === questions[at]

test('ask all: answers stand in the order of the questions, whatever the order in which they came', async () => {
  const late = assistant(async (question) => {
    if (isAbout(question, 0)) await new Promise((resolve) => setTimeout(resolve, 20))
    return right(question)
  })
  const { answers, refused, unanswered, reason } = await askAll(late, questions)
  assert.deepEqual(
    answers.map((answer) => answer?.evidence[0]?.exact),
    questions.map(({ first }) => first.exact),
  )
  assert.deepEqual({ refused, unanswered, reason }, { refused: 0, unanswered: 0, reason: null })
})

test('ask all: two are asked at a time, no more', async () => {
  let [open, most] = [0, 0]
  const slow = assistant(async (question) => {
    most = Math.max(most, ++open)
    await new Promise((resolve) => setTimeout(resolve, 2))
    open--
    return right(question)
  })
  await askAll(slow, questions)
  assert.equal(most, 2)
})

test('ask all: what is no reply, and what cites invented words, is refused; the others stand', async () => {
  const lying = assistant(async (question) =>
    isAbout(question, 3) ? null : isAbout(question, 5) ? { ...right(question), second: 'Weaver 5 was sacked.' } : right(question),
  )
  const { answers, refused, unanswered } = await askAll(lying, questions)
  assert.deepEqual([refused, unanswered], [2, 0])
  assert.deepEqual(
    answers.flatMap((answer, at) => (answer === null ? [at] : [])),
    [3, 5],
  )
})

test('ask all: now and then nothing comes back, and the others are asked all the same', async () => {
  const weary = assistant(async (question) => {
    if (isAbout(question, 2) || isAbout(question, 6)) throw new Error('HTTP 500')
    return right(question)
  })
  const { unanswered, notAsked, reason } = await askAll(weary, questions)
  assert.deepEqual({ unanswered, notAsked, reason }, { unanswered: 2, notAsked: 0, reason: 'HTTP 500' })
})

test('ask all: after three failures in a row nobody is asked any more', async () => {
  let asked = 0
  const dead = assistant(() => {
    asked++
    return Promise.reject(new Error('no connection'))
  })
  const { answers, unanswered, notAsked, reason } = await askAll(dead, questions)
  assert.deepEqual(new Set(answers), new Set([null]))
  assert.ok(asked <= 4, `${asked} were asked`)
  assert.deepEqual({ unanswered, notAsked, reason }, { unanswered: 10, notAsked: 10 - asked, reason: 'no connection' })
})

test('ask all: without questions nobody is asked', async () => {
  const { answers, unanswered } = await askAll(
    assistant(() => assert.fail()),
    [],
  )
  assert.deepEqual([answers, unanswered], [[], 0])
})
