import { writeXlsx } from 'hucre/xlsx'
import { createApp } from '../../electron/app/app.ts'
import { openStore } from '../../electron/store/database.ts'
import { median } from './bars.ts'

/** Seconds. The process that reads a workbook is ended at 300 MB, which is a bar too. */
const bars = { firstRows: 0.5, allRows: 3 }
const [rows, rounds] = [20_000, 3]

/**
 * A workbook of 20,000 rows and 12 columns: its first rows as they are shown at once, then what an import of all of
 * them would do. Prints what was measured.
 * @returns whether both bars hold
 */
export async function workbookBench(): Promise<boolean> {
  const file = new File([await workbook()], 'سنجش.xlsx')
  const columns = ['code', 'name', 'kind', 'sample', 'position', ...Array.from({ length: 7 }, () => null)]
  const store = openStore(':memory:')
  const app = createApp({ store, now: () => '2023-01-07T10:00:00Z', who: 'سنجش', newId: () => 'c1' })
  try {
    const given = { kind: 'district', file } as const
    const [first, all]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      first.push(await secondsOf(() => app.api.tables.headers(given)))
      all.push(await secondsOf(() => app.api.tables.preview({ ...given, columns })))
    }
    const found = [
      { bar: 'first rows of a workbook, seconds', measured: median(first), limit: bars.firstRows },
      { bar: '20,000 rows of a workbook, seconds', measured: median(all), limit: bars.allRows },
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
