/**
 * mark/pos: tokens with the gold's universal part of speech, the words as the gold parts them.
 */
import { tagWords } from '../../src/stages/mark/tokens/tagger.ts'
import { readText, sampled } from '../gold.ts'
import { lexicon } from '../program.ts'
import { type Item, type Scored, type Task, unseen } from '../task.ts'

export interface TaggedSentence {
  readonly id: string
  readonly words: readonly string[]
  readonly tags: readonly string[]
}

export const task: Task = {
  name: 'mark/pos',
  fitOf: unseen,
  score: (set, options) => {
    const gold = sampled(taggedSentences(readText(set.path)), options, 4)
    return scorePos(gold, new Map(gold.map(({ id, words }) => [id, tagWords(words, lexicon.tagger)])))
  },
}

/** A sentence without a prediction, or with another number of tags, is wrong throughout. */
export function scorePos(gold: readonly TaggedSentence[], found: ReadonlyMap<string, readonly string[]>): Scored {
  const items = gold.flatMap(({ id, words, tags }): readonly Item[] => {
    const got = found.get(id)
    const fits = got?.length === tags.length
    return tags.map((tag, at) => ({
      id: `${id}@${at}`,
      right: fits && got?.[at] === tag,
      passage: words.slice(Math.max(0, at - 3), at + 4).join(' '),
      note: `${words[at]} is ${tag}, found ${got?.[at] ?? 'nothing'}`,
    }))
  })
  const right = items.filter((item) => item.right).length
  return { metrics: [{ metric: 'accuracy', value: items.length === 0 ? 0 : right / items.length, n: items.length }], items }
}

/** Sentences of a CoNLL-U file; lines of parts of words (1-2) and of left-out words (1.1) are passed over. */
export function taggedSentences(file: string): readonly TaggedSentence[] {
  return file.split(/\n\s*\n/).flatMap((lines) => {
    const id = /^# sent_id\s*=\s*(.+)$/m.exec(lines)?.[1]?.trim()
    const rows = lines.split('\n').flatMap((line) => (/^\d+\t/.test(line) ? [line.split('\t')] : []))
    if (id === undefined || rows.length === 0) return []
    return [{ id, words: rows.map((row) => row[1] ?? ''), tags: rows.map((row) => row[3] ?? '') }]
  })
}
