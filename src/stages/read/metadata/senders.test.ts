import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { BlockKind } from '../../../model/article.ts'
import type { Given } from '../../../model/given.ts'
import type { Reading } from '../../../model/reading.ts'
import { laidOut, STORY, sourceOf } from '../../../testing/read-pages.ts'
import { NO_HINTS } from '../../../text/no-hints.ts'
import { evidence } from '../../../text/spans.ts'
import { pageMetadata } from './metadata.ts'

const lexicon = loadLexicon()

interface Mail {
  /** The sender as a writer, as his outlet, or both, as the mail's header tells them. */
  readonly from?: string
  readonly of?: string
  readonly how?: string
  /** What the page states as its outlet. */
  readonly site?: string
  readonly above?: readonly (readonly [BlockKind, string])[]
  readonly below?: readonly (readonly [BlockKind, string])[]
}

/** A page that came by mail. */
function mailed({ from, of, how = 'mail header', site, above = [], below = [] }: Mail): Reading {
  const lines = [...above, ['headline', 'Bridge at Lisk reopens'] as const, ...below, ...STORY.map((line) => ['paragraph', line] as const)]
  const { text, blocks } = laidOut(lines)
  const headline = blocks[above.length]
  const authors = from === undefined ? [] : [{ name: from, how }]
  const outlets = [...(site === undefined ? [] : [{ value: site, how: 'og:site_name' }]), ...(of === undefined ? [] : [{ value: of, how }])]
  return {
    text,
    blocks,
    headline: headline ? evidence(text, headline.start, headline.end) : null,
    hints: { ...NO_HINTS, authors, outlets },
    problems: [],
  }
}

/** "Ada Quill, Tom Fenn · Harbour Notes": who wrote the page, and its outlet. */
function told(mail: Mail, given: Given = {}): string {
  const { authors, outlet } = pageMetadata(mailed(mail), sourceOf('message/rfc822'), given, lexicon)
  return `${authors.map(({ name }) => name).join(', ') || 'nobody'} · ${outlet?.name ?? 'no outlet'}`
}

// Found

const WRITERS: readonly (readonly [Mail, string])[] = [
  [{ from: 'Ada Quill' }, 'Ada Quill · no outlet'],
  [{ from: 'Ada' }, 'Ada · no outlet'],
  [{ from: 'Ada Quill, News Editor' }, 'Ada Quill · no outlet'],
  [{ from: 'Ada Quill, Orlo Daily' }, 'Ada Quill · Orlo Daily'],
  [{ from: 'Ada Quill', of: 'Harbour Notes' }, 'Ada Quill · Harbour Notes'],
  [{ from: 'Vanto Besk', of: 'Harbour Notes' }, 'Vanto Besk · Harbour Notes'],
  [{ from: 'Ada Lisk', site: 'Lisk Courier' }, 'Ada Lisk · Lisk Courier'],
  [{ from: 'Anna Quill', site: 'Anna Quill’s Notes' }, 'Anna Quill · Anna Quill’s Notes'],
]
for (const [mail, whole] of WRITERS)
  test(`senders: "${mail.from}" of "${mail.of ?? mail.site ?? 'nowhere'}" is a writer`, () => assert.equal(told(mail), whole))

for (const name of [
  'Orlo Daily Morning Letter',
  'Orlo Alerts',
  'Orlo Harbour Update',
  'The Lisk Newsletter',
  'Orlo Weekly',
  'Orlo News Desk',
  'Ada Quill’s Notes',
])
  test(`senders: "${name}" is an outlet`, () => assert.equal(told({ from: name }), `nobody · ${name}`))

test('senders: a name like a person’s is an outlet where the outlet, the domain or the masthead spells it', () => {
  assert.equal(told({ from: 'Orlo Harbour' }), 'Orlo Harbour · no outlet')
  assert.equal(told({ from: 'Orlo Harbour', how: 'mail address' }), 'nobody · Orlo Harbour')
  assert.equal(told({ from: 'Orlo Harbour', site: 'Orlo Post' }), 'nobody · Orlo Post')
  assert.equal(told({ from: 'Orlo Harbour' }, { outlet: 'Orlo Post' }), 'nobody · Orlo Post')
  assert.equal(told({ from: 'Orlo Harbour', above: [['boilerplate', 'ORLO HARBOUR']] }), 'nobody · Orlo Harbour')
  assert.equal(told({ from: 'Orlo Harbour Post', above: [['boilerplate', 'Orlo Harbour']] }), 'nobody · Orlo Harbour Post')
})

test('senders: a paper sends, a person signs', () => {
  assert.equal(told({ from: 'Orlo Daily Morning Letter', below: [['byline', 'By Ada Quill']] }), 'Ada Quill · Orlo Daily Morning Letter')
})

test('senders: what is said of the outlet elsewhere goes before a sender', () => {
  assert.equal(told({ from: 'Orlo Daily Morning Letter', site: 'Orlo Daily' }), 'nobody · Orlo Daily')
  assert.equal(told({ from: 'Orlo Daily Morning Letter' }, { outlet: 'Orlo Daily' }), 'nobody · Orlo Daily')
})

// Passed over

for (const name of ['Morning Briefing', 'The News Team', 'Daily Update', 'Breaking News Alerts'])
  test(`senders: "${name}" is nobody, and no outlet`, () => {
    assert.equal(told({ from: name }), 'nobody · no outlet')
    assert.equal(told({ of: name }), 'nobody · no outlet')
    assert.equal(told({ from: name, of: 'Lisk Courier' }), 'nobody · Lisk Courier')
  })

for (const name of ['Harbour Notes', 'harbournotes', 'Vanto Besk'])
  test(`senders: "${name}" alone may be anybody: a candidate and no writer`, () => {
    const { authors, candidates } = pageMetadata(mailed({ from: name }), sourceOf('message/rfc822'), {}, lexicon)
    assert.deepEqual(authors, [])
    assert.deepEqual(candidates.authors, [{ value: name, how: 'mail header, body', confidence: 0.5 }])
  })

test('senders: a byline above the headline is no masthead', () => {
  assert.equal(told({ from: 'Ada Quill', above: [['byline', 'Ada Quill']] }), 'Ada Quill · no outlet')
})

test('senders: writers that the page itself states are not judged', () => {
  assert.equal(told({ from: 'Vanto Besk', how: 'json-ld' }), 'Vanto Besk · no outlet')
  assert.equal(told({ from: 'Ada Weekly', how: 'json-ld' }), 'Ada Weekly · no outlet')
})
