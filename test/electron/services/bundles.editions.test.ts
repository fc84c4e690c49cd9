import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { memoryApi, sampleApi } from '../../fixtures/memoryApp.ts'
import { runCommand } from '../../fixtures/runCommand.ts'
import { closedWords, sampleStore } from '../../fixtures/sampleSession.ts'
import { save } from '../../fixtures/save.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { tinyBundle } from '../../fixtures/tinyBundle.ts'

const session = 's6-73'
const filesOf = async ({ file }: { file: File }) =>
  Object.entries(unzipSync(await file.bytes())).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])

describe("a session's bundle", () => {
  it('says in its name that it holds closed records, and how many', async () => {
    const { bundles } = await sampleApi()
    const given = await bundles.download({ session })
    expect(given.file.name).toBe('بستهٔ جلسهٔ ۷۳ – غیرعلنی.shoranameh')
    expect(given.closed).toBeGreaterThan(4)
  })

  it('of the public edition holds open records alone, no log and no notes, and is brought back', async () => {
    const [here, there] = [await sampleApi(), memoryApi()]
    const [report] = await here.records.list({ kind: 'report' })
    await save(here.records, { kind: 'report', row: { ...report, note: 'یادداشت دبیرخانه برای واحد' } })
    const given = await here.bundles.download({ session, edition: 'public' })
    expect(given).toMatchObject({ file: { name: 'بستهٔ جلسهٔ ۷۳ – علنی.shoranameh' }, closed: 0 })
    const text = JSON.stringify(await filesOf(given))
    for (const word of [...closedWords, 'یادداشت دبیرخانه', 'غیرعلنی"', '"closed"', 'دبیر"'])
      expect(text).not.toContain(word)
    await there.bundles.upload(given)
    const [kept, all] = [await there.records.list({ kind: 'drill' }), await here.records.list({ kind: 'drill' })]
    expect(kept).toEqual(all.filter(({ openness }) => openness === 'open'))
    expect(await there.bundles.download({ session })).toMatchObject({
      file: { name: 'بستهٔ جلسهٔ ۷۳.shoranameh' },
      closed: 0,
    })
  })

  it('still counts as closed what only its log remembers', async () => {
    const [here, { bundles, records }] = [memoryApi(), memoryApi()]
    const { session: code } = await here.bundles.import({ path: tinyBundle })
    await bundles.upload(await here.bundles.download({ session: code, edition: 'public' }))
    const [drill] = await records.list({ kind: 'drill' })
    await save(records, { kind: 'drill', row: { ...drill, openness: 'closed' } })
    await save(records, { kind: 'drill', row: { ...drill, openness: 'open' } })
    const given = await bundles.download({ session: code })
    expect(given).toMatchObject({ file: { name: 'بستهٔ جلسهٔ ۱ – غیرعلنی.shoranameh' }, closed: 1 })
  })

  it('has no public edition where an open text rests on a closed row', async () => {
    const { bundles, records } = await sampleApi()
    const line = (await records.list({ kind: 'budgetLine' })).find(({ code }) => code === '1012')
    await save(records, { kind: 'budgetLine', row: { ...line, openness: 'closed' } })
    await expect(bundles.download({ session, edition: 'public' })).rejects.toMatchObject({
      data: { code: 'closed-figure-cited' },
    })
  })

  it('says at the terminal what it holds', { timeout: 120_000 }, async () => {
    const cwd = await temporaryFolder()
    const store = await sampleStore(cwd)
    const all = await runCommand(['export', '--store', store, '--out', 'all.zip'], { cwd })
    expect(all.stdout).toMatch(/این بسته غیرعلنی است: [۰-۹]+ رکورد غیرعلنی دارد.*--edition public/)
    const open = await runCommand(['export', '--store', store, '--edition', 'public', '--out', 'open.zip'], { cwd })
    expect(open.stdout).toBe(`نوشته شد: ${join(cwd, 'open.zip')}\n`)
    const wrong = await runCommand(['export', '--store', store, '--edition', 'secret', '--out', 'x.zip'], { cwd })
    expect(wrong).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('a table', () => {
  it('with closed rows says so in its name, and has a public edition without them', async () => {
    const { tables } = await sampleApi()
    const all = await tables.download({ kind: 'budgetLine' })
    expect(all).toMatchObject({ file: { name: 'ردیف بودجه – غیرعلنی.csv' }, closed: 1 })
    expect(await all.file.text()).toContain('مقاوم‌سازی')
    const open = await tables.download({ kind: 'budgetLine', edition: 'public' })
    expect(open).toMatchObject({ file: { name: 'ردیف بودجه – علنی.csv' }, closed: 0 })
    expect(await open.file.text()).not.toMatch(/مقاوم‌سازی|غیرعلنی\n/)
  })

  it('is marked closed on every page of its workbook, and has no closed row in a public one', async () => {
    const { tables } = await sampleApi()
    const workbook = async (edition: 'public' | 'closed') => {
      const { file } = await tables.download({ kind: 'budgetLine', edition, format: 'xlsx' })
      const { sheets } = await readXlsx(await file.bytes())
      return { name: file.name, text: JSON.stringify(sheets[0]?.rows), head: sheets[0]?.headerFooter?.oddHeader }
    }
    const all = await workbook('closed')
    expect(all).toMatchObject({ name: 'ردیف بودجه – غیرعلنی.xlsx', head: '&Cغیرعلنی' })
    expect(all.text).toContain('مقاوم‌سازی')
    const open = await workbook('public')
    expect(open.name).toBe('ردیف بودجه – علنی.xlsx')
    expect(open.head).toBeUndefined()
    expect(open.text).not.toMatch(/مقاوم‌سازی|"غیرعلنی"/)
  })

  it('is written at the terminal in the format that its name says', { timeout: 120_000 }, async () => {
    const cwd = await temporaryFolder()
    const store = await sampleStore(cwd)
    const all = await runCommand(['table', 'ردیف بودجه', '--store', store, '--out', 'lines.xlsx'], { cwd })
    expect(all.stdout).toMatch(/lines\.xlsx\n.*این جدول غیرعلنی است: ۱ رکورد غیرعلنی دارد/)
    const { sheets } = await readXlsx(await readFile(join(cwd, 'lines.xlsx')))
    expect(sheets.map(({ name }) => name)).toEqual(['ردیف‌های بودجه'])
    for (const wrong of [
      ['table', 'cars', '--store', store, '--out', 'x.xlsx'],
      ['table', 'drill', '--store', store, '--out', 'x.ods'],
    ])
      expect(await runCommand(wrong, { cwd })).toMatchObject({ code: 2, stdout: '' })
  })

  it('leaves out what lies under closed rows, however far above, and what any session closes', async () => {
    const { tables, records } = await sampleApi()
    const open = async (kind: 'budgetAmount' | 'energyReading' | 'indicatorValue') =>
      (await tables.download({ kind, edition: 'public' })).file.text()
    expect((await open('budgetAmount')).match(/^1016,/gm)).toBeNull()
    const [account] = await records.list({ kind: 'energyAccount' })
    await save(records, { kind: 'energyAccount', row: { ...account, openness: 'closed' } })
    expect(await open('energyReading')).not.toContain(`\n${account?.['code']},`)
    const report = (await records.list({ kind: 'report' })).find(({ department }) => department === 'energy')
    await save(records, { kind: 'report', row: { ...report, openness: 'closed' } })
    expect((await open('energyReading')).trim().split('\n')).toHaveLength(1)
  })

  it('without closed rows is not asked about', async () => {
    const { tables } = await sampleApi()
    expect(await tables.download({ kind: 'district' })).toMatchObject({
      file: { name: 'منطقه یا سازمان.csv' },
      closed: 0,
    })
  })
})
