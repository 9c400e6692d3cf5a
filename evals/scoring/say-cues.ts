/**
 * Cues of the say class: verbs of saying in any form, and "according to". Verbs of belief, intention and feeling are not among them.
 */

const REGULAR =
  `acknowledge add admit allege announce argue assert claim comment complain concede confirm contend declare deny disclose emphasise emphasize
  explain indicate insist maintain mention note observe pledge predict promise recall reiterate remark repeat reply report respond reveal state stress suggest
  testify tweet vow warn`
    .trim()
    .split(/\s+/)

const IRREGULAR = ['say', 'says', 'said', 'saying', 'tell', 'tells', 'told', 'telling', 'write', 'writes', 'wrote', 'written', 'writing']
const PHRASES = ['according to', 'point out', 'points out', 'pointed out', 'pointing out']

/** "reply" → reply, replies, replied, replying */
function forms(verb: string): readonly string[] {
  const stem = verb.replace(/[ey]$/, '')
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${stem}ing`]
  if (/[^aeiou]y$/.test(verb)) return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`]
  const last = /[^aeiou][aeiou]t$/.test(verb) && DOUBLED.has(verb) ? `${verb}t` : verb
  return [verb, verb.endsWith('ss') ? `${verb}es` : `${verb}s`, `${last}ed`, `${last}ing`]
}

const DOUBLED = new Set(['admit'])

const SAYING = new RegExp(`\\b(?:${[...PHRASES, ...IRREGULAR, ...REGULAR.flatMap(forms)].join('|')})\\b`, 'i')

export const isSaying = (cue: string): boolean => SAYING.test(cue)
