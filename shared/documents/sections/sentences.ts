import { targetAttainment } from '../../charts/targetAttainment.ts'
import type { Block, RichText } from '../../document.ts'
import { indicatorsWithoutLine, linesWithoutIndicator } from '../../domain/costPerOutcome.ts'
import { tableMoneyOf } from '../../domain/councilMoney.ts'
import { energyYears } from '../../domain/energy.ts'
import { countStatuses, type IndicatorSummary, indicatorOverview } from '../../domain/indicatorOverview.ts'
import { type Status, statusNames } from '../../domain/indicatorStatus.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { parsePeriod } from '../../quantities/period.ts'
import { reportStatusChoices } from '../../records/report.ts'
import { rowOf } from '../../session/sessionRows.ts'
import { energyFact } from '../energyFact.ts'
import { indicatorFact } from '../indicatorFact.ts'
import { actualText, indicatorScale, scaleName, targetText } from '../measured.ts'
import { reportAnchor } from '../sessionRows.ts'
import { itemAnchor, itemTitle } from './agenda.ts'
import { lineAnchor } from './budget.ts'
import { indicatorAnchor } from './indicators.ts'
import { moneySoFar } from './moneySoFar.ts'
import type { SessionContext } from './section.ts'
import { statusFact } from './statusCounts.ts'
import { accountAnchor, unusualEnergy } from './unusualEnergy.ts'

/** Sentences that a reader keeps in mind. */
const most = 5
/** Names that a sentence gives of many. */
const named = 2

/**
 * What the session comes to in at most five sentences, each made of facts and leading to its place. Findings of the
 * checks are not among them.
 */
export function sentences(context: SessionContext): Block[] {
  // Each in its turn: codes are numbered in the order they are printed.
  const first = standing(context)
  const money = moneySoFar(context)
  const [farthest, second] = farFromTarget(context)
  const all = [
    first,
    money,
    farthest,
    second,
    unfinishedReports(context),
    apartFromEachOther(context),
    unusualAccounts(context),
  ]
  const said = all.filter(text => text !== undefined)
  // Where there are more, the second indicator far from its target says least that is new.
  const kept = (said.length > most ? said.filter(text => text !== second) : said).slice(0, most)
  return kept.length === 0 ? [] : [{ kind: 'list', ordered: true, items: kept.map(text => ({ text })) }]
}

/** «از ۲۶ شاخص، ۱۷ محقق، ۳ رو به بهبود و ۳ بدون اطلاعات است.» */
function standing({ session, codes }: SessionContext): RichText | undefined {
  const all = indicatorOverview(session)
  if (all.length === 0) return undefined
  const counts = countStatuses(all)
  const parts = (Object.keys(statusNames) as Status[])
    .filter(status => counts[status] > 0)
    .map(status => `${counts[status]} ${statusNames[status]}`)
  return [
    { text: toPersianDigits(`از ${all.length} شاخص، `) },
    { text: toPersianDigits(listed(parts)), strong: true, fact: statusFact(codes, session) },
    { text: ' است.' },
  ]
}

/** How much of its target an indicator reached, in percent; one that cannot be told stands last. */
function reached({ indicator, latest }: IndicatorSummary): number {
  const percent = latest === null ? null : targetAttainment(indicator, latest)
  return percent === null ? Number.MAX_VALUE : Number(percent)
}

/** The red indicators that came to least of their targets, the last sentence with how many more there are. */
function farFromTarget(context: SessionContext): RichText[] {
  const red = indicatorOverview(context.session)
    .filter(({ status }) => status === 'red')
    .toSorted((a, b) => reached(a) - reached(b))
  return red.slice(0, named).map((summary, at) => {
    const more = red.length - named
    const rest = at === named - 1 && more > 0 ? `؛ ${more} شاخص دیگر نیز عقب‌تر از هدف است` : ''
    return [...missed(context, summary), { text: toPersianDigits(`${rest}.`) }]
  })
}

function missed({ session, codes }: SessionContext, summary: IndicatorSummary): RichText {
  const { indicator, latest } = summary
  const scale = indicatorScale(summary, tableMoneyOf(session))
  const unit = scale.unit === 'percent' ? '' : ` ${scaleName(scale)}`
  const fact = indicatorFact(codes, session, rowOf(session, 'department', indicator.department))
  const period = latest === null ? '' : ` در ${parsePeriod(latest.period).label}`
  return [
    { text: indicator.title, strong: true, to: indicatorAnchor(indicator.code) },
    { text: `${period} به ` },
    { text: `${actualText(latest, scale) ?? '—'}${unit}`, strong: true, ...(fact === undefined ? {} : { fact }) },
    { text: ` رسید، در برابر هدف ${targetText(latest, scale) ?? '—'}${unit}` },
  ]
}

/** Report items that nobody has reported to yet; to members, also reports that are not through. */
function unfinishedReports({ session, edition }: SessionContext): RichText | undefined {
  const missing = session.rows.agendaItem.flatMap(
    (item, index): RichText =>
      item.kind === 'report' && !session.rows.report.some(({ agendaItem }) => agendaItem === item.code)
        ? [{ text: itemTitle(session, item), to: itemAnchor(index) }]
        : [],
  )
  const waiting = session.rows.report
    .filter(({ status }) => edition === 'closed' && (status === 'draft' || status === 'returned'))
    .map(report => ({
      text: `گزارش ${rowOf(session, 'department', report.department).name} (${reportStatusChoices[report.status]})`,
      to: reportAnchor(report),
    }))
  const parts = [
    missing.length === 0
      ? []
      : [
          { text: 'برای ' },
          ...someOf(missing, 'دستور'),
          { text: ` گزارش${edition === 'public' ? ' علنی' : ''} نرسیده است` },
        ],
    waiting.length === 0 ? [] : [...someOf(waiting, 'گزارش'), { text: ' هنوز پذیرفته نشده است' }],
  ].filter(part => part.length > 0)
  return parts.length === 0
    ? undefined
    : [...parts.flatMap((part, at) => [...(at > 0 ? [{ text: '؛ ' }] : []), ...part]), { text: '.' }]
}

/** Money without an indicator and indicators without money. */
function apartFromEachOther({ session, edition }: SessionContext): RichText | undefined {
  const lines = linesWithoutIndicator(session).map(({ title, code }) => ({ text: title, to: lineAnchor(code) }))
  const indicators = indicatorsWithoutLine(session).map(({ title, code }) => ({
    text: title,
    to: indicatorAnchor(code),
  }))
  const parts = [
    lines.length === 0 ? [] : [{ text: 'ردیف بودجهٔ ' }, ...someOf(lines, 'ردیف'), { text: ' به شاخصی پیوند ندارد' }],
    indicators.length === 0 ? [] : [{ text: 'شاخص ' }, ...someOf(indicators, 'شاخص'), { text: ' ردیف بودجه ندارد' }],
  ].filter(part => part.length > 0)
  if (parts.length === 0) return undefined
  return [
    ...(edition === 'public' ? [{ text: 'در داده‌های علنی، ' }] : []),
    ...parts.flatMap((part, at) => [...(at > 0 ? [{ text: ' و ' }] : []), ...part]),
    { text: '.' },
  ]
}

/** How many accounts stand out in each department's last year of bills, and the one that does most. */
function unusualAccounts({ session, codes }: SessionContext): RichText | undefined {
  for (const department of session.rows.department) {
    const year = energyYears(session, department.code).at(-1)
    const [first, ...others] = year === undefined ? [] : unusualEnergy(session, department.code, year)
    if (first === undefined) continue
    return [
      { text: toPersianDigits(`در برق ${year}، `) },
      {
        text: toPersianDigits(`${others.length + 1} انشعاب`),
        strong: true,
        fact: energyFact(codes, session, department),
      },
      { text: ' مصرف یا بهای غیرمتعارف دارد، بیش از همه ' },
      { text: toPersianDigits(first.account.site), to: accountAnchor(first.account.code) },
      { text: ` (${first.what}).` },
    ]
  }
  return undefined
}

/** «الف»، «ب» و ۳ ردیف دیگر */
function someOf(all: RichText, counted: string): RichText {
  const rest = all.length - named
  const shown = all
    .slice(0, named)
    .flatMap((span, at) => [
      ...(at === 0 ? [] : [{ text: rest > 0 ? '، ' : ' و ' }]),
      { text: '«' },
      span,
      { text: '»' },
    ])
  return rest > 0 ? [...shown, { text: toPersianDigits(` و ${rest} ${counted} دیگر`) }] : shown
}

/** «الف، ب و پ» */
function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join('، ')} و ${parts.at(-1)}`
}
