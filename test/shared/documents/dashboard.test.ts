import { beforeAll, describe, expect, it } from 'vitest'
import type { Document, KeyFigures, Table } from '../../../shared/document.ts'
import { briefing } from '../../../shared/documents/briefing.ts'
import type { DashboardIssue } from '../../../shared/documents/dashboard/dashboardIssue.ts'
import { dashboard } from '../../../shared/documents/dashboard.ts'
import { dashboards } from '../../../shared/documents/dashboards.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import type { Session } from '../../../shared/session/session.ts'
import { closedWords, sampleSession } from '../../fixtures/sampleSession.ts'
import { closedIssue, publicIssue, textOf } from './readDocument.ts'

let session: Session

beforeAll(async () => {
  session = await sampleSession()
})

const closedOf = (wanted: DashboardIssue) => dashboard(session, { ...closedIssue, dashboard: wanted })

const openOf = (wanted: DashboardIssue) => dashboard(session, { ...publicIssue, dashboard: wanted })

const valueOf = (name: 'indicators' | 'crisis', label: string) =>
  stripIsolates(figuresOf(closedOf({ name })).find(figure => figure.label.startsWith(label))?.value ?? '')

function figuresOf({ blocks }: Document): KeyFigures['figures'] {
  return blocks.flatMap(block => (block.kind === 'keyFigures' ? block.figures : []))
}

function tablesOf({ blocks }: Document): Table[] {
  return blocks.filter(block => block.kind === 'table')
}

const textsOf = (cells: Table['rows'][number]) =>
  cells.map(({ text }) => stripIsolates(text.map(span => span.text).join('')))

/** The sample as it was in autumn: fewer drills, one indicator that had not reached its target, no report on energy. */
function autumn(): Session {
  const { rows } = session
  const [first] = rows.session
  const value = rows.indicatorValue.find(({ indicator, period }) => indicator === '301' && period === '1401H1')
  return session.with({
    rows: {
      ...rows,
      session: first === undefined ? [] : [{ ...first, date: '2022-10-02', numberInTerm: 60 }],
      drill: rows.drill.slice(0, 4),
      report: rows.report.filter(({ department }) => department !== 'energy'),
      indicatorValue: rows.indicatorValue.map(row => (row === value ? { ...row, actual: '2' } : row)),
    },
  })
}

describe('a dashboard as a document', () => {
  it('begins with large figures, each with a source that leads to its records', () => {
    for (const { path } of dashboards) {
      const made = closedOf({ name: path })
      const figures = figuresOf(made)
      expect(made.blocks[1]?.kind).toBe('keyFigures')
      expect(figures.length).toBeGreaterThanOrEqual(4)
      for (const { fact = '' } of figures) expect(made.cited?.[fact]).toBeDefined()
    }
    const { fact = '' } = figuresOf(closedOf({ name: 'crisis' })).find(({ label }) => label.startsWith('رزمایش')) ?? {}
    const cited = closedOf({ name: 'crisis' }).cited?.[fact]
    expect(cited?.records).toHaveLength(session.rows.drill.length)
    expect(cited?.records[0]).toMatchObject({ kind: 'drill', name: expect.stringContaining('رزمایش') })
  })

  it('agrees with the briefing', () => {
    const printed = textOf(briefing(session, closedIssue))
    const [reached] = valueOf('indicators', 'محقق').split(' ')
    expect(printed).toContain(`${reached} محقق`)
    expect(printed).toContain(`${valueOf('crisis', 'رزمایش').split(' ')[0]} رزمایش`)
    expect(printed).toContain(valueOf('crisis', 'محله‌های'))
  })

  it('has each department’s part, and parts that sum up to the whole', () => {
    const table = tablesOf(closedOf({ name: 'indicators' })).find(({ caption }) => caption === 'به تفکیک واحد')
    const counts = table?.rows.map(row => Number(toLatin(textsOf(row)[1] ?? '')))
    const [total = []] = table?.totals ?? []
    expect(counts?.reduce((sum, one) => sum + one, 0)).toBe(Number(toLatin(textsOf(total)[1] ?? '')))
    expect(table?.rows).toHaveLength(session.rows.department.length)
  })

  it('says what has changed since another session, for better or worse, and whose sums are not alike', () => {
    const made = closedOf({ name: 'crisis', compared: autumn() })
    const [table] = tablesOf(made)
    expect(table?.caption).toContain('جلسهٔ ۶۰')
    expect(textsOf(table?.rows[0] ?? [])).toEqual(['رزمایش، ۱۴۰۱ (رزمایش)', '۷', '۴', '▲ ۳ بهبود'])
    expect(figuresOf(made)[0]?.note).toContain('جلسهٔ ۶۰')
    const unlike = closedOf({ name: 'energy', compared: autumn() })
    expect(textOf(unlike)).toContain('بهینه‌سازی و مدیریت انرژی تنها در این جلسه گزارش دارد')
    expect(tablesOf(unlike)[0]?.rows.map(row => textsOf(row)[3])).toEqual(['—', '—', '—', '—', '—'])
    expect(textOf(made)).not.toContain('تنها در این جلسه')
    const indicators = tablesOf(closedOf({ name: 'indicators', compared: autumn() }))
    const changed = indicators.find(({ caption }) => caption?.includes('تغییر کرده‌اند'))
    expect(changed?.rows.map(row => textsOf(row)[0])).toContain('رزمایش‌های برگزارشدهٔ پدافند غیرعامل')
  })

  it('is a page of one department with its own figures, its indicators and its money', () => {
    const made = closedOf({ department: 'crisis' })
    const said = textOf(made)
    expect(made.blocks[0]).toMatchObject({ text: 'مدیریت بحران و پدافند غیرعامل' })
    expect(said).toContain('تخصیص ردیف پدافند غیرعامل')
    expect(said).toContain('شاخص‌ها: هدف و عملکرد')
    expect(said).toContain('بودجه به تفکیک سال و مرحله')
    expect(said).not.toContain('گسترش تفکیک پسماند')
  })

  it('has its charts in the order that the council keeps, and without those that it leaves out', () => {
    const [council] = session.rows.council
    const words = ['پوشش محله‌های', 'افراد آموزش‌دیده', 'تعداد رزمایش‌ها']
    const [coverage, training, drills] = words
    const kept = (dashboardCharts: string) =>
      dashboard(session.with({ rows: { ...session.rows, council: [{ ...council!, dashboardCharts }] } }), {
        ...closedIssue,
        dashboard: { name: 'crisis' },
      })
        .blocks.flatMap(block => (block.kind === 'chart' ? block.spec.title : []))
        .flatMap(title => words.filter(word => title.startsWith(word)))
    expect(kept('responder-coverage training-by-audience drills-by-month')).toEqual([coverage, training, drills])
    expect(kept('drills-by-month responder-coverage training-by-audience')).toEqual([drills, coverage, training])
    expect(kept('-responder-coverage -training-by-audience')).toEqual([drills])
  })

  it('shows nothing of closed rows to the public, in either session', () => {
    for (const wanted of [{}, { department: 'crisis' }, ...dashboards.map(({ path }) => ({ name: path }))]) {
      const text = stripIsolates(JSON.stringify(openOf({ ...wanted, compared: autumn() })))
      for (const word of closedWords) expect(text).not.toContain(word)
    }
    expect(JSON.stringify(closedOf({ name: 'budget' }))).toContain('مقاوم‌سازی')
  })
})

function toLatin(text: string): string {
  return text.replaceAll(/[۰-۹]/g, digit => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit)))
}
