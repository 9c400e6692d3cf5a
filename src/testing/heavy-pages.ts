/**
 * Pages as heavy as a page may be, each heavy in one way: what costs a reader more than it should shows here first.
 *     heavyPage('paragraphs', 15_000_000)      a story that goes on for 15 MB
 *     heavyPage('stray signs', 1_000_000)      "< < < …"
 * Letters are ASCII, so that letters are bytes. Left open: pages that are heavy in two ways at once.
 */
const SENTENCE = 'The harbour office said on Tuesday that the ferry to Tolm had carried 240 people since the storm. '
const HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry back at Tolm</title></head><body><h1>Ferry back at Tolm</h1>'

/** One piece, over and over between a beginning and an end. */
interface Shape {
  readonly piece: (index: number) => string
  readonly before?: string
  readonly after?: string
}

const always =
  (piece: string): Shape['piece'] =>
  () =>
    piece

const SHAPES = {
  paragraphs: { piece: always(`<p>${SENTENCE.repeat(3)}</p>\n`) },
  'short paragraphs': { piece: (index) => `<p>Ferry ${index} is back at Tolm, after a week of rain and of little else.</p>` },
  'one text': { piece: always(SENTENCE), before: '<p>', after: '</p>' },
  'one word': { piece: always('ferry'), before: '<p>', after: '</p>' },
  'broken lines': { piece: always(`${SENTENCE}<br>`), before: '<p>' },
  nested: { piece: always(`<div class="story">${SENTENCE}`) },
  'nested inline': { piece: always(`<b><i>${SENTENCE}`) },
  'open paragraphs': { piece: always(`<p>${SENTENCE}`) },
  'misplaced ends': { piece: always(`<b><p>${SENTENCE}</b>`) },
  attributes: { piece: (index) => ` data-a${index}="${index}"`, before: '<p', after: `>${SENTENCE}</p>` },
  'attributes everywhere': { piece: (index) => `<p class="a b c d" data-a="${index}" data-b="x" title="y" style="color:red">Ferry.</p>` },
  classes: { piece: always('story-text '), before: '<p class="', after: `">${SENTENCE}</p>` },
  embedded: { piece: always(`<p>${SENTENCE}<img src="data:image/png;base64,${'iVBORw0K'.repeat(2000)}"></p>`) },
  'embedded once': { piece: always('iVBORw0K'), before: `<p>${SENTENCE}<img src="data:image/png;base64,`, after: '"></p>' },
  'less-thans': { piece: always('<') },
  'stray signs': { piece: always('< ') },
  ampersands: { piece: always('&') },
  entities: { piece: always('&eacute;&#8212;&amp;') },
  'open entities': { piece: always('&#8212') },
  comments: { piece: always(`<!-- ${SENTENCE} --><p>Ferry.</p>${' '.repeat(50)}`) },
  'open comment': { piece: always('<!-- '), after: SENTENCE },
  dashes: { piece: always('-'), before: '<!-', after: `--><p>${SENTENCE}</p>` },
  table: { piece: (index) => `<tr><td>Ferry ${index}</td><td>Tolm</td><td>${index * 3}</td></tr>`, before: '<table>', after: '</table>' },
  'nested tables': { piece: always('<table><tr><td>Ferry ') },
  links: { piece: (index) => `<li><a href="/ferry-${index}">Ferry number ${index} is back at Tolm</a></li>`, before: '<ul>', after: '</ul>' },
  scripts: { piece: (index) => `<script>let a = ${index}</script>`, after: `<p>${SENTENCE}</p>` },
  'one script': { piece: always('let a = "<p>"; '), before: '<script>', after: `</script><p>${SENTENCE}</p>` },
  'open title': { piece: always(SENTENCE), before: '<title>' },
  meta: { piece: (index) => `<meta name="author" content="Ada Quill ${index}">`, after: `<p>${SENTENCE}</p>` },
  'linked data': {
    piece: always(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry back","articleBody":"${SENTENCE}"}</script>`),
  },
  'nested data': { piece: always('{"a":['), before: '<script type="application/ld+json">', after: `</script><p>${SENTENCE}</p>` },
  times: { piece: (index) => `<time datetime="2024-10-31T10:${10 + (index % 50)}">31 October 2024</time><br>` },
  dates: { piece: (index) => `<p>Published on ${1 + (index % 28)} October 2024 by Ada Quill</p>` },
  headings: { piece: (index) => `<h2>Ferry ${index} back at Tolm</h2>` },
  hidden: { piece: always(`<div hidden><p>${SENTENCE.repeat(2)}</p></div>`) },
  'nested hidden': { piece: always(`<div hidden><p>${SENTENCE.repeat(2)}</p>`) },
  blanks: { piece: always(' \n\t'), before: '<p>Ferry', after: 'back</p>' },
  'empty elements': { piece: always('<div></div>') },
  'own lines': { piece: always('<section><div>a</div></section>') },
} as const satisfies Record<string, Shape>

export type HeavyShape = keyof typeof SHAPES

export const HEAVY_SHAPES = Object.keys(SHAPES) as readonly HeavyShape[]

/** About so many letters, never more. */
export function heavyPage(shape: HeavyShape, letters: number): string {
  const { piece, before = '', after = '' }: Shape = SHAPES[shape]
  const pieces: string[] = []
  let left = letters - HEAD.length - before.length - after.length
  for (let index = 0; left > 0; index++) {
    const next = piece(index)
    pieces.push(next)
    left -= next.length
  }
  return `${HEAD}${before}${pieces.slice(0, -1).join('')}${after}`
}
