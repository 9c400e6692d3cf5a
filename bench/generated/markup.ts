/**
 * A text as outlets serve it: half as full HTML with navigation, a cookie box, scripts, related stories, comments and a footer, half as the
 * lines that are left when somebody copies such a page into a text file.
 */
export interface Served {
  readonly headline: string
  readonly paragraphs: readonly string[]
  readonly outlet: string
  readonly byline: string
  /** ISO 8601 day. */
  readonly day: string
  /** "Originally published by …", or null. */
  readonly credit: string | null
  /** Headlines of other stories. */
  readonly related: readonly string[]
  readonly comments: readonly string[]
}

const SECTIONS = ['Home', 'World', 'Politics', 'Business', 'Sport', 'Culture', 'Weather', 'Opinion', 'Video', 'Newsletters']

export function asHtml(page: Served): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${page.headline} | ${page.outlet}</title>
<meta property="og:title" content="${page.headline}"><meta property="og:site_name" content="${page.outlet}">
<meta property="article:published_time" content="${page.day}T08:00:00Z">
<script type="application/ld+json">${linkedData(page)}</script><style>.top{color:#333}</style></head><body>
<header class="top"><nav><ul>${SECTIONS.map((name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`).join('')}</ul></nav></header>
<div id="cookie-consent"><p>We and our partners use cookies to improve your experience.</p><button>Accept all</button></div>
<main><article><h1>${page.headline}</h1><p class="byline">By ${page.byline}</p><time datetime="${page.day}">${page.day}</time>
<div class="share"><a href="#">Share</a><a href="#">Tweet</a></div>
<div class="story">${page.paragraphs.map((text) => `<p>${text}</p>`).join('\n')}${page.credit === null ? '' : `<p><em>${page.credit}</em></p>`}</div>
<aside class="related"><h3>Related stories</h3><ul>${page.related.map((text) => `<li><a href="/story">${text}</a></li>`).join('')}</ul></aside></article>
<section id="comments"><h3>Comments</h3>${page.comments.map((text) => `<div class="comment"><b>reader</b><p>${text}</p></div>`).join('')}</section></main>
<script>window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments) }</script>
<footer><p>© ${page.day.slice(0, 4)} ${page.outlet}. All rights reserved.</p><a href="/terms">Terms of use</a><a href="/privacy">Privacy policy</a></footer>
</body></html>`
}

const linkedData = ({ headline, outlet, byline, day }: Served): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: `${day}T08:00:00Z`,
    author: { '@type': 'Person', name: byline },
    publisher: { '@type': 'Organization', name: outlet },
  })

export function asDump(page: Served): string {
  const end = page.credit === null ? [] : [page.credit]
  return [
    ...SECTIONS,
    page.headline,
    `By ${page.byline}`,
    page.day,
    'Share',
    ...page.paragraphs,
    ...end,
    'Related stories',
    ...page.related,
    `© ${page.day.slice(0, 4)} ${page.outlet}. All rights reserved.`,
  ].join('\n')
}
