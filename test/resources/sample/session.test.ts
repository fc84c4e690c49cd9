import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examine } from '../../../electron/binder/examine.ts'
import { writeBundle } from '../../../electron/files/writeBundle.ts'
import { digestOf } from '../../../electron/system/digest.ts'
import { attachmentFiles } from '../../../resources/sample/make/attachments.ts'
import { sample } from '../../../resources/sample/make/sample.ts'
import { inOrder } from '../../../shared/domain/rowOrder.ts'
import { parseNarrative } from '../../../shared/facts/narrative.ts'
import { normalise } from '../../../shared/persian/normalise.ts'
import { parsePeriod } from '../../../shared/quantities/period.ts'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../../../shared/records/index.ts'
import { closedTest } from '../../../shared/session/closed.ts'
import { columnsOf, rowsOf } from '../../../shared/tables/record.ts'
import { narrativeWords } from '../../fixtures/narrativeWords.ts'
import { samplePath } from '../../fixtures/sampleSession.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'

const { rows } = sample
const day = rows.session[0]?.date ?? ''
const csvKinds = recordKinds.filter(kind => tables[kind].bundle === 'csv')

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found.flatMap(file => (file.isFile() ? [relative(folder, join(file.parentPath, file.name))] : [])).sort()
}

describe('the committed sample', () => {
  it('is what its script writes, file by file and byte by byte', async () => {
    const again = join(await temporaryFolder(), 'session')
    await writeBundle(again, sample, undefined, attachmentFiles)
    const files = await filesIn(again)
    expect(await filesIn(samplePath)).toEqual(files)
    const same = await Promise.all(
      files.map(async file => (await readFile(join(again, file))).equals(await readFile(join(samplePath, file)))),
    )
    expect(files.filter((_, i) => !same[i])).toEqual([])
  })

  it('has the files of its attachments, whole and of as many pages as it says', async () => {
    for (const { file, sha256, pages } of rows.attachment) {
      const bytes = await readFile(join(samplePath, 'attachments', `${sha256}.pdf`))
      expect([file, digestOf(bytes), (await examine(bytes)).pages]).toEqual([file, sha256, pages])
    }
  })

  it('stays small enough to commit and to mail', async () => {
    for (const file of await filesIn(samplePath))
      expect((await stat(join(samplePath, file))).size).toBeLessThan(2_000_000)
  })
})

describe('the sample’s places', () => {
  it('are the city, fifteen districts and several organisations', () => {
    const kinds = Map.groupBy(rows.district, ({ kind }) => kind)
    expect(kinds.get('city')).toHaveLength(1)
    expect(kinds.get('district')?.map(({ code }) => Number(code))).toEqual(Array.from({ length: 15 }, (_, i) => i + 1))
    expect(kinds.get('organisation')?.length).toBeGreaterThan(5)
  })

  it('all have accounts, and every district has neighbourhoods', () => {
    const withAccounts = new Set(rows.energyAccount.map(({ district }) => district))
    const withNeighbourhoods = new Set(rows.neighbourhood.map(({ district }) => district))
    const bare = rows.district.filter(
      ({ code, kind }) =>
        (kind !== 'city' && !withAccounts.has(code)) || (kind === 'district' && !withNeighbourhoods.has(code)),
    )
    expect(bare).toEqual([])
  })
})

const plans = new Set(['endsOn', 'nextDate'])

describe('the sample’s time', () => {
  it.each(recordKinds)('has no %s dated after the session', kind => {
    const { when, columns }: TableDefinition = tables[kind]
    // A measure's and a term's end are plans, and so is the next session.
    const days = Object.entries(columns).filter(([name, { type }]) => type === 'date' && !plans.has(name))
    const isPeriod = when !== undefined && columns[when]?.type !== 'date'
    const dates = rowsOf(rows, kind).flatMap(row => [
      ...days.map(([name]) => row[name] ?? ''),
      isPeriod ? parsePeriod(String(row[when])).from : '',
    ])
    expect(dates.filter(date => String(date) > day)).toEqual([])
  })

  it('has actual values and bills only of periods that are over', () => {
    const valued = rows.indicatorValue.filter(({ actual }) => actual !== null).map(({ period }) => period)
    const months = rows.energyReading.map(({ month }) => month)
    expect([...new Set([...valued, ...months])].filter(period => parsePeriod(period).to >= day)).toEqual([])
  })

  it('has bills of the twenty-four months from Dey 1399 to Azar 1401', () => {
    const months = [...new Set(rows.energyReading.map(({ month }) => month))].sort()
    expect(months).toHaveLength(24)
    expect([months[0], months.at(-1)]).toEqual(['1399-10', '1401-09'])
  })
})

describe('the sample’s figures', () => {
  it('add up near the stated use and cost, with more than 1,400 accounts', () => {
    const of1400 = rows.energyReading.filter(({ month }) => month.startsWith('1400'))
    const megawattHours = of1400.reduce((sum, { energy }) => sum + energy, 0) / 1000
    const rial = Number(of1400.reduce((sum, { cost }) => sum + cost, 0n))
    expect(Math.abs(megawattHours / 93_000 - 1)).toBeLessThan(0.01)
    expect(Math.abs(rial / 150e9 - 1)).toBeLessThan(0.01)
    expect(rial / megawattHours / 10_000).toBeCloseTo(161, 0)
    expect(rows.energyAccount).toHaveLength(1412)
  })

  it('hold every figure stated in the chamber, as firmly as it was stated', () => {
    const stated = rows.statedFact.filter(row => !row.sample)
    expect(stated.map(({ value, unit, qualifier, period }) => [value, unit, qualifier, period].join(' '))).toEqual([
      '6 drill exact 1401H1',
      '20 day about 1401H1',
      '1400 account moreThan 1401',
      '93000 megawattHour about 1401',
      '150000000000 rial about 1401',
    ])
    const line = rows.budgetAmount.filter(row => !row.sample)
    expect(line.map(({ fiscalYear, phase, amount }) => [fiscalYear, phase, amount].join(' '))).toEqual([
      '1400 approved 4500000000',
      '1401 allocated 6000000000',
    ])
  })

  it('are marked as samples wherever nobody stated them', () => {
    const stated = new Set<RecordKind>(['statedFact', 'budgetLine', 'budgetAmount', 'statement'])
    const own = recordKinds.filter(kind => columnsOf(kind).has('sample') && !stated.has(kind))
    expect(own.flatMap(kind => rowsOf(rows, kind)).filter(row => row['sample'] !== true)).toEqual([])
    expect(rows.budgetLine.filter(row => !row.sample).map(({ code }) => code)).toEqual(['1012'])
  })

  it('link no line with more than all of its money', () => {
    const shares = Map.groupBy(rows.lineIndicatorLink, ({ line }) => line)
    const sums = [...shares].map(([line, links]) => [line, links.reduce((sum, { weight }) => sum + Number(weight), 0)])
    expect(sums.filter(([, sum]) => Number(sum) > 100)).toEqual([])
  })

  it('cover drills, persons and neighbourhoods as their own rows do', () => {
    const half = parsePeriod('1401H1')
    const actual = (indicator: string) =>
      Number(
        rows.indicatorValue.find(
          row => row.indicator === indicator && row.period === '1401H1' && row.district === 'city',
        )?.actual,
      )
    const within = <R extends { date: string }>(list: R[]) =>
      list.filter(({ date }) => half.from <= date && date <= half.to)
    expect(actual('301')).toBe(within(rows.drill).length)
    expect(actual('302')).toBe(within(rows.training).reduce((sum, { persons }) => sum + (persons ?? 0), 0))
    const teams = rows.responderTeam.filter(({ formedOn }) => formedOn <= half.to)
    expect(actual('303')).toBe((teams.length * 100) / rows.neighbourhood.length)
  })
})

describe('the sample’s closed rows', () => {
  const isClosed = closedTest(rows)
  const ordered = inOrder(kind => rowsOf(rows, kind))
  const count = (kind: RecordKind) => rowsOf(rows, kind).filter(row => isClosed(kind, row)).length

  it.each(csvKinds)('stand last in the %s file, so that no row number tells of them', kind => {
    const closed = rowsOf(ordered, kind).map(row => isClosed(kind, row))
    const last = closed.lastIndexOf(false)
    expect(closed.slice(0, last + 1)).not.toContain(true)
  })

  it('are an item, statements, a stated fact, a line, an account with its bills, an indicator and an attachment', () => {
    const kinds = [
      'agendaItem',
      'statement',
      'statedFact',
      'budgetLine',
      'energyAccount',
      'indicator',
      'attachment',
    ] as const
    expect(kinds.map(count)).toEqual(kinds.map(() => 1))
    expect(count('energyReading')).toBe(24)
  })
})

describe('the sample’s Persian', () => {
  const texts = recordKinds.flatMap(kind =>
    rowsOf(rows, kind).flatMap(row => Object.values(row).filter(value => typeof value === 'string')),
  )
  const prose = [
    ...rows.statement.map(({ text }) => text),
    ...rows.report.flatMap(({ narrative, code }) => parseNarrative(narrative, code).flatMap(narrativeWords)),
  ]

  it('is stored as the product would store it', () => {
    for (const text of new Set(texts)) expect(normalise(text)).toBe(text)
  })

  it('joins prefixes and suffixes by half-spaces', () => {
    for (const text of prose) expect(text).not.toMatch(/(^|\s)(می|نمی|ها|های|هایی|ترین|تر)(\s|$)/)
  })

  it('leaves no number of a report unbound but years and the 137 service', () => {
    const narratives = rows.report.flatMap(({ narrative, code }) =>
      parseNarrative(narrative, code).flatMap(narrativeWords),
    )
    const numbers = narratives.flatMap(text => text.match(/[۰-۹]+/g) ?? [])
    expect(numbers.filter(number => !['۱۴۰۰', '۱۴۰۱', '۱۴۰۲', '۱۳۷'].includes(number))).toEqual([])
  })
})
