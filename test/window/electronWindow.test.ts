import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../electron/build/buildApp.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { bystander } from './bystander.ts'
import { recordSession } from './clerk.ts'
import { minutesOf, recorded } from './clerkPapers.ts'
import { StandIn } from './electronStandIn/startElectron.ts'
import { visit } from './places.ts'
import { wholeJob } from './secretariat.ts'

const program = fileURLToPath(new URL('../../out/test-app', import.meta.url))

/** The built program in full, over what stands in for Electron: see electronStandIn/. */
describe('the Electron host', () => {
  beforeAll(() => buildApp(program), 120_000)

  it('lets a secretariat do its whole job by keyboard alone and with no network', async () => {
    const electron = await StandIn.start({ program, home: await temporaryFolder() })
    const { page, refused, errors } = await electron.windowPage()
    await page.getByLabel('شهر', { exact: true }).waitFor()
    const seen = await bystander(page)
    await wholeJob(page)
    expect(seen).toEqual({ pointers: [], strangers: [] })
    expect({ refused, errors }).toEqual({ refused: [], errors: [] })
  }, 180_000)

  it('lets a clerk record a whole session by keyboard alone, and its minutes say exactly that', async () => {
    const home = await temporaryFolder()
    const electron = await StandIn.start({ program, home })
    const { page, refused, errors } = await electron.windowPage()
    await page.getByRole('button', { name: 'باز کردن جلسهٔ نمونه' }).click()
    await page.getByRole('heading', { name: 'جلسهٔ ۷۳ شورای اسلامی شهر' }).waitFor()
    const seen = await bystander(page)
    await recordSession(page)
    expect(seen).toEqual({ pointers: [], strangers: [] })
    expect({ refused, errors }).toEqual({ refused: [], errors: [] })
    const { pdf, word } = await minutesOf(join(home, 'council.db'), await temporaryFolder())
    expect(recorded.filter(text => !pdf.includes(text))).toEqual([])
    expect(recorded.filter(text => word !== undefined && !word.includes(text))).toEqual([])
  }, 240_000)

  it('takes a table that somebody chose, as it was when it was shown, and gives it back', async () => {
    const home = await temporaryFolder()
    const electron = await StandIn.start({ program, home })
    const { page, errors } = await electron.windowPage()
    await visit(page, '/library/office')
    const file = join(home, 'سمت‌ها.csv')
    await writeFile(file, 'کد,عنوان سمت\nboss,مدیر\n')
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'بارگذاری CSV' }).click()
    await (await chooser).setFiles(file)
    const preview = page.getByRole('dialog', { name: 'بارگذاری «سمت‌ها.csv»' })
    const bring = preview.getByRole('button', { name: 'بارگذاری ۱ ردیف' })
    await bring.waitFor()
    await rm(file)
    await bring.click()
    await page.getByText('۱ رکورد جدید').waitFor()
    const given = page.waitForEvent('download')
    await page.getByRole('button', { name: 'ذخیرهٔ CSV' }).click()
    expect((await given).suggestedFilename()).toBe('سمت.csv')
    expect(await readFile(await (await given).path(), 'utf8')).toContain('boss,مدیر')
    expect(errors).toEqual([])
  }, 120_000)
})
