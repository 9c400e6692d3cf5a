/**
 * A claim's evidence on a terminal and as Markdown: the rule of its status, then every passage with its page, line, offsets, hash and live link.
 */

import type { Account } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import type { Report } from '../../model/report.ts'
import { type EvidenceView, evidenceOf, silentPages } from '../citation/evidence.ts'
import { count, listed } from '../counting.ts'
import { quoted } from '../excerpt.ts'
import { plain } from '../markdown/escape.ts'
import { slotWords } from '../slot-words.ts'
import { inkOf } from '../text/ink.ts'
import { paragraph } from '../text/wrap.ts'
import { NOT_REVIEWED, statusWords } from '../wording.ts'

export interface ClaimEvidence {
  readonly claim: Claim
  readonly account: Account
  readonly report: Report
}

export function evidenceText(shown: ClaimEvidence, { color, width }: { readonly color: boolean; readonly width: number }): string {
  const ink = inkOf(color)
  const parts = partsOf(shown)
  const group = ({ heading, views }: Group): readonly string[] => [
    paragraph(heading, { width, ink: ink.heading }),
    ...views.map((view) => passageLines(view, width, ink.dim)),
  ]
  return [
    [paragraph(parts.status, { width, ink: ink.heading }), paragraph(`${parts.rule} ${NOT_REVIEWED}.`, { width, ink: ink.dim })].join('\n'),
    ...parts.groups.map((one) => group(one).join('\n')),
    parts.silent === '' ? '' : paragraph(parts.silent, { width, ink: ink.dim }),
  ]
    .filter(Boolean)
    .join('\n\n')
}

export function evidenceMarkdown(shown: ClaimEvidence): string {
  const { status, rule, groups, silent } = partsOf(shown)
  const passage = (view: EvidenceView): string => {
    const live = view.live === null ? [] : [`- [the live page at the words](<${view.live}>)`]
    return [`> ${plain(view.statement.exact)}`, '', ...wordsOf(view).map((words) => `- ${plain(words)}`), ...live].join('\n')
  }
  return [
    `## ${plain(status)}`,
    `*${plain(rule)} ${NOT_REVIEWED}.*`,
    ...groups.flatMap(({ heading, views }) => [`### ${plain(heading)}`, ...views.map(passage)]),
    plain(silent),
  ]
    .filter(Boolean)
    .join('\n\n')
}

interface Group {
  readonly heading: string
  readonly views: readonly EvidenceView[]
}

function partsOf({ claim, account, report }: ClaimEvidence) {
  const views = evidenceOf(claim, account, report)
  const [same, other] = [
    views.filter(({ statement }) => statement.stance === 'same'),
    views.filter(({ statement }) => statement.stance === 'differs'),
  ]
  const silent = silentPages(claim, report)
  return {
    status: [statusWords(account, claim), slotWords(claim) ?? '', claim.forecast ? 'forecast' : ''].filter(Boolean).join(' · '),
    rule: claim.rule,
    groups: [
      { heading: `Says so · ${count(same.length, 'passage')}`, views: same },
      { heading: `Says otherwise · ${count(other.length, 'passage')}`, views: other },
    ].filter((group) => group.views.length > 0),
    silent: silent.length === 0 ? '' : `Says nothing of it: ${listed(silent)}`,
  }
}

function passageLines(view: EvidenceView, width: number, dim: (text: string) => string): string {
  const { statement, live } = view
  const how = statement.how === null ? '' : ` (${statement.how})`
  const lines = wordsOf(view).map((words) => paragraph(words, { width, lead: '     ', ink: dim }))
  // Not wrapped: a link that is broken over lines cannot be opened.
  const link = live === null ? [] : [`     ${dim(live)}`]
  return [paragraph(`${quoted(statement.exact.replace(/\s+/g, ' '))}${how}`, { width, lead: '   ' }), ...lines, ...link].join('\n')
}

/** Whose page, where in it, and which bytes. */
function wordsOf({ statement, article, outlet, published, speaker, where }: EvidenceView): readonly string[] {
  const { source } = article
  return [
    [`${outlet}, ${published}`, speaker === null ? '' : `speaker: ${speaker}`].filter(Boolean).join(' · '),
    `${where}, line ${statement.line}, characters ${statement.start} to ${statement.end} of page ${article.id}`,
    [`SHA-256 ${source.sha256}`, source.capturedAt === null ? '' : `saved ${source.capturedAt}`].filter(Boolean).join(' · '),
  ]
}
