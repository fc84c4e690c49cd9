import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { blobFolder } from '../../../../electron/store/blobs/blobFolder.ts'
import { type Blobs, MemoryBlobs } from '../../../../electron/store/blobs/blobs.ts'
import { FolderBlobs } from '../../../../electron/store/blobs/folderBlobs.ts'
import { keepFor } from '../../../../electron/store/blobs/keepFor.ts'
import { openStore, transaction } from '../../../../electron/store/database.ts'
import { backUpTo, makeBackup } from '../../../../electron/store/file/backups.ts'
import { restoreStore } from '../../../../electron/store/file/restoreStore.ts'
import { refuseLostStore } from '../../../../electron/store/file/storePath.ts'
import { digestOf } from '../../../../electron/system/digest.ts'
import { attachmentTypes } from '../../../../shared/domain/attachmentFile.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'

const bytes = Buffer.from('%PDF-1.7 نمونه')
const sha256 = digestOf(bytes)
const file = { bytes, type: 'pdf' } as const

async function folderOfBlobs() {
  const folder = join(await temporaryFolder(), 'council.db.attachments')
  return { folder, blobs: new FolderBlobs(folder) }
}

async function openedStore(name = 'council.db') {
  const path = join(await temporaryFolder(), name)
  const store = openStore(path)
  onTestFinished(() => store.close())
  return { path, store, folder: blobFolder(path) }
}

describe('files beside a store', () => {
  it('are kept once by their digest, under the ending of their type, and read as they were', async () => {
    const { folder, blobs } = await folderOfBlobs()
    expect(await blobs.state(sha256)).toEqual({ is: 'missing', type: null, bytes: null })
    expect(await blobs.keep(bytes, 'pdf')).toEqual({ sha256, isNew: true })
    expect(await blobs.keep(bytes, 'pdf')).toEqual({ sha256, isNew: false })
    expect(await readdir(folder)).toEqual([`${sha256}.pdf`])
    expect(await blobs.read(sha256)).toEqual(file)
    expect(await blobs.state(sha256)).toEqual({ is: 'present', type: 'pdf', bytes: bytes.length })
  })

  it('are found damaged by any other byte, and made whole by the same file', async () => {
    const { folder, blobs } = await folderOfBlobs()
    await blobs.keep(bytes, 'pdf')
    expect(await blobs.state(sha256)).toMatchObject({ is: 'present' })
    await writeFile(join(folder, `${sha256}.pdf`), '%PDF-1.7 نمونۀ')
    expect(await blobs.state(sha256)).toMatchObject({ is: 'damaged' })
    expect(await blobs.read(sha256)).toBe('damaged')
    expect(await blobs.keep(bytes, 'pdf')).toEqual({ sha256, isNew: false })
    expect(await blobs.read(sha256)).toEqual(file)
  })

  it('are not taken from what is half written, a folder of that name or another store', async () => {
    const { folder, blobs } = await folderOfBlobs()
    await mkdir(join(folder, `${sha256}.pdf`), { recursive: true })
    await writeFile(join(folder, `${sha256}.png.1.part`), bytes)
    expect(await blobs.state(sha256)).toMatchObject({ is: 'missing' })
    const [one, other] = [await openedStore(), await openedStore()]
    await one.store.blobs.keep(bytes, 'pdf')
    expect(await other.store.blobs.read(sha256)).toBe('missing')
    expect(blobFolder('/a/council.db')).not.toBe(blobFolder('/a/council.sqlite'))
  })

  it('are kept in memory as in a folder', async () => {
    const { blobs } = await folderOfBlobs()
    const act = fc.record({
      does: fc.constantFrom('keep', 'read', 'state', 'forget'),
      bytes: fc.constantFrom('a', 'b', ''),
      type: fc.constantFrom(...(Object.keys(attachmentTypes) as (keyof typeof attachmentTypes)[])),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async acts => {
        const memory = new MemoryBlobs()
        for (const text of ['a', 'b', '']) await blobs.forget(digestOf(Buffer.from(text)))
        for (const { does, bytes: text } of acts) {
          const given = Buffer.from(text)
          const ask = (one: Blobs) => (does === 'keep' ? one.keep(given, 'png') : one[does](digestOf(given)))
          expect(await ask(blobs)).toEqual(await ask(memory))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('are refused in words where a file stands in their way, and leave nothing half written', async () => {
    const { folder, blobs } = await folderOfBlobs()
    await writeFile(folder, 'in the way')
    await expect(blobs.keep(bytes, 'pdf')).rejects.toMatchObject({ code: 'store-unwritable', place: { file: folder } })
  })
})

describe('files of records that are refused', () => {
  const refused = new Error('refused')
  const refuse = () => Promise.reject(refused)

  it('are let go where nothing else names them', async () => {
    const { store, folder } = await openedStore()
    await expect(keepFor(store, [file], refuse)).rejects.toBe(refused)
    expect(await readdir(folder)).toEqual([])
  })

  it('stay where they were before, and where the log names them: undo may bring the record back', async () => {
    const { store, folder } = await openedStore()
    await store.blobs.keep(bytes, 'pdf')
    await expect(keepFor(store, [file], refuse)).rejects.toBe(refused)
    expect(await readdir(folder)).toHaveLength(1)
    await rm(folder, { recursive: true })
    const after = { sha256 } as never
    const change = { id: 'c', group: 'c', at: '2023-01-07T10:00:00Z', who: 'د', kind: 'attachment', key: 'A' } as const
    await transaction(store, trx => trx.driver.append([{ ...change, before: null, after, origin: null }]))
    await expect(keepFor(store, [file], refuse)).rejects.toBe(refused)
    expect(await readdir(folder)).toHaveLength(1)
  })
})

describe('copies of a store', () => {
  it('share one folder of its files, from which a restore makes missing and damaged ones whole', async () => {
    const { path, store, folder } = await openedStore()
    const others = [Buffer.from('%PDF-1.7 دوم'), Buffer.from('%PDF-1.7 سوم')] as const
    for (const one of [bytes, ...others]) await store.blobs.keep(one, 'pdf')
    const copy = makeBackup(path, '2023-01-07T00:00:00Z') ?? ''
    store.close()
    await rm(join(folder, `${sha256}.pdf`))
    await writeFile(join(folder, `${digestOf(others[0])}.pdf`), 'spoilt')
    restoreStore(path, copy)
    const again = openStore(path)
    onTestFinished(() => again.close())
    for (const one of [bytes, ...others]) expect(await again.blobs.read(digestOf(one))).toEqual({ ...file, bytes: one })
  })

  it('take their files along to wherever they are made, but no damaged one', async () => {
    const { path, store, folder } = await openedStore()
    await store.blobs.keep(bytes, 'pdf')
    await writeFile(join(folder, `${'0'.repeat(64)}.pdf`), 'not of that digest')
    const target = join(await temporaryFolder(), 'copy.db')
    expect(backUpTo(path, target)).toMatchObject({ files: 1 })
    expect(backUpTo(path, target)).toMatchObject({ files: 0 })
    expect(await readdir(blobFolder(target))).toEqual([`${sha256}.pdf`])
    const restored = join(await temporaryFolder(), 'other.db')
    restoreStore(restored, target)
    const other = openStore(restored)
    onTestFinished(() => other.close())
    expect(await other.blobs.read(sha256)).toEqual(file)
  })

  it('are told from a store that never was by the files that are left', async () => {
    const { path, store, folder } = await openedStore()
    await store.blobs.keep(bytes, 'pdf')
    store.close()
    await rm(path)
    expect(() => refuseLostStore(path, 'where nothing was')).toThrow(expect.objectContaining({ code: 'missing-store' }))
    await rm(folder, { recursive: true })
    expect(() => refuseLostStore(path, 'where nothing was')).not.toThrow()
  })
})
