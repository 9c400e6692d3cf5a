import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkedData } from './linked-data.ts'

const article = (fields: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...fields })
const values = (stated: readonly { readonly value: string }[]): readonly string[] => stated.map(({ value }) => value)
const names = (stated: readonly { readonly name: string }[]): readonly string[] => stated.map(({ name }) => name)

// Found

test('linked data: what an article states of itself', () => {
  const { titles, authors, published, modified, outlets, sections, images, addresses, languages } = linkedData([
    article({
      headline: 'Old bridge reopens',
      author: [{ '@type': 'Person', name: 'Ada Quill' }, { givenName: 'Tom', familyName: 'Fenn' }, 'Ben Elm'],
      publisher: { name: 'Orlo Daily' },
      datePublished: '2024-05-14T08:00+02:00',
      dateModified: '2024-05-15',
      articleSection: ['Harbour'],
      image: { '@type': 'ImageObject', url: 'https://orlo.example/bridge.jpg' },
      mainEntityOfPage: { '@id': 'https://orlo.example/bridge' },
      inLanguage: 'en',
    }),
  ])
  assert.deepEqual(values(titles), ['Old bridge reopens'])
  assert.deepEqual(names(authors), ['Ada Quill', 'Tom Fenn', 'Ben Elm'])
  assert.deepEqual([...values(published), ...values(modified)], ['2024-05-14T08:00+02:00', '2024-05-15'])
  assert.deepEqual([...values(outlets), ...values(sections), ...values(languages)], ['Orlo Daily', 'Harbour', 'en'])
  assert.deepEqual([...values(images), ...values(addresses)], ['https://orlo.example/bridge.jpg', 'https://orlo.example/bridge'])
})

test('linked data: names behind references of the same script', () => {
  const graph = [
    { '@type': 'NewsArticle', headline: 'Old bridge reopens', author: { '@id': '#ada' }, publisher: { '@id': '#orlo' } },
    { '@type': 'Person', '@id': '#ada', name: 'Ada Quill' },
    { '@type': 'Organization', '@id': '#orlo', name: 'Orlo Daily' },
  ]
  const { authors, outlets } = linkedData([JSON.stringify({ '@graph': graph })])
  assert.deepEqual([...names(authors), ...values(outlets)], ['Ada Quill', 'Orlo Daily'])
})

test('linked data: signs that scripts leave encoded are letters', () => {
  const { titles, authors, sections } = linkedData([
    article({ headline: 'F&auml;hre &amp; &quot;Br&uuml;cke&quot;', author: '<a href="/q">Ada O&#39;Quill</a>', articleSection: 'Sea &amp; Shore' }),
  ])
  assert.deepEqual([...values(titles), ...names(authors), ...values(sections)], ['Fähre & "Brücke"', "Ada O'Quill", 'Sea & Shore'])
})

test('linked data: the path to the page is its sections, deepest first', () => {
  const crumbs = ['Home', 'News', 'Harbour'].map((name, at) => ({ '@type': 'ListItem', position: at + 1, name }))
  const { sections } = linkedData([JSON.stringify({ '@type': 'BreadcrumbList', itemListElement: crumbs })])
  assert.deepEqual(values(sections), ['Harbour', 'News', 'Home'])
})

for (const [fault, script] of [
  ['a line end inside a string', `{"@type":"NewsArticle","headline":"Old bridge\nreopens"}`],
  ['a comma too many', `{"@type":"NewsArticle","headline":"Old bridge reopens",}`],
  ['marks of old browsers around it', `<!-- {"@type":"NewsArticle","headline":"Old bridge reopens"} -->`],
] as const)
  test(`linked data: is read with ${fault}`, () => assert.deepEqual(values(linkedData([script]).titles), ['Old bridge reopens']))

// Passed over

test('linked data: the writers of teasers that the page states as articles', () => {
  const { authors } = linkedData([
    JSON.stringify([
      { '@type': 'NewsArticle', headline: 'Old bridge reopens', author: { name: 'Ada Quill' } },
      { '@type': 'NewsArticle', headline: 'Ferry fares rise', author: { name: 'Tom Fenn' } },
    ]),
  ])
  assert.deepEqual(names(authors), ['Ada Quill'])
})

for (const script of [
  '',
  'null',
  '[]',
  '"NewsArticle"',
  '{"@type":',
  '{"@type":"Recipe","name":"Fish soup"}',
  '{"@type":"NewsArticle","headline":7,"author":null}',
])
  test(`linked data: nothing in ${script || 'an empty script'}`, () => {
    const { titles, authors, published } = linkedData([script])
    assert.deepEqual([...titles, ...authors, ...published], [])
  })
