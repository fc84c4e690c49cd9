import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formatNumber } from '../../../../shared/persian/formatNumber.ts'
import { stripIsolates } from '../../../../shared/persian/isolate.ts'
import { billYear } from '../../../fixtures/billYear.ts'
import { runCommand } from '../../../fixtures/runCommand.ts'
import { sampleStore } from '../../../fixtures/sampleSession.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'

const shown = (number: bigint | number) => formatNumber(number.toString(), { isolate: false })

it('takes a year of bills from their export to the energy chapter of the briefing', async () => {
  const folder = await temporaryFolder()
  const [file, out, store] = [join(folder, 'bills.xlsx'), join(folder, 'b.pdf'), await sampleStore(folder)]
  const { workbook, totals, replaced, lackingIn } = billYear(140)
  await writeFile(file, workbook)

  const asked = await runCommand(['import', file, '--store', store])
  const questions = stripIsolates(asked.stdout)
  expect(questions).toContain('--read قبض‌ها:newAccounts=added    اشتراک‌های جدید افزوده شود')
  expect(questions).toContain('--read قبض‌ها:dateOrder=yearFirst    ۳۰ اسفند ۱۳۹۹')
  const answers = ['--read', 'newAccounts=added', '--read', 'dateOrder=yearFirst']
  const taken = await runCommand(['import', file, '--store', store, ...answers, '--yes'])
  expect(taken).toMatchObject({ code: 0, stderr: '' })
  const said = stripIsolates(taken.stdout)
  expect(said).toContain(`${shown(totals.energy)} کیلووات‌ساعت و ${shown(totals.cost)} ریال مبلغ دوره`)
  expect(said).toContain(`${shown(replaced)} قبض به حساب نمی‌آید`)
  expect(said).toContain('۱۴۰ اشتراک جدید نیز افزوده می‌شود')

  expect(await runCommand(['compile', store, '--edition', 'public', '--out', out])).toMatchObject({ code: 0 })
  expect(await lackingIn(out)).toEqual([])
}, 120_000)
