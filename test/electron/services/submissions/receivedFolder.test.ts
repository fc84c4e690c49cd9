import { mkdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sampleApi } from '../../../fixtures/memoryApp.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'

const header = 'کد ردیف,سال مالی,مرحله,مبلغ,دقت رقم,علنی/غیرعلنی,نمونه'
const amounts = (amount: number) => `${header}\n1012,1401,تخصیص,${amount} ریال,دقیق,علنی,خیر\n`

/** An app that a folder of files is chosen for. */
async function withFolder(files: Readonly<Record<string, string>>) {
  const folder = join(await temporaryFolder(), 'دریافت')
  await mkdir(folder)
  const api = await sampleApi()
  await api.settings.save({ receivedFolder: folder })
  const put = async (name: string, text: string) => {
    await writeFile(join(folder, name), text)
    // Long before the app's own clock.
    await utimes(join(folder, name), 1_600_000_000, 1_600_000_000)
  }
  for (const [name, text] of Object.entries(files)) await put(name, text)
  const names = async () => (await api.submissions.received()).files.map(({ name }) => name)
  const store = async (name: string) => {
    const file = await api.submissions.readReceived({ name })
    return api.submissions.import({ files: [{ file }] })
  }
  return { api, folder, put, names, store }
}

describe('the folder that files of departments come into', () => {
  it('is looked into once somebody has chosen it, for tables alone', async () => {
    expect(await (await sampleApi()).submissions.received()).toEqual({ folder: null, trouble: null, files: [] })
    const { api, folder, names } = await withFolder({
      'مبالغ خدمات شهری.csv': amounts(7),
      '~$مبالغ.xlsx': 'x',
      '.پنهان.csv': 'x',
      'نامه.pdf': 'x',
    })
    await mkdir(join(folder, 'پوشه.csv'))
    await symlink('/etc/hosts', join(folder, 'پیوند.csv'))
    expect(await names()).toEqual(['مبالغ خدمات شهری.csv'])
    const file = await api.submissions.readReceived({ name: 'مبالغ خدمات شهری.csv' })
    expect([file.name, await file.text()]).toEqual(['مبالغ خدمات شهری.csv', amounts(7)])
    for (const name of ['../دیگر.csv', 'پیوند.csv', 'نیست.csv'])
      await expect(api.submissions.readReceived({ name })).rejects.toMatchObject({ data: { place: {} } })
  })

  it('shows a file that is being written once it lies unchanged', async () => {
    const { folder, names } = await withFolder({})
    const path = join(folder, 'الف.csv')
    await writeFile(path, 'کد')
    expect(await names()).toEqual([])
    await writeFile(path, amounts(7))
    expect(await names()).toEqual([])
    expect(await names()).toEqual(['الف.csv'])
  })

  it('offers no contents again that were stored, under whatever name, until that is undone', async () => {
    const { api, put, names, store } = await withFolder({ 'الف.csv': amounts(7) })
    const { group } = await store('الف.csv')
    expect(await names()).toEqual([])
    await put('همان.csv', amounts(7))
    expect(await names()).toEqual([])
    await put('الف.csv', amounts(8))
    expect((await api.submissions.received()).files).toMatchObject([{ name: 'الف.csv', isChanged: true }])
    await api.records.undo({ group: group ?? '' })
    expect((await api.submissions.received()).files).toMatchObject([
      { name: 'الف.csv', isChanged: true },
      { name: 'همان.csv', isChanged: false },
    ])
  })

  it('shows nothing of what somebody leaves, until it has changed', async () => {
    const { api, put, names } = await withFolder({ 'الف.csv': amounts(7) })
    const [file] = (await api.submissions.received()).files
    if (file === undefined) throw new Error('The file is there.')
    await api.submissions.leaveReceived(file)
    expect(await names()).toEqual([])
    await put('الف.csv', amounts(81))
    expect(await names()).toEqual(['الف.csv'])
  })

  it('tells of a folder that is gone, and goes on once it is back', async () => {
    const { api, folder, names } = await withFolder({ 'الف.csv': amounts(7) })
    await rename(folder, `${folder}۲`)
    const { trouble, files } = await api.submissions.received()
    expect([trouble, files]).toMatchObject([{ code: 'received-folder-away', place: { file: folder } }, []])
    await rename(`${folder}۲`, folder)
    expect(await names()).toEqual(['الف.csv'])
    await rm(folder, { recursive: true })
    await api.settings.save({ receivedFolder: 'دریافت' })
    expect((await api.submissions.received()).trouble).toMatchObject({ code: 'received-folder-away' })
  })
})
