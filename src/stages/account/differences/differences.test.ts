import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Difference } from '../../../model/difference.ts'
import type { Lineage } from '../../../model/lineage.ts'
import type { Page } from '../../../model/page.ts'
import { derives, originsOf, type PageSketch, pageOf } from '../../../testing/pages.ts'
import { alignClaims } from '../claims/claims.ts'
import { mergeEntities } from '../entities/entities.ts'
import { compareQuotes } from '../quotes/quotes.ts'
import { findDifferences } from './differences.ts'

const lexicon = loadLexicon()

function find(pages: readonly Page[], lineage: readonly Lineage[], groups: readonly (readonly string[])[]): Difference[] {
  const facts = { pages, entities: mergeEntities(pages), lineage, origins: originsOf(...groups), lexicon }
  return findDifferences({ ...facts, drafts: alignClaims(facts), quotes: compareQuotes(facts) })
}

const shape = (differences: readonly Difference[]): string[] => differences.map(({ kind, relation, severity }) => `${kind} ${relation} ${severity}`)

type Sketch = readonly [text: string, marks?: PageSketch]

/** B derives from A. */
const drift = ([text, marks]: Sketch, [other, othersMarks]: Sketch): Difference[] =>
  find([pageOf(text, { ...marks, id: 'a' }), pageOf(other, { ...othersMarks, id: 'b' })], [derives('b', 'a')], [['a', 'b']])

/** Two own reports. */
const peers = ([text, marks]: Sketch, [other, othersMarks]: Sketch): Difference[] =>
  find([pageOf(text, { ...marks, id: 'a' }), pageOf(other, { ...othersMarks, id: 'b' })], [], [['a'], ['b']])

const homes = (exact: string, low: number, rest: Partial<NonNullable<PageSketch['figures']>[number]> = {}): PageSketch => ({
  figures: [{ exact, low, of: 'homes', ...rest }],
})
const burnt = (figure: string): string => `The wildfire near Norvik burnt ${figure} homes on the hillside.`

const share = (exact: string, low: number) => ({ exact, low, kind: 'percent', unit: 'percent' }) as const

// found: drift against a parent
for (const [what, mine, theirs, expected] of [
  ['another figure', [burnt('140'), homes('140', 140)], [burnt('410'), homes('410', 410)], 'figure drift high'],
  [
    'a dropped bound',
    [burnt('at least 140'), homes('at least 140', 140, { bound: 'at least' })],
    [burnt('140'), homes('140', 140)],
    'hedge drift low',
  ],
  ['a rounded figure', [burnt('1,388'), homes('1,388', 1388)], [burnt('1,400'), homes('1,400', 1400)], 'figure drift low'],
  [
    'one end of a range',
    [burnt('140 to 160'), homes('140 to 160', 140, { high: 160, bound: 'between' })],
    [burnt('160'), homes('160', 160)],
    'figure drift medium',
  ],
  [
    'a sum made a rate',
    [burnt('140'), homes('140', 140)],
    [burnt('140 a day'), homes('140 a day', 140, { per: 'P1D', of: 'homes' })],
    'scope drift high',
  ],
  [
    'another day',
    ['The Norvik council votes on the harbour wall on Tuesday.', { days: [{ exact: 'Tuesday', value: '2031-05-06' }] }],
    ['The Norvik council votes on the harbour wall on Friday.', { days: [{ exact: 'Friday', value: '2031-05-09' }] }],
    'time drift high',
  ],
  [
    'another day beside the same hour',
    ['The blaze began before 11pm on Wednesday.', { days: [{ exact: 'before 11pm on Wednesday', value: '2031-05-07' }] }],
    ['The blaze began before 11pm on Tuesday.', { days: [{ exact: 'before 11pm on Tuesday', value: '2031-05-06' }] }],
    'time drift high',
  ],
  [
    'another length of time',
    ['Repairs to the harbour wall closed the quay for two months.', { days: [{ exact: 'two months', value: 'P2M', type: 'DURATION' }] }],
    ['Repairs to the harbour wall closed the quay for six months.', { days: [{ exact: 'six months', value: 'P6M', type: 'DURATION' }] }],
    'figure drift high',
  ],
  [
    'another place',
    ['A taxidermist in Arnby sold the stuffed walrus.', { places: [{ exact: 'Arnby' }] }],
    ['A taxidermist in Lisk sold the stuffed walrus.', { places: [{ exact: 'Lisk' }] }],
    'place drift high',
  ],
  [
    'an added place',
    ['The walrus thief said so in a statement.'],
    ['The walrus thief said so in Lisk.', { places: [{ exact: 'Lisk' }] }],
    'place drift medium',
  ],
  ['a lost "could"', ['The harbour bridge could reopen in spring.'], ['The harbour bridge will reopen in spring.'], 'hedge drift low'],
  [
    'a "could" turned into an announcement',
    ['The harbour bridge could reopen in spring.'],
    ['The harbour bridge is going to reopen in spring.'],
    'certainty drift medium',
  ],
  [
    'a possibility told as going on',
    ['The shipping line may sell its ferry yard.'],
    ['The shipping line is selling its ferry yard.'],
    'certainty drift high',
  ],
  ['an allegation made a fact', ['The mate allegedly stole a walrus.'], ['The mate stole a walrus.'], 'certainty drift high'],
  [
    'a denial made a confirmation',
    ['Vera Lund denied that the ferry yard had lost its licence.'],
    ['Vera Lund confirmed that the ferry yard had lost its licence.'],
    'certainty drift high',
  ],
  [
    'a cause that nobody knew',
    ['Police said it was too early to name a cause. The shed burnt.'],
    ['The shed burnt. The fire was caused by a heater.'],
    'certainty drift high',
  ],
  ['"many" grown to "most"', ['Many fishermen oppose the harbour wall.'], ['Most fishermen oppose the harbour wall.'], 'scope drift medium'],
  ['another court', ['The walrus trial at Arnby Crown Court goes on.'], ['The walrus trial at Lisk Crown Court goes on.'], 'place drift medium'],
  [
    'another village',
    ['Two sailors drowned in the village of Arnby, where a footbridge fell.'],
    ['Two sailors drowned in the town of Lisk, where a footbridge fell.'],
    'place drift medium',
  ],
  [
    'the place of another passage',
    ['A taxidermist in Arnby sold the stuffed walrus. Vera Lund grew up near Lisk.', { places: [{ exact: 'Arnby' }, { exact: 'Lisk' }] }],
    ['A taxidermist in Lisk sold the stuffed walrus.', { places: [{ exact: 'Lisk' }] }],
    'place drift high',
  ],
  [
    'the figure of another thing',
    [
      'Freight revenue rose 12 percent in spring. Ferry profit rose 4 percent after repairs.',
      { figures: [share('12 percent', 12), share('4 percent', 4)] },
    ],
    ['Ferry profit rose 12 percent after repairs.', { figures: [share('12 percent', 12)] }],
    'figure drift high',
  ],
  [
    'a share of a whole town',
    [
      'By noon 85 percent of the 900 evacuated people had gone home.',
      {
        figures: [
          { ...share('85 percent', 85), base: 'q2' },
          { exact: '900', low: 900 },
        ],
      },
    ],
    ['By noon 85 percent of the town’s residents had gone home.', { figures: [share('85 percent', 85)] }],
    'scope drift medium',
  ],
  [
    'a day without its bound',
    ['Divers search the harbour wreck on Monday at the earliest.', { days: [{ exact: 'on Monday', value: '2031-05-05' }] }],
    ['Divers search the harbour wreck on Monday.', { days: [{ exact: 'on Monday', value: '2031-05-05' }] }],
    'hedge drift low',
  ],
  [
    'a quotation told in its own voice',
    [
      '“Our yard checked every ferry twice before departure,” said Vera Lund.',
      { people: ['Vera Lund'], said: [{ by: 'Vera Lund', words: 'Our yard checked every ferry twice before departure' }] },
    ],
    ['The yard checked every ferry twice before departure.'],
    'attribution-lost drift medium',
  ],
] as const) {
  test(`differences: a derived page with ${what} is "${expected}"`, () => assert.deepEqual(shape(drift(mine, theirs)), [expected]))
}

const says = (name: string, words: string): Sketch => [
  `“${words},” said ${name}.`,
  { people: ['Vera Lund', 'Ola Berg'].filter((one) => one === name), said: [{ by: name, words }] },
]
const WORDS = 'We will rebuild every home in the harbour'

test('differences: another speaker of the same words', () => {
  assert.deepEqual(shape(drift(says('Vera Lund', WORDS), says('Ola Berg', WORDS))), ['attribution drift high'])
})

test('differences: changed words inside quotation marks', () => {
  assert.deepEqual(shape(drift(says('Vera Lund', WORDS), says('Vera Lund', 'We will restore every home in the harbour'))), ['quote drift high'])
})

test('differences: a paraphrase put in quotation marks', () => {
  const plain: Sketch = [
    'Vera Lund explained that she had rebuilt every home in the harbour out of respect for fishermen.',
    { people: ['Vera Lund'] },
  ]
  assert.deepEqual(shape(drift(plain, says('Vera Lund', 'I rebuilt every home in the harbour out of respect for fishermen'))), ['quote drift high'])
})

/** Two copies of an agency's text that nobody holds. */
function copies([text, marks]: Sketch, [other, othersMarks]: Sketch): Difference[] {
  const pages = [pageOf(text, { ...marks, id: 'a' }), pageOf(other, { ...othersMarks, id: 'b' })]
  const origins = originsOf(['a', 'b']).map((origin) => ({ ...origin, root: { external: 'NORVIK PRESS' } }))
  const facts = { pages, entities: mergeEntities(pages), lineage: [], origins, lexicon }
  return findDifferences({ ...facts, drafts: alignClaims(facts), quotes: compareQuotes(facts) })
}

test('differences: copies of one original that is not held differ as peers', () => {
  const found = copies([burnt('140'), homes('140', 140)], [burnt('410'), homes('410', 410)])
  assert.deepEqual(
    found.map(({ kind, relation, parent, sides }) => `${kind} ${relation} ${parent} ${sides.map(({ role }) => role).join(' ')}`),
    ['figure drift null peer peer'],
  )
  assert.equal(found[0]?.note, '“140” in one copy, “410” in another; the original is not held.')
})

test('differences: copies that round, or tell other things, raise nothing', () => {
  assert.deepEqual(copies([burnt('1,388'), homes('1,388', 1388)], [burnt('1,400'), homes('1,400', 1400)]), [])
  assert.deepEqual(
    copies([burnt('140'), homes('140', 140)], ['The council sold 410 sheds.', { figures: [{ exact: '410', low: 410, of: 'sheds' }] }]),
    [],
  )
})

// found: between own reports
test('differences: own reports of one day with figures that cannot both hold contradict each other', () => {
  const day = { published: '2031-05-06' }
  const found = peers([burnt('140'), { ...homes('140', 140), ...day }], [burnt('410'), { ...homes('410', 410), ...day }])
  assert.deepEqual(shape(found), ['figure contradiction high'])
  assert.notEqual(found[0]?.claim, null)
})

const pounds = (exact: string, low: number): Sketch => [
  `The treasurer took ${exact} from the harbour club.`,
  { published: '2031-05-06', figures: [{ exact, low, kind: 'money', unit: 'GBP' }] },
]

test('differences: sums with the same digits in another order contradict each other', () => {
  const [text, marks = {}] = pounds('£321,000', 321000)
  const other: Sketch = [text.replace('The treasurer took', 'Gone from the club is'), marks]
  assert.deepEqual(shape(peers(pounds('£312,000', 312000), other)), ['figure contradiction high'])
})

test('differences: a later page has a newer count; a page without a day may be of any', () => {
  const first: Sketch = [burnt('140'), { ...homes('140', 140), published: '2031-05-06' }]
  assert.deepEqual(shape(peers(first, [burnt('210'), { ...homes('210', 210), published: '2031-05-08' }])), ['figure change-over-time high'])
  assert.deepEqual(shape(peers(first, [burnt('210'), homes('210', 210)])), ['figure undetermined high'])
})

test('differences: two wordings of one remark in own reports are variance', () => {
  assert.deepEqual(shape(peers(says('Vera Lund', WORDS), says('Vera Lund', 'We shall restore every home in the harbour'))), ['quote variance medium'])
})

test('differences: one speaker and one figure in other words may be two remarks', () => {
  const remark = (words: string, figure: string): Sketch => [
    says('Vera Lund', words)[0],
    { ...says('Vera Lund', words)[1], figures: [{ exact: figure, low: 40 }] },
  ]
  const found = peers(remark('Forty boats will never save this harbour', 'Forty'), remark('These 40 change nothing at all for us', '40'))
  assert.deepEqual(shape(found), ['quote undetermined medium'])
})

// passed over
for (const [what, mine, theirs] of [
  ['the same figure', [burnt('140'), homes('140', 140)], [burnt('140'), homes('140', 140)]],
  [
    'a hedged figure that was plain',
    [burnt('8,000'), homes('8,000', 8000)],
    [burnt('some 8,000'), homes('some 8,000', 8000, { approximator: 'some' })],
  ],
  [
    'an ordinal',
    ['The first ship of the harbour fleet sank.'],
    ['The third ship of the harbour fleet sank.', { figures: [{ exact: 'third', low: 3, kind: 'ordinal' }] }],
  ],
  ['a shorter quotation', says('Vera Lund', WORDS), says('Vera Lund', 'We will rebuild every home')],
  [
    'the wider place',
    ['A taxidermist in Arnby sold the stuffed walrus.', { places: [{ exact: 'Arnby' }] }],
    ['A taxidermist in Zedland sold the stuffed walrus.', { places: [{ exact: 'Zedland', kind: 'country' }] }],
  ],
  ['a dateline', ['The walrus thief said so in a statement.'], ['LISK – The walrus thief said so.', { places: [{ exact: 'LISK' }] }]],
  ['what was expected and has happened', ['The council is expected to approve the harbour wall.'], ['The council approved the harbour wall.']],
  ['an allegation told as a charge', ['The mate allegedly stole a walrus.'], ['The mate is accused: he stole a walrus, prosecutors say.']],
  [
    'a denial that is still one',
    ['Vera Lund denied that the yard had lost its licence.'],
    ['Vera Lund rejected that the yard had lost its licence.'],
  ],
  [
    'a cause that it leaves open',
    ['It was too early to name a cause.'],
    ['The fire may have been caused by a heater. It was caused by a heater, police believe.'],
  ],
  ['"some" beside "all"', ['Some fishermen oppose the harbour wall.'], ['Not all fishermen oppose the harbour wall.']],
  [
    'a share of the same people',
    [
      'By noon 85 percent of the 900 evacuated people had gone home.',
      {
        figures: [
          { ...share('85 percent', 85), base: 'q2' },
          { exact: '900', low: 900 },
        ],
      },
    ],
    ['By noon 85 percent of all evacuated had gone home.', { figures: [share('85 percent', 85)] }],
  ],
  [
    'a bound of a day in other words',
    ['Divers search the harbour wreck on Monday at the earliest.', { days: [{ exact: 'on Monday', value: '2031-05-05' }] }],
    ['Divers will not search the harbour wreck before Monday.', { days: [{ exact: 'Monday', value: '2031-05-05' }] }],
  ],
  [
    'a month told as its season',
    ['The Norvik council votes on the harbour wall in November.', { days: [{ exact: 'in November', value: '2031-11' }] }],
    ['The Norvik council votes on the harbour wall this autumn.', { days: [{ exact: 'this autumn', value: '2031-FA' }] }],
  ],
  ['its own court', ['The walrus trial at Arnby Crown Court goes on.'], ['At Arnby Crown Court the walrus trial goes on.']],
  [
    'two figures in another order',
    ['Freight revenue rose 12 percent. Ferry profit rose 4 percent.', { figures: [share('12 percent', 12), share('4 percent', 4)] }],
    ['Ferry profit rose 4 percent, freight revenue 12 percent.', { figures: [share('4 percent', 4), share('12 percent', 12)] }],
  ],
  [
    'a quotation told as what she said',
    [
      '“We checked every ferry twice before departure,” said Vera Lund.',
      { people: ['Vera Lund'], said: [{ by: 'Vera Lund', words: 'We checked every ferry twice before departure' }] },
    ],
    ['The yard checked every ferry twice before departure, Lund said.'],
  ],
  [
    'another unit',
    [
      'Pumps took 30,000 litres from the harbour basin.',
      { figures: [{ exact: '30,000 litres', low: 30000, kind: 'measure', unit: 'litre', si: { value: 30000, unit: 'l' } }] },
    ],
    [
      'Pumps took 30 cubic metres from the harbour basin.',
      { figures: [{ exact: '30 cubic metres', low: 30, kind: 'measure', unit: 'cubic metre', si: { value: 30000, unit: 'l' } }] },
    ],
  ],
  ['a hedge said otherwise', ['The harbour bridge could reopen in spring.'], ['Possibly the harbour bridge will reopen in spring.']],
] as const) {
  test(`differences: a derived page with ${what} raises nothing`, () => {
    assert.deepEqual(
      drift(mine, theirs).filter(({ relation }) => relation !== 'compatible'),
      [],
    )
  })
}

for (const [what, mine, theirs] of [
  ['a bound that holds', [burnt('up to 160'), homes('up to 160', 0, { high: 160, bound: 'up to' })], [burnt('150'), homes('150', 150)]],
  [
    'another thing counted',
    [burnt('140'), homes('140', 140)],
    ['The wildfire near Norvik burnt 410 sheds on the hillside.', { figures: [{ exact: '410', low: 410, of: 'sheds' }] }],
  ],
  [
    'other places',
    ['The walrus thief hid in Arnby.', { places: [{ exact: 'Arnby' }] }],
    ['The walrus thief hid in Lisk.', { places: [{ exact: 'Lisk' }] }],
  ],
] as const) {
  test(`differences: own reports with ${what} raise nothing`, () => assert.deepEqual(peers(mine, theirs), []))
}

test('differences: a copy raises nothing', () => {
  const page: Sketch = [burnt('at least 140'), homes('at least 140', 140, { bound: 'at least' })]
  assert.deepEqual(drift(page, page), [])
})

// laws
test('differences: sides are verbatim, drift names its parent and nothing but independents contradicts', () => {
  const pages = [
    pageOf(burnt('140'), { id: 'a', ...homes('140', 140) }),
    pageOf(burnt('410'), { id: 'b', ...homes('410', 410) }),
    pageOf(burnt('900'), { id: 'c', ...homes('900', 900) }),
  ]
  const found = find(pages, [derives('b', 'a')], [['a', 'b'], ['c']])
  assert.ok(found.length > 0)
  for (const { relation, parent, sides } of found) {
    assert.equal(parent === 'a', relation === 'drift')
    for (const { article, start, end, exact } of sides)
      assert.equal(pages.find((page) => page.article.id === article)?.article.text.slice(start, end), exact)
  }
  assert.equal(new Set(found.map(({ id }) => id)).size, found.length)
})
