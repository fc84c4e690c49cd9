import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from '../../resources/sample/make/random.ts'
import { monthCode } from '../../shared/quantities/period.ts'
import { tables } from '../../shared/records/index.ts'
import { headersOf } from '../../shared/tables/writeRow.ts'
import { tinyBundle } from '../fixtures/tinyBundle.ts'

const accounts = 1400
const districts = 15
/** The month before that of the tiny bundle's session. */
const lastMonth = 1401 * 12 + 8

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

/**
 * Writes a bundle of electricity bills: 1,400 accounts in fifteen districts, month by month as bills come, the last
 * month being Azar 1401.
 * @param months 120 make 168,000 bills
 */
export function writeEnergyArchive(folder: string, months: number): void {
  const random = seededRandom(1401)
  const uses = Object.values(tables.energyAccount.columns.use.choices)
  rmSync(folder, { recursive: true, force: true })
  cpSync(tinyBundle, folder, { recursive: true })
  const csv = (kind: 'district' | 'energyAccount' | 'energyReading', rows: readonly string[]) =>
    writeFileSync(join(folder, `${kind}.csv`), [headersOf(kind).join(','), ...rows, ''].join('\n'))
  csv(
    'district',
    numbers(districts).map(number => `${number},منطقهٔ ${number},منطقه,${number},,,بله`),
  )
  const codes = numbers(accounts).map(number => String(100_000 + number * 7))
  csv(
    'energyAccount',
    codes.map((code, i) => `${code},crisis,${1 + (i % districts)},محل ${i},${random.pick(uses)},علنی,بله`),
  )
  csv(
    'energyReading',
    numbers(months).flatMap(number => {
      const index = lastMonth - months + number
      const month = monthCode(Math.floor(index / 12), (index % 12) + 1)
      return codes.map(code => {
        const energy = random.whole(100, 90_000)
        // Without the days of the bill and how it came about.
        return `${code},${month},${energy},${energy * random.whole(1200, 1900)},,,,بله`
      })
    }),
  )
}
