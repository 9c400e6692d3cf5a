import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { NearCopy } from '../../../model/near-copy.ts'
import type { Page } from '../../../model/page.ts'
import { linkPageOf as pageOf } from '../../../testing/linked-pages.ts'
import { averageLink } from './average-link.ts'
import { dayOf, gap } from './days.ts'
import type { Rows } from './neighbours.ts'
import { siblingsOf } from './siblings.ts'
import { findStories } from './stories.ts'
import { supported } from './support.ts'
import { weekdayFactor, weekdaysOf } from './weekdays.ts'

const lexicon = loadLexicon()

const FERRY = [
  `# Ferry sinks off Norvik with forty aboard
The car ferry Alma sank off Norvik in thick fog on Tuesday night, and coastguard crews pulled 38 of the 40 people aboard from the water.
Captain Jonas Vell steered for the shallows after the Alma struck the Teeth, a reef two miles from Norvik harbour, the coastguard said.
Two passengers, a father and his son from Lisk, are missing, and divers will search the wreck at first light.`,
  `# Two missing after ferry strikes reef near Norvik
Divers were searching on Wednesday for two passengers missing since the ferry Alma struck the Teeth reef near Norvik in fog and went down.
The coastguard rescued 38 people, some of whom had clung to car tyres for an hour, and took them to Norvik hospital.
Jonas Vell, captain of the Alma, was among the last to be lifted from the water, said the coastguard.`,
  `# Coastguard saves 38 as ferry Alma goes down
Thirty-eight people were saved when the ferry Alma hit the Teeth reef off Norvik in fog, the coastguard said, but a father and son are missing.
Passengers told how Captain Jonas Vell ordered everyone to the upper deck minutes before the ferry rolled over.
Divers from Lisk joined the search of the wreck on Wednesday.`,
]
const INQUIRY = `# Judge named to lead inquiry as salvage ship reaches Norvik
Justice minister Petra Holm has appointed retired judge Aksel Brandt to lead a public inquiry, promising hearings before Easter and full access to shipyard archives.
Brandt, who investigated the Karsund tunnel fire, will examine inspections, crew training and the shipyard contract, the ministry announced in the capital.
The salvage vessel Goliath arrived with a crane barge and will lift the hull of the ferry Alma when gales ease, engineer Ruth Amsel told a parliamentary committee.
Insurers led by Meridian Mutual face claims of 90 million crowns, and shares of the shipping line fell by a fifth.
The ferry Alma struck the Teeth reef off Norvik in fog; the coastguard saved 38 people, but a father and son from Lisk died.
Families of victims welcomed the appointment, while unions demanded that Holm also review manning rules for every vessel under the national flag, including tugs and whaling museums' sloops moored along the Karsund estuary.`
const COUNCIL = `# Orm council votes to double parking fees
Councillors in Orm voted to double parking fees in the old town from January, in spite of protests by shopkeepers.
Mayor Greta Lind said the money would pay for a tram to the university, which the council approved last spring.`

const pages = (texts: readonly string[], dates: readonly (string | null)[] = []): readonly Page[] =>
  texts.map((text, at) => pageOf(text, { id: `p${at}`, published: dates[at] ?? null }))
const groups = (given: readonly Page[], copies: readonly NearCopy[] = []) =>
  findStories(given, copies, lexicon).map(({ articles }) => articles.join(' '))

test('stories: finds the reports of one event, and keeps another event apart', () => {
  assert.deepEqual(groups(pages([...FERRY, COUNCIL])), ['p0 p1 p2', 'p3'])
})

test('stories: finds a later event of the same storyline, which follows the first, dated or not', () => {
  for (const dates of [[], ['2031-03-05', '2031-03-05', '2031-03-06', '2031-03-19']]) {
    const [first, second] = findStories(pages([...FERRY, INQUIRY], dates), [], lexicon)
    assert.deepEqual([first?.articles, second?.articles], [['p0', 'p1', 'p2'], ['p3']])
    assert.equal(first?.storyline, second?.storyline)
    assert.deepEqual([first?.follows, second?.follows], [[], [first?.id]])
  }
})

test('stories: the label is a headline of the pages, word for word; without headlines there is none', () => {
  const [story] = findStories(pages(FERRY), [], lexicon)
  assert.ok(FERRY.some((text) => text.startsWith(`# ${story?.label?.exact}\n`)))
  const [bare] = findStories(pages(FERRY.map((text) => text.split('\n').slice(1).join('\n'))), [], lexicon)
  assert.equal(bare?.label, null)
})

test('stories: of two headlines above like texts the label is the one whose words the pages use', () => {
  const retitled = FERRY.map((text, at) =>
    at === 1 ? text : text.replace(/^#.*$/m, at === 0 ? '# A night to forget' : '# “Everyone upstairs, now!”'),
  )
  const [story] = findStories(pages(retitled), [], lexicon)
  assert.equal(story?.label?.exact, 'Two missing after ferry strikes reef near Norvik')
})

test('stories: joins near copies in any language, and nothing else of another language', () => {
  const german = (id: string): Page => {
    const page = pageOf(FERRY[0] ?? '', { id })
    return { ...page, article: { ...page.article, language: 'de' } }
  }
  const copy: NearCopy = { a: german('x').article.id, b: german('y').article.id, containmentOfA: 1, containmentOfB: 1, jaccard: 1 }
  assert.deepEqual(groups([german('x'), german('y'), german('z')], [copy]), ['x y', 'z'])
})

const RADIO = `# "We saw the lights go out": a night on the quay
Harbour cook Bente Dahl heard the horn of the Alma on Tuesday and put two kettles on for whoever would come up the steps of the pier.
By midnight she had handed out 38 bowls of soup, one to Captain Jonas Vell, who would not sit down, and one to a terrier without an owner.
"Nobody spoke," Dahl told listeners of Norvik FM. Divers from Lisk leave for the Teeth in the morning.`
const CORRECTION = `# Correction: the Alma's age
The Norvik Herald wrongly reported that the car ferry Alma, which sank off Norvik, was built in 1961. She was launched in 1991. We regret the error.`

test('stories: finds the story of a lively report of the same day, which has its names and figures; of another day, or undated, it stays apart', () => {
  const dates = (day: string | null) => ['2031-03-05', '2031-03-05', '2031-03-06', day]
  assert.deepEqual(groups(pages([...FERRY, RADIO], dates('2031-03-05'))), ['p0 p1 p2 p3'])
  assert.deepEqual(groups(pages([...FERRY, RADIO], dates('2031-03-19'))), ['p0 p1 p2', 'p3'])
})

test("stories: finds the story of a correction by the outlet's name, days later; the same words elsewhere are no correction", () => {
  const set = (headline: string, outlet: string): readonly Page[] => [
    ...FERRY.map((text, at) => pageOf(text, { id: `p${at}`, published: '2031-03-05', outlet: at === 0 ? 'Norvik Herald' : `Post ${at}` })),
    pageOf(CORRECTION.replace('Correction', headline), { id: 'p3', published: '2031-03-14', outlet }),
  ]
  assert.deepEqual(groups(set('Correction', 'Norvik Herald')), ['p0 p1 p2 p3'])
  assert.deepEqual(groups(set('Correction', 'Lisk Courier')), ['p0 p1 p2', 'p3'])
  assert.deepEqual(groups(set('Correction officers', 'Norvik Herald')), ['p0 p1 p2', 'p3'])
})

test('stories: passes over nothing: empty pages are stories of their own, and no pages are no stories', () => {
  assert.deepEqual(groups(pages([' ', ' '])), ['p0', 'p1'])
  assert.deepEqual(groups([]), [])
})

test('stories: the order of the pages does not matter, nor the batches in which they come', () => {
  const given = [
    ...pages([...FERRY, INQUIRY, COUNCIL, RADIO, CORRECTION], ['2031-03-05', '2031-03-05', null, '2031-03-19', null, '2031-03-05', null]),
  ]
  const expected = findStories(given, [], lexicon)
  assert.ok(expected.length > 1 && expected.some(({ articles }) => articles.length > 2))
  fc.assert(
    fc.property(fc.shuffledSubarray(given, { minLength: given.length }), fc.nat(given.length), (order, cut) => {
      assert.deepEqual(findStories(order, [], lexicon), expected)
      assert.deepEqual(findStories([...order.slice(cut), ...order.slice(0, cut)], [], lexicon), expected)
    }),
    { numRuns: 20 },
  )
})

/** Groups of pages, numbered through: `inside` alike within a group, `across` between groups. */
function grouped(sizes: readonly number[], inside: number, across: number): Rows {
  const groupOf = sizes.flatMap((size, group) => Array.from({ length: size }, () => group))
  return new Map(
    groupOf.map((own, page) => [
      page,
      new Map(groupOf.flatMap((group, other) => (other === page ? [] : [[other, group === own ? inside : across]]))),
    ]),
  )
}
const partsOf = (near: Rows) =>
  averageLink(near, 0.05)
    .flatMap((tree) => siblingsOf(tree, near))
    .map(({ pages: members }) => members.length)

test('siblings: parts two groups of reports that are far more alike inside than across', () => {
  assert.deepEqual(partsOf(grouped([4, 3], 0.25, 0.1)), [4, 3])
  assert.deepEqual(partsOf(grouped([9, 8], 0.25, 0.19)), [9, 8])
})

test('siblings: leaves together what is nearly as alike across, pages of which two are too few to tell, and an original with its copies', () => {
  assert.deepEqual(partsOf(grouped([4, 3], 0.25, 0.19)), [7])
  assert.deepEqual(partsOf(grouped([4, 2], 0.25, 0.1)), [6])
  assert.deepEqual(partsOf(grouped([4, 3], 0.9, 0.2)), [7])
})

test('support: a page that two alike pages are near to brings them nearer; what nobody speaks for stays as it was', () => {
  const between = supported(
    new Map([
      [
        0,
        new Map([
          [1, 0.4],
          [2, 0.1],
        ]),
      ],
      [
        1,
        new Map([
          [0, 0.4],
          [2, 0.4],
        ]),
      ],
      [
        2,
        new Map([
          [0, 0.1],
          [1, 0.4],
        ]),
      ],
    ]),
    [null, null, null],
  )
  const alone = supported(
    new Map([
      [0, new Map([[1, 0.05]])],
      [1, new Map([[0, 0.05]])],
    ]),
    [null, null],
  )
  assert.ok((between.get(0)?.get(2) ?? 0) > 0.2)
  assert.equal(alone.get(0)?.get(1), 0.05)
})

test('support: a copy does not silence what a page has in common with others', () => {
  const near = (ofCopy: number): Rows => {
    const alike = [
      [0, ofCopy, 0.27, 0.3],
      [ofCopy, 0, 0.27, 0.3],
      [0.27, 0.27, 0, ofCopy],
      [0.3, 0.3, ofCopy, 0],
    ]
    return new Map(alike.map((row, page) => [page, new Map(row.flatMap((value, other) => (other === page ? [] : [[other, value] as const])))]))
  }
  const of = (ofCopy: number) => supported(near(ofCopy), [null, null, null, null]).get(0)?.get(2) ?? 0
  assert.ok(of(1) > 0.4)
})

test('support: days between dates lessen likeness, never by more than a quarter', () => {
  const of = (days: readonly (number | null)[]) =>
    supported(grouped([2], 0.05, 0), days)
      .get(0)
      ?.get(1) ?? 0
  assert.equal(of([10, 12]), of([null, 12]))
  assert.ok(of([10, 20]) < of([10, 12]))
  assert.ok(Math.abs(of([10, 4000]) - 0.75 * of([10, 10])) < 1e-9)
})

test('weekdays: reads the days a page names; a common day speaks for one event, another day against, none for nothing', () => {
  const days = (text: string) => weekdaysOf(pageOf(text, {}).article)
  const [tuesday, friday, both] = [days('It sank on Tuesday.'), days('The vote on Friday passed.'), days('From Tuesday to Friday.')]
  assert.equal(both, tuesday | friday)
  assert.ok(weekdayFactor(tuesday, both) > 1 && weekdayFactor(tuesday, friday) < 1)
  assert.equal(weekdayFactor(tuesday, days('It snowed at monday.com.')), 1)
})

test('average link: joins by the mean over pages, not by the nearest (no chains)', () => {
  const alike = new Map([[1], [0, 2], [1, 3], [2]].map((near, page) => [page, new Map(near.map((other) => [other, 0.6] as const))] as const))
  assert.deepEqual(
    averageLink(alike, 0.5).map(({ pages: members }) => members),
    [
      [0, 1],
      [2, 3],
    ],
  )
})

test('days: counts across months and leap days; a year alone is no day', () => {
  const day = (published: string) => dayOf(pageOf('A.', { published }).article)
  assert.equal((day('2032-03-01') ?? 0) - (day('2032-02-28') ?? 0), 2)
  assert.equal(day('2032'), null)
  assert.equal(gap([day('2032-01-03'), null], [day('2031-12-31')]), 3)
})

const SALVAGE = INQUIRY.replace('# Judge', '# A month after the ferry sank, judge')

test('stories: two undated reports are enough for a later page to stand apart that says it is later; a report that looks back shares their words', () => {
  assert.deepEqual(groups(pages([...FERRY.slice(0, 2), SALVAGE])), ['p0 p1', 'p2'])
  assert.deepEqual(groups(pages([...FERRY.slice(0, 2), INQUIRY])), ['p0 p1 p2'])
  const looksBack = FERRY[2]?.replace('# Coastguard', '# A year after the Lisk tug was lost, coastguard') ?? ''
  assert.deepEqual(groups(pages([...FERRY.slice(0, 2), looksBack])), ['p0 p1 p2'])
})
