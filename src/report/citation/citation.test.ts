import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleOf } from '../../testing/articles.ts'
import { bridgePages } from '../../testing/bridge-pages.ts'
import { bridgeReport } from '../../testing/bridge-report.ts'
import { citeWords } from '../../testing/reports.ts'
import { evidenceOf, silentPages } from './evidence.ts'
import { liveLink } from './text-fragment.ts'
import { webAnnotation } from './web-annotation.ts'

const URL_OF_PAGE = 'https://harbourpost.example/fire'

for (const [what, url, words, link] of [
  ['short words whole', URL_OF_PAGE, '14 people were hurt', `${URL_OF_PAGE}#:~:text=14%20people%20were%20hurt`],
  ['the signs of the directive encoded', URL_OF_PAGE, 'half-built, A&B', `${URL_OF_PAGE}#:~:text=half%2Dbuilt%2C%20A%26B`],
  ['a fragment of the address kept', `${URL_OF_PAGE}#top`, 'hurt', `${URL_OF_PAGE}#top:~:text=hurt`],
  [
    'long words by their ends',
    URL_OF_PAGE,
    'A fire destroyed a warehouse full of wood pellets in the port of Korsvig and forced residents to leave their homes',
    `${URL_OF_PAGE}#:~:text=A%20fire%20destroyed%20a%20warehouse,residents%20to%20leave%20their%20homes`,
  ],
  [
    'no sign of a terminal let through',
    'https://harbourpost.example/a\u001b[31m b>',
    'hurt',
    'https://harbourpost.example/a%1B[31m%20b%3E#:~:text=hurt',
  ],
  ['no address', null, 'hurt', null],
  ['an address that no browser opens as a page', 'javascript:alert(1)', 'hurt', null],
] as const)
  test(`live link: ${what}`, () => assert.equal(liveLink(url, words), link))

test('live link: half of a character pair breaks nothing', () => assert.equal(liveLink(URL_OF_PAGE, 'a\uD83D'), `${URL_OF_PAGE}#:~:text=a%EF%BF%BD`))

const page = articleOf('# Ferry returns\nThe ferry came back on Monday. The ferry was late.', { id: 'eeee' })

test('web annotation: a passage by its words with what stands around them, and by its offsets', () => {
  const cited = citeWords(page, 'The ferry was late')
  const { target } = webAnnotation('The ferry was late', [cited], [page]) as { target: readonly { source: string; selector: readonly object[] }[] }
  const [one] = target
  assert.match(one?.source ?? '', /^ni:\/\/\/sha-256;[\w-]+$/)
  assert.deepEqual(one?.selector, [
    { type: 'TextQuoteSelector', exact: 'The ferry was late', prefix: page.text.slice(cited.start - 40, cited.start), suffix: '.' },
    { type: 'TextPositionSelector', start: cited.start, end: cited.end },
  ])
})

test('web annotation: the name of the bytes is the one of RFC 6920', () => {
  const hello = { ...page, source: { ...page.source, sha256: '7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069' } } // "Hello World!"
  assert.match(JSON.stringify(webAnnotation('', [citeWords(page, 'late')], [hello])), /ni:\/\/\/sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk/)
})

test('evidence: passages that part from the claim stand last, each with its page and speaker', () => {
  const [account] = bridgeReport.accounts
  const claim = account?.claims[0]
  assert.ok(account && claim)
  const views = evidenceOf(claim, account, bridgeReport)
  assert.deepEqual(
    views.map(({ outlet, speaker, statement }) => [outlet, speaker, statement.how]),
    [
      ['Ostrel Courier', null, null],
      ['Vane Herald', 'Tomas Quill', null],
      ['outlet unknown', null, '540, not 450'],
    ],
  )
  assert.equal(views[0]?.where, 'pages/1-courier.txt')
})

test('evidence: pages that are silent are named', () => {
  const claim = bridgeReport.accounts[0]?.claims[3]
  assert.ok(claim)
  assert.deepEqual(silentPages(claim, bridgeReport), ['Ostrel Courier', bridgePages[1].source.path])
})
