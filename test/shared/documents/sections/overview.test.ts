import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { render } from '../../../../electron/pdf/render.ts'
import { briefing } from '../../../../shared/documents/briefing.ts'
import { countStatuses, indicatorOverview } from '../../../../shared/domain/indicatorOverview.ts'
import { toLatinDigits } from '../../../../shared/persian/digits.ts'
import { stripIsolates } from '../../../../shared/persian/isolate.ts'
import type { Session } from '../../../../shared/session/session.ts'
import type { Rows } from '../../../../shared/tables/record.ts'
import { sampleSession } from '../../../fixtures/sampleSession.ts'
import {
  agendaItem,
  amount,
  district,
  indicator,
  indicatorValue,
  line,
  passiveDefence,
  report,
  sessionData,
  stated,
} from '../../facts/sessionData.ts'
import { anchorsAndLinks, closedIssue, publicIssue, textOf, under } from '../readDocument.ts'

const city = district('city', { kind: 'city', name: 'شهر', position: 0 })

/** What the overview says, and only that. */
function overview(rows: Partial<Rows>, issue = closedIssue): string {
  const session = sessionData({ district: [city], ...rows })
  return textOf(under(briefing(session, issue), 'overview'))
}

const rate = (percent: string) => ({ fiscalYear: 1401, rate: percent, source: 'مرکز آمار', sample: false })

/** As it is read: spans in one line, without isolates. */
const flat = (text: string) => stripIsolates(text).replaceAll('\n', '').replaceAll('\u00a0', ' ')

describe('the overview', () => {
  it('prints the first three figures of each report with its department', () => {
    const statedFact = ['1', '2', '3', '4'].map(code => stated(code, `77${code}`))
    const keyFigures = statedFact.map(({ code }) => `statedFact/${code}/value/1401|value|رقم ${code}`).join('\n')
    const text = overview({ statedFact, report: [report('r-1', { keyFigures })] })
    for (const part of ['۷۷۱', '۷۷۲', '۷۷۳', 'مدیریت بحران']) expect(text).toContain(part)
    expect(text).not.toContain('۷۷۴')
  })

  it('says how the budget grew after inflation, where the rate is known', () => {
    const bn = 1_000_000_000n
    const rows = {
      budgetLine: [line('1')],
      budgetAmount: [
        amount('1', 1400, 'approved', 10n * bn),
        amount('1', 1401, 'approved', 14n * bn),
        amount('1', 1401, 'allocated', 7n * bn),
      ],
    }
    const said = 'مصوب ردیف‌های مشترک ۱۴۰۰ و ۱۴۰۱ پس از تورم '
    expect(flat(overview({ ...rows, inflationRate: [rate('75')] }))).toContain(`${said}۲۰٪ کم شده`)
    expect(flat(overview({ ...rows, inflationRate: [rate('12')] }))).toContain(`${said}۲۵٪ بیشتر شده`)
    expect(flat(overview({ ...rows, inflationRate: [rate('40')] }))).toContain(`${said}تغییر نکرده`)
    expect(flat(overview(rows))).not.toContain(said)
  })

  it('counts indicators by status, in shape and word, and names the red ones', () => {
    const text = overview({
      indicator: [indicator('I-1', { title: 'زمان رسیدن' }), indicator('I-2')],
      indicatorValue: [indicatorValue('I-1', '1400', '12', '8'), indicatorValue('I-2', '1400', '7', '8')],
    })
    for (const part of [
      'از ۲ شاخص، ',
      '۱ محقق و ۱ عقب‌تر از هدف',
      '● محقق',
      '■ عقب‌تر از هدف',
      'زمان رسیدن',
      ' به \n۱۲ دقیقه',
      'رسید، در برابر هدف ۸ دقیقه',
    ])
      expect(text).toContain(part)
  })

  it('names lines without an indicator and indicators without money', () => {
    const text = overview({ ...passiveDefence(), indicator: [indicator('I-1')] })
    expect(flat(text)).toContain('ردیف بودجهٔ «پدافند غیرعامل» به شاخصی پیوند ندارد')
    expect(flat(text)).toContain('شاخص «شاخص I-1» ردیف بودجه ندارد.')
  })

  it('says in public that it knows of open links only', () => {
    const rows = {
      budgetLine: [line('1012')],
      indicator: [indicator('I-1', { openness: 'closed' })],
      lineIndicatorLink: [
        { line: '1012', indicator: 'I-1', weight: '100', reason: 'دلیل', openness: 'open', sample: false },
      ],
    } satisfies Partial<Rows>
    expect(flat(overview(rows, publicIssue))).toMatch(/در داده‌های علنی، .* به شاخصی پیوند ندارد/)
    expect(overview(rows, closedIssue)).not.toContain('پیوند ندارد')
  })

  it('names reports that are missing or sent back', () => {
    const text = overview({
      agendaItem: [agendaItem('item', 1), agendaItem('late', 2, { title: 'گزارش انرژی' })],
      report: [report('r-1', { status: 'returned' })],
    })
    expect(flat(text)).toContain('برای «گزارش انرژی» گزارش نرسیده است؛ «گزارش مدیریت بحران (برگشت‌خورده)» هنوز پذیرفته')
  })

  it('has five sentences at most, which name two of many and count the rest', () => {
    const budgetLine = Array.from({ length: 20 }, (_, i) => line(`L-${i}`))
    const many = Array.from({ length: 4 }, (_, i) => `I-${i}`)
    const blocks = under(
      briefing(
        sessionData({
          district: [city],
          budgetLine,
          indicator: many.map(code => indicator(code)),
          indicatorValue: many.map((code, i) => indicatorValue(code, '1400', String(12 + i), '8')),
          agendaItem: [agendaItem('late', 1, { title: 'گزارش انرژی' })],
          report: [report('r-1', { status: 'returned' })],
        }),
        closedIssue,
      ),
      'overview',
    )
    const list = blocks.find(block => block.kind === 'list')
    expect(list?.items.length).toBeLessThanOrEqual(5)
    const text = flat(textOf(blocks))
    expect(text).toContain('«ردیف L-0»، «ردیف L-1» و ۱۸ ردیف دیگر به شاخصی پیوند ندارد')
    expect(text).toMatch(/شاخص I-3 در سال ۱۴۰۰ به ۱۵ دقیقهش[۰-۹] رسید/)
    expect(text).toContain('۲ شاخص دیگر نیز عقب‌تر از هدف است')
  })

  it('asks for the decisions that the agenda ends in, as this edition numbers its items', () => {
    const items = [
      agendaItem('hidden', 1, { title: 'طرح پنهان', kind: 'proposal', openness: 'closed' }),
      agendaItem('heard', 2, { title: 'گزارش انرژی' }),
      agendaItem('bill', 3, { title: 'لایحهٔ بودجه', kind: 'bill' }),
    ]
    expect(flat(overview({ agendaItem: items }, publicIssue))).toContain('لایحهٔ بودجه (دستور ۲، لایحه)')
    expect(flat(overview({ agendaItem: items }))).toContain('لایحهٔ بودجه (دستور ۳، لایحه)')
    expect(overview({ agendaItem: items }, publicIssue)).not.toContain('طرح پنهان')
  })

  it('ranks indicators from the one farthest from its target, beside the money meant for it', () => {
    const { budgetLine, budgetAmount } = passiveDefence()
    const session = sessionData({
      district: [city],
      budgetLine,
      budgetAmount,
      indicator: ['I-1', 'I-2', 'I-3'].map(code => indicator(code)),
      indicatorValue: [
        indicatorValue('I-1', '1401', '8.8', '8'),
        indicatorValue('I-2', '1401', '12', '8'),
        indicatorValue('I-3', '1401', null, '8'),
      ],
      lineIndicatorLink: [
        { line: '1012', indicator: 'I-2', weight: '40', reason: 'دلیل', openness: 'open', sample: false },
      ],
    })
    const [, table] = under(briefing(session, closedIssue), 'overview').filter(block => block.kind === 'table')
    const read = table?.rows.map(row => row.map(({ text }) => flat(text.map(span => span.text).join(''))))
    expect(read?.map(row => [row[0], row[2], row[4]])).toEqual([
      ['شاخص I-2', '۵۰٪', '≈ ۲٬۴۰۰'],
      ['شاخص I-1', '۹۰٪', 'فاقد ردیف'],
    ])
    expect(table?.rows.map(row => row[2]?.bar?.percent)).toEqual([50, 90])
  })

  it('leaves an empty session without an overview', () => {
    const document = briefing(sessionData({ agendaItem: [], report: [] }), publicIssue)
    expect(under(document, 'overview')).toEqual([])
  })

  it('links only to places there are', async () => {
    const sample = await sampleSession()
    for (const issue of [publicIssue, closedIssue]) {
      const { anchors, links } = anchorsAndLinks(briefing(sample, issue))
      expect(links.length).toBeGreaterThan(5)
      expect(new Set(anchors).size).toBe(anchors.length)
      expect(anchors).toEqual(expect.arrayContaining(links))
    }
  })

  it('is one page for the whole sample, in either edition', async () => {
    const sample = await sampleSession()
    const emblem = await readFile(new URL('../../../../resources/icons/emblem.svg', import.meta.url), 'utf8')
    for (const issue of [publicIssue, closedIssue]) {
      const document = briefing(sample, { ...issue, emblem })
      const at = document.blocks.findIndex(block => block.kind === 'heading' && block.anchor === 'overview')
      const alone = [document.blocks[at], ...under(document, 'overview')].filter(block => block !== undefined)
      expect((await render({ ...document, blocks: alone })).pages).toBe(1)
    }
  })
})

/** The sample with departments like the one of city services, so many in all. */
async function sessionOf(departments: number): Promise<Session> {
  const session = await sampleSession()
  const { rows } = session
  const services = rows.indicator.filter(({ department }) => department === 'services')
  const own = new Set(services.map(({ code }) => code))
  const more = Array.from({ length: departments - rows.department.length }, (_, at) => `more-${at}`)
  return session.with({
    rows: {
      ...rows,
      department: [...rows.department, ...more.map(code => ({ code, name: `معاونت ${code}`, head: null }))],
      indicator: [
        ...rows.indicator,
        ...more.flatMap(department =>
          services.map(row => ({
            ...row,
            code: `${department}-${row.code}`,
            department,
            numerator: null,
            denominator: null,
          })),
        ),
      ],
      indicatorValue: [
        ...rows.indicatorValue,
        ...more.flatMap(department =>
          rows.indicatorValue
            .filter(({ indicator: code }) => own.has(code))
            .map(row => ({ ...row, indicator: `${department}-${row.indicator}` })),
        ),
      ],
    },
  })
}

describe('the overview of many departments', () => {
  it.each([4, 8, 12])('keeps to a page with %i of them, whose counts are all in its table', async departments => {
    const session = await sessionOf(departments)
    const document = briefing(session, closedIssue)
    const blocks = under(document, 'overview')
    const table = blocks.find(block => block.kind === 'table')
    const counted = table?.rows.map(row => {
      const [, count = '0'] =
        /●+\s(\d+)/u.exec(toLatinDigits(flat((row[1]?.text ?? []).map(({ text }) => text).join('')))) ?? []
      return Number(count)
    })
    expect(counted?.reduce((sum, one) => sum + one, 0)).toBe(countStatuses(indicatorOverview(session)).green)
    expect(table?.rows.length).toBe(4)
    const heading = { kind: 'heading', level: 1, text: 'خلاصهٔ یک‌صفحه‌ای', anchor: 'overview' } as const
    expect((await render({ ...document, blocks: [heading, ...blocks] })).pages).toBe(1)
  })
})
