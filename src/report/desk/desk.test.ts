import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Change } from '../../model/change.ts'
import type { ArticleId, ClaimId, LastingId, StoryId, StorylineId } from '../../model/ids.ts'
import type { SearchHit } from '../../model/search-hit.ts'
import type { StoryRow } from '../../model/story-row.ts'
import { bridgeReport } from '../../testing/bridge-report.ts'
import { evidenceMarkdown, evidenceText } from './evidence-text.ts'
import { changesMarkdown, hitsMarkdown, storiesMarkdown } from './list-markdown.ts'
import { changesText, findingsText, hitsText, storiesText } from './list-text.ts'
import { shortIds } from './short-id.ts'

const plain = { color: false, width: 100 }

const row: StoryRow = {
  schema: 'crosswire.story/1',
  id: '0123456789abcdef' as LastingId,
  story: '5701' as StoryId,
  storyline: '5700' as StorylineId,
  title: 'Ostrel bridge shut after 450 bolts fail',
  articles: ['a', 'b', 'c'] as readonly string[] as readonly ArticleId[],
  texts: [2, 1],
  claims: 4,
  differences: 3,
  disputed: 1,
  people: ['Ines Harrow'],
  places: ['Ostrel'],
  firstPublished: '2025-03-11',
  lastPublished: '2025-03-24T08:00',
  firstSeen: '2031-05-03T09:00:00.000Z',
  lastChanged: '2031-05-04T10:30:00.000Z',
  formerly: [],
}

test('short ids: eight signs, and more where two begin alike', () => {
  const short = shortIds(['0123456789abcdef', '0123456789xyz', 'ffff'])
  assert.deepEqual(['0123456789abcdef', '0123456789xyz', 'ffff', 'another-one'].map(short), ['0123456789a', '0123456789x', 'ffff', 'another-'])
})

test('stories: a row says what the story holds, and calls nothing disputed', () => {
  assert.equal(
    storiesText([row], plain),
    [
      '01234567  Ostrel bridge shut after 450 bolts fail',
      '          3 pages · 2 texts · 3 differences · pages differ on 1 claim · 11 Mar 2025 to 24 Mar 2025',
    ].join('\n'),
  )
})

test('stories: a page alone, undated and without a headline, says so', () => {
  const alone: StoryRow = {
    ...row,
    title: null,
    articles: row.articles.slice(0, 1),
    texts: [1],
    differences: 0,
    disputed: 0,
    firstPublished: null,
    lastPublished: null,
  }
  assert.equal(storiesText([alone], plain), '01234567  (no page has a headline)\n          one page · undated')
})

test('stories: words of a page are no markup and no control of the terminal', () => {
  const hostile: StoryRow = { ...row, title: 'Fire\u001b[2J | *now* <b>' }
  assert.match(storiesText([hostile], plain), /Fire�\[2J \| \*now\* <b>/)
  assert.match(storiesMarkdown([hostile]), /Fire�\\\[2J \\\| \\\*now\\\* &lt;b>/)
})

const hit: SearchHit = {
  schema: 'crosswire.hit/1',
  kind: 'claim',
  text: 'inspectors found 450 loose bolts',
  marks: [{ start: 21, end: 32 }],
  article: 'aaaa' as ArticleId,
  outlet: 'Ostrel Courier',
  story: row.id,
  storyTitle: row.title,
  claim: 'f1' as ClaimId,
  at: { start: 90, end: 122 },
}

test('hits: the words, then where they stand', () => {
  assert.equal(
    hitsText([hit], plain),
    [
      'claim      “inspectors found 450 loose bolts”',
      '           Ostrel Courier · page aaaa · claim f1 · story 01234567 “Ostrel bridge shut after 450',
      '           bolts fail”',
    ].join('\n'),
  )
  assert.match(hitsMarkdown([hit]), /\| claim \| inspectors found 450 loose bolts \| Ostrel Courier \|/)
})

test('hits: a page that stands in no story says so', () => {
  assert.match(hitsText([{ ...hit, kind: 'article', story: null, storyTitle: null, claim: null }], plain), /page aaaa · in no story/)
})

const change: Change = {
  schema: 'crosswire.change/1',
  kind: 'status-changed',
  story: row.id,
  at: '2031-05-04T10:30:00.000Z',
  subject: 'f1',
  text: 'inspectors found 450 loose bolts',
  before: 'one-text',
  after: 'differs',
}

test('changes: a status in words, from the one to the other', () => {
  assert.equal(changesText([change], plain), '4 May 2031, 10:30 UTC  Other support: “inspectors found 450 loose bolts”\n    one text → pages differ')
  assert.match(changesMarkdown([change]), /\| Other support \| inspectors found 450 loose bolts \| one text → pages differ \|/)
})

test('changes: a page has no two states', () => {
  assert.equal(changesText([{ ...change, kind: 'page-added', before: null, after: null }], plain).split('\n').length, 1)
})

test('findings: what is not well is told apart without colour', () => {
  const told = findingsText(
    [
      { what: 'captures', ok: true, message: 'All there.' },
      { what: 'journal', ok: false, message: 'Two captures wait. Run `crosswire add`.' },
    ],
    plain,
  )
  assert.equal(told, 'ok    captures: All there.\nlook  journal: Two captures wait. Run `crosswire add`.')
})

const [account] = bridgeReport.accounts
const claim = account?.claims[0]
assert.ok(account && claim)

test('evidence: the status, then every passage with page, line, offsets and hash', () => {
  const told = evidenceText({ claim, account, report: bridgeReport }, plain)
  assert.match(
    told,
    /^Same in 2 texts, one speaker \(Tomas Quill\) · How many bolts were loose\nTwo texts, one named speaker\. Machine comparison, not reviewed\.\n/,
  )
  assert.match(
    told,
    /Says so · 2 passages\n {3}“inspectors found 450 loose bolts”\n {5}Ostrel Courier, 11 Mar 2025\n {5}pages\/1-courier\.txt, line 2, characters \d+ to \d+ of page aaaa\n {5}SHA-256 /,
  )
  assert.match(told, /Says otherwise · 1 passage\n {3}“inspectors found 540 loose bolts” \(540, not 450\)/)
})

test('evidence: in Markdown each passage is a quotation, and nothing of a page is markup', () => {
  const told = evidenceMarkdown({ claim, account, report: bridgeReport })
  assert.equal(told.match(/^> /gm)?.length, 3)
  assert.match(told, /^## Same in 2 texts, one speaker \(Tomas Quill\)/)
})

test('evidence: pages that say nothing of it are named', () => {
  const alone = account.claims[3]
  assert.ok(alone)
  assert.match(evidenceText({ claim: alone, account, report: bridgeReport }, plain), /Says nothing of it: Ostrel Courier and pages\/2-daily\.txt/)
})
