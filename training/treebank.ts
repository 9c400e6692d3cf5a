/**
 * Reads CoNLL-U treebanks (https://universaldependencies.org/format.html): words and universal tags, sentence by sentence.
 */
import type { PartOfSpeech } from '../src/model/token.ts'

export interface TaggedSentence {
  readonly id: string
  readonly words: readonly string[]
  readonly tags: readonly PartOfSpeech[]
  /** Whether the next word follows without a space. */
  readonly glued: readonly boolean[]
}

export function readTreebank(conllu: string): TaggedSentence[] {
  return conllu
    .split(/\r?\n\r?\n/)
    .map((block) => block.split(/\r?\n/))
    .filter((lines) => lines.some((line) => /^\d/.test(line)))
    .map(readSentence)
}

function readSentence(lines: readonly string[]): TaggedSentence {
  const id = lines.find((line) => line.startsWith('# sent_id = '))?.slice('# sent_id = '.length) ?? ''
  const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'))
  return {
    id,
    words: rows.map((row) => row[1] ?? ''),
    tags: rows.map((row) => (row[3] ?? 'X') as PartOfSpeech),
    glued: rows.map((row) => (row[9] ?? '').includes('SpaceAfter=No')),
  }
}

/**
 * The sentence, and where it holds compounds with hyphens ("long", "-", "range") also the sentence with each made one word: the treebank
 * parts them, our tokeniser does not. A compound before a noun is an adjective, otherwise it is what its last part is.
 */
export function withCompounds(sentence: TaggedSentence): TaggedSentence[] {
  const merged = mergeCompounds(sentence)
  return merged.words.length < sentence.words.length ? [sentence, merged] : [sentence]
}

function mergeCompounds({ id, words, tags, glued }: TaggedSentence): TaggedSentence {
  const out = { id, words: [] as string[], tags: [] as PartOfSpeech[], glued: [] as boolean[] }
  let at = 0
  while (at < words.length) {
    let end = at
    while (words[end + 1] === '-' && glued[end] && glued[end + 1] && /^\p{L}/u.test(words[end + 2] ?? '')) end += 2
    out.words.push(words.slice(at, end + 1).join(''))
    out.tags.push(end > at ? tagOfCompound(tags[end] ?? 'X', tags[end + 1]) : (tags[at] ?? 'X'))
    out.glued.push(glued[end] ?? false)
    at = end + 1
  }
  return out
}

function tagOfCompound(last: PartOfSpeech, next: PartOfSpeech | undefined): PartOfSpeech {
  return last !== 'PROPN' && (next === 'NOUN' || next === 'ADJ' || next === 'PROPN') ? 'ADJ' : last
}
