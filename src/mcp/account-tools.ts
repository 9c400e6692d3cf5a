/** Tools on parts of a story's account: who may stand on whom, the quotations, the figures. */
import { z } from 'zod'
import { figureSeries, quoteFamily } from '../formats/account.ts'
import { lineage, origin, relation } from '../formats/links.ts'
import { pageOf } from './fitted.ts'
import { accountsOf, NO_STORY, pageFacts, pageSchema, speakerSchema, speakersOf } from './story-tools.ts'
import { afterOf, idOf, limitOf, PAGED, tool } from './tool.ts'

export const getLineage = tool({
  name: 'crosswire_get_lineage',
  title: 'Who stands on whom',
  description:
    'The pages of a story by text: which derive from which (copy, cut, rewrite, summary, fusion), how sure that is and why; originals that nobody here holds are named { "external": … }. Sharing is shown; nobody is said to have copied.',
  input: { story: idOf('a story'), limit: limitOf(30, 100), after: afterOf },
  output: { pages: z.array(pageSchema), origins: z.array(origin), relations: z.array(relation), rows: z.array(lineage), ...PAGED },
  missing: NO_STORY,
  answer: async (desk, { story, after }, limit) => {
    const shown = await desk.showStory(story, { heads: true })
    if (shown === null) return null
    const { row, report } = shown
    const members = new Set<string>(row.articles)
    const { rows, ...paged } = pageOf(
      report.links.lineage.filter(({ to }) => members.has(to)),
      { limit, after },
    )
    return {
      pages: report.articles.filter(({ id }) => members.has(id)).map(pageFacts),
      origins: report.links.origins.filter((one) => one.story === row.story),
      relations: report.links.relations.filter(({ a }) => members.has(a)),
      rows,
      ...paged,
    }
  },
})

export const getQuotes = tool({
  name: 'crosswire_get_quotes',
  title: 'Quotations of a story',
  description:
    'Every utterance with its wordings over the pages, and how each wording drifts from the others. Those that several pages have come first.',
  input: { story: idOf('a story'), limit: limitOf(20, 50), after: afterOf },
  output: { speakers: z.array(speakerSchema), pages: z.array(pageSchema), rows: z.array(quoteFamily), ...PAGED },
  missing: NO_STORY,
  answer: async (desk, { story, after }, limit) => {
    const shown = await desk.showStory(story, { heads: true })
    if (shown === null) return null
    const accounts = accountsOf(shown)
    const families = accounts.flatMap(({ quotes }) => quotes).sort((a, b) => b.variants.length - a.variants.length)
    return { speakers: speakersOf(accounts), pages: shown.report.articles.map(pageFacts), ...pageOf(families, { limit, after }) }
  },
})

export const getFigures = tool({
  name: 'crosswire_get_figures',
  title: 'Figures of a story',
  description:
    'What the pages count or measure: every value with its passage, hedge, bound and day, and the sums that the pages’ own figures allow. Those with most values come first.',
  input: { story: idOf('a story'), limit: limitOf(20, 50), after: afterOf },
  output: { pages: z.array(pageSchema), rows: z.array(figureSeries), ...PAGED },
  missing: NO_STORY,
  answer: async (desk, { story, after }, limit) => {
    const shown = await desk.showStory(story, { heads: true })
    if (shown === null) return null
    const series = accountsOf(shown)
      .flatMap(({ figures }) => figures)
      .sort((a, b) => b.points.length - a.points.length)
    return { pages: shown.report.articles.map(pageFacts), ...pageOf(series, { limit, after }) }
  },
})
