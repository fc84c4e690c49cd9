import { writeXlsx } from 'hucre/xlsx'
import { createApp } from '../../electron/app/app.ts'
import { samplePath } from '../../electron/services/bundles.ts'
import { openStore } from '../../electron/store/database.ts'
import { billYear } from '../fixtures/billYear.ts'
import { median } from './bars.ts'

/** Seconds. The process that reads a workbook is ended at 300 MB, which is a bar too. */
const bars = { firstRows: 0.5, allRows: 3 }
const [rows, rounds] = [20_000, 3]

/**
 * A workbook of 20,000 rows and 12 columns, and a bill export of 1,400 accounts and twelve months: their first rows as
 * they are shown at once, then what an import of all of them would do. Prints what was measured.
 * @returns whether all bars hold
 */
export async function workbookBench(): Promise<boolean> {
  const file = new File([await workbook()], 'سنجش.xlsx')
  const columns = ['code', 'name', 'kind', 'sample', 'position', ...Array.from({ length: 7 }, () => null)]
  const bills = new File([billYear(1400).workbook], 'قبض‌ها.xlsx')
  const store = openStore(':memory:')
  let ids = 0
  const app = createApp({ store, now: () => '2023-01-07T10:00:00Z', who: 'سنجش', newId: () => `c${++ids}` })
  try {
    const given = { kind: 'district', file } as const
    await app.api.bundles.import({ path: samplePath })
    const ofBills = { kind: 'energyReading', file: bills, department: 'crisis' } as const
    const choices = { dateOrder: 'yearFirst', newAccounts: 'added' } as const
    const times: Record<'first' | 'all' | 'firstBills' | 'allBills', number[]> = {
      first: [],
      all: [],
      firstBills: [],
      allBills: [],
    }
    for (let round = 0; round < rounds; round++) {
      times.first.push(await secondsOf(() => app.api.tables.headers(given)))
      times.all.push(await secondsOf(() => app.api.tables.preview({ ...given, columns })))
      times.firstBills.push(await secondsOf(() => app.api.tables.headers(ofBills)))
      times.allBills.push(await secondsOf(() => app.api.tables.preview({ ...ofBills, choices })))
    }
    const found = [
      { bar: 'first rows of a workbook, seconds', measured: median(times.first), limit: bars.firstRows },
      { bar: '20,000 rows of a workbook, seconds', measured: median(times.all), limit: bars.allRows },
      { bar: 'first rows of 16,800 bills, seconds', measured: median(times.firstBills), limit: bars.firstRows },
      { bar: '16,800 bills, seconds', measured: median(times.allBills), limit: bars.allRows },
    ].map(one => ({ ...one, met: one.measured <= one.limit }))
    console.table(found)
    return found.every(({ met }) => met)
  } finally {
    app.close()
  }
}

/** Texts of which no two are alike, numbers, a share and a day. */
function workbook(): Promise<Uint8Array<ArrayBuffer>> {
  const header = ['کد', 'نام', 'نوع', 'نمونه', 'ردیف', ...Array.from({ length: 7 }, (_, i) => `ستون ${i + 1}`)]
  const body = Array.from({ length: rows }, (_, i) => {
    const day = new Date(Date.UTC(2023, 0, 1 + (i % 300)))
    return [10_000 + i, `منطقهٔ ${i}`, 'منطقه', 'خیر', i, i * 1000.5, 0.2, day, `توضیح ${i % 50}`, i % 8, i % 12, i]
  })
  return writeXlsx({ sheets: [{ name: 'منطقه‌ها', rows: [header, ...body] }] }) as Promise<Uint8Array<ArrayBuffer>>
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

if (import.meta.main) process.exitCode = (await workbookBench()) ? 0 : 1
