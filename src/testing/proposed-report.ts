/** The report on the closed bridge (bridge-report.ts), with what an assistant proposes of it. */
import type { Account } from '../model/account.ts'
import type { ClaimId, DifferenceId } from '../model/ids.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Report } from '../model/report.ts'
import { bridgePages } from './bridge-pages.ts'
import { bridgeReport } from './bridge-report.ts'
import { citeWords } from './reports.ts'

const [courier, daily, herald] = bridgePages
const said = { by: 'qwen at localhost:11434', note: 'qwen at localhost:11434 proposes something. Not checked by Crosswire or a person.' }

const proposals: readonly Proposal[] = [
  {
    kind: 'alignment',
    claim: 'f3' as ClaimId,
    with: 'f4' as ClaimId,
    answer: 'same',
    evidence: [citeWords(courier, 'will go by ferry'), citeWords(herald, 'Ferries will carry travellers')],
    ...said,
  },
  {
    kind: 'judgement',
    difference: 'd2' as DifferenceId,
    answer: 'differs',
    evidence: [citeWords(courier, '450 loose bolts'), citeWords(daily, '540 loose bolts')],
    ...said,
  },
]

/** Of the first story something was proposed, of the others nothing. */
export const proposedReport: Report = {
  ...bridgeReport,
  accounts: bridgeReport.accounts.map((account, at): Account => ({ ...account, proposals: at === 0 ? proposals : [] })),
}
