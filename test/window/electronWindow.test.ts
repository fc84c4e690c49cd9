import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../electron/build/buildApp.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { StandIn } from './electronStandIn/startElectron.ts'
import { visit } from './places.ts'

const program = fileURLToPath(new URL('../../out/test-app', import.meta.url))

/** The built program in full, over what stands in for Electron: see electronStandIn/. */
describe('the Electron host', () => {
  beforeAll(() => buildApp(program), 120_000)

  it('takes a table that somebody chose, as it was when it was shown, and gives it back', async () => {
    const home = await temporaryFolder()
    const electron = await StandIn.start({ program, home })
    const { page, errors } = await electron.windowPage()
    await visit(page, '/library/office')
    const file = join(home, 'سمت‌ها.csv')
    await writeFile(file, 'کد,عنوان سمت\nboss,مدیر\n')
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'بارگذاری Excel یا CSV' }).click()
    await (await chooser).setFiles(file)
    const preview = page.getByRole('dialog', { name: 'بارگذاری «سمت‌ها.csv»' })
    const bring = preview.getByRole('button', { name: 'بارگذاری ۱ ردیف' })
    await bring.waitFor()
    await rm(file)
    await bring.click()
    await page.getByText('۱ رکورد جدید').waitFor()
    const given = page.waitForEvent('download')
    await page.getByRole('button', { name: 'ذخیرهٔ جدول' }).click()
    await page.getByRole('menuitem', { name: 'ذخیرهٔ CSV' }).click()
    expect((await given).suggestedFilename()).toBe('سمت.csv')
    expect(await readFile(await (await given).path(), 'utf8')).toContain('boss,مدیر')
    expect(errors).toEqual([])
  }, 120_000)
})
