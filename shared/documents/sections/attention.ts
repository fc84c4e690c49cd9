import type { Block, RichText } from '../../document.ts'
import { indicatorsWithoutLine, linesWithoutIndicator } from '../../domain/costPerOutcome.ts'
import { tableMoneyOf } from '../../domain/councilMoney.ts'
import { energyYears } from '../../domain/energy.ts'
import { indicatorOverview } from '../../domain/indicatorOverview.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { isolate } from '../../persian/isolate.ts'
import { parsePeriod } from '../../quantities/period.ts'
import { reportStatusChoices } from '../../records/report.ts'
import { rowOf } from '../../session/sessionRows.ts'
import { statusMark } from '../blocks.ts'
import { energyFact } from '../energyFact.ts'
import { indicatorFact } from '../indicatorFact.ts'
import { actualText, indicatorScale, scaleName, targetText } from '../measured.ts'
import { reportAnchor } from '../sessionRows.ts'
import { itemAnchor, itemTitle } from './agenda.ts'
import { lineAnchor } from './budget.ts'
import { indicatorAnchor } from './indicators.ts'
import type { SessionContext } from './section.ts'
import { accountAnchor, unusualEnergy } from './unusualEnergy.ts'

/** What needs attention fits below the figures and counts of one page. */
const mostLines = 10

/**
 * At most ten facts that need the members' attention, each leading to its place. Checks' findings are not among them.
 */
export function attention(context: SessionContext): Block[] {
  const lines = fairly(
    [redIndicators, unfinishedReports, linesWithoutAim, indicatorsWithoutMeans, unusualAccounts].map(group =>
      group(context),
    ),
    mostLines,
  )
  if (lines.length === 0) return []
  return [
    { kind: 'heading', level: 3, text: 'موارد قابل توجه', anchor: 'attention' },
    { kind: 'list', ordered: false, compact: true, items: lines.map(text => ({ text })) },
  ]
}

/** The first of every group, then the second of every group, until the page is full; groups stay together in order. */
function fairly(groups: readonly RichText[][], most: number): RichText[] {
  const turns = groups.flatMap((group, of) => group.map((_, turn) => ({ of, turn }))).sort((a, b) => a.turn - b.turn)
  const room = groups.map((_, of) => turns.slice(0, most).filter(turn => turn.of === of).length)
  return groups.flatMap((group, i) => {
    const shown = group.slice(0, room[i])
    const hidden = group.length - shown.length
    const last = shown.pop()
    if (last === undefined) return []
    return [...shown, hidden === 0 ? last : [...last, { text: toPersianDigits(` (و ${hidden} مورد دیگر)`) }]]
  })
}

function redIndicators({ session, codes }: SessionContext): RichText[] {
  const all = indicatorOverview(session)
  return all
    .filter(({ status }) => status === 'red')
    .map(summary => {
      const { indicator, latest } = summary
      const scale = indicatorScale(summary, tableMoneyOf(session))
      const fact = indicatorFact(codes, session, rowOf(session, 'department', indicator.department))
      const target = targetText(latest, scale) ?? '—'
      const unit = scale.unit === 'percent' ? '' : ` ${scaleName(scale)}`
      return [
        ...statusMark('red'),
        { text: ': ' },
        { text: indicator.title, to: indicatorAnchor(indicator.code) },
        { text: `، ${latest === null ? '' : `${parsePeriod(latest.period).label}، `}هدف ${target}، عملکرد ` },
        { text: `${actualText(latest, scale) ?? '—'}${unit}`, ...(fact === undefined ? {} : { fact }) },
      ]
    })
}

/** Report items that nobody has reported to yet; to members, also reports that are not through. */
function unfinishedReports({ session, edition }: SessionContext): RichText[] {
  const shown = edition === 'public' ? ' علنی' : ''
  const missing = session.rows.agendaItem.flatMap((item, index): RichText[] =>
    item.kind === 'report' && !session.rows.report.some(({ agendaItem }) => agendaItem === item.code)
      ? [
          [
            strong('بدون گزارش: '),
            { text: itemTitle(session, item), to: itemAnchor(index) },
            { text: `، گزارش${shown} ندارد` },
          ],
        ]
      : [],
  )
  const waiting = session.rows.report
    .filter(({ status }) => edition === 'closed' && (status === 'draft' || status === 'returned'))
    .map((report): RichText => {
      const { name } = rowOf(session, 'department', report.department)
      return [strong(`گزارش ${reportStatusChoices[report.status]}: `), { text: name, to: reportAnchor(report) }]
    })
  return [...missing, ...waiting]
}

function linesWithoutAim({ session, edition }: SessionContext): RichText[] {
  const where = edition === 'public' ? 'در داده‌های علنی ' : ''
  return linesWithoutIndicator(session).map(line => [
    strong('ردیف بودجهٔ فاقد شاخص: '),
    { text: line.title, to: lineAnchor(line.code) },
    { text: `، ${where}به شاخصی پیوند ندارد` },
  ])
}

function indicatorsWithoutMeans({ session, edition }: SessionContext): RichText[] {
  const where = edition === 'public' ? 'در داده‌های علنی ' : ''
  return indicatorsWithoutLine(session).map(indicator => [
    strong('شاخص فاقد اعتبار: '),
    { text: indicator.title, to: indicatorAnchor(indicator.code) },
    { text: `، ${where}ردیف بودجه‌ای ندارد` },
  ])
}

/** The accounts that stand out most in each department's last year of bills. */
function unusualAccounts({ session, codes }: SessionContext): RichText[] {
  return session.rows.department.flatMap(department => {
    const year = energyYears(session, department.code).at(-1)
    if (year === undefined) return []
    const fact = energyFact(codes, session, department)
    return unusualEnergy(session, department.code, year).map(({ account, what }) => [
      strong(toPersianDigits(`برق ${year}: `)),
      { text: `${toPersianDigits(account.site)}، اشتراک ` },
      { text: isolate(toPersianDigits(account.code)), to: accountAnchor(account.code) },
      { text: `، ${what}`, fact },
    ])
  })
}

const strong = (text: string) => ({ text, strong: true as const })
