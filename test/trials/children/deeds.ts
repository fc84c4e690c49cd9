import { cpSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { importBundle } from '../../../electron/services/bundles.ts'
import { saveRecords } from '../../../electron/services/saveRecords.ts'
import { openStore } from '../../../electron/store/database.ts'
import { listBackups, makeBackup } from '../../../electron/store/file/backups.ts'
import { restoreStore } from '../../../electron/store/file/restoreStore.ts'
import { newKey } from '../../../electron/store/keys/keyFile.ts'
import { lockStore, unlockStore } from '../../../electron/store/keys/lockStore.ts'
import { migrations } from '../../../electron/store/migrations/index.ts'
import type { RecordEdit } from '../../../shared/api/records.ts'
import { givenFolder } from '../killed.ts'
import { author, cheap } from '../preparedStore.ts'

/**
 * Does one kind of deed for ever in the folder at its second argument, and notes each in a file there once it is
 * confirmed: that file stands as it is when this process is killed.
 */
const [, , deed = '', folder = ''] = process.argv
const confirmed = openSync(join(folder, 'confirmed'), 'a')
const confirm = (what: string): void => void writeSync(confirmed, `${what}\n`)
const council = join(folder, 'council.db')
const by = author()

function neighbourhood(code: string): RecordEdit {
  return { kind: 'neighbourhood', row: { code, name: `محله ${code}`, district: '3', sample: true } }
}

/** Rows of a group. */
const groupSize = 20

const deeds: Readonly<Record<string, (i: number) => Promise<string>>> = {
  /** By turns a record and a group of them. */
  async saves(i) {
    const codes = i % 2 === 0 ? [`K-${i}`] : Array.from({ length: groupSize }, (_, n) => `K-${i}-${n}`)
    await saveRecords(store(), codes.map(neighbourhood), by)
    return codes.join(' ')
  },
  /** Each gives all of the bundle's neighbourhoods a name of its own. */
  async imports(i) {
    const rows = Array.from({ length: groupSize }, (_, n) => `I-${n},نوبت ${i},3,بله`)
    writeFileSync(
      join(folder, 'bundle', 'neighbourhood.csv'),
      ['کد,نام محله,منطقه,نمونه', 'N-01,احمدآباد,3,بله', 'N-02,ابن‌سینا,3,بله', ...rows, ''].join('\n'),
    )
    await importBundle(store(), join(folder, 'bundle'), by)
    return String(i)
  },
  async migrations(i) {
    const path = join(folder, `moved-${i}.db`)
    // A copy that is half made when this process ends is no store.
    cpSync(join(folder, givenFolder, `${1 + (i % (migrations.length - 1))}.db`), `${path}.coming`)
    renameSync(`${path}.coming`, path)
    openStore(path).close()
    if (i > 0) for (const end of ['', '.key']) rmSync(join(folder, `moved-${i - 1}.db${end}`), { force: true })
    return String(i)
  },
  /** By turns two copies of the store, each with a council's name of its own. */
  async restores(i) {
    const replaced = restoreStore(council, join(folder, givenFolder, `copy-${i % 2}.db`))
    // Each restore leaves one: all but the last would be copied and looked at for nothing.
    for (const { file } of listBackups(council))
      if (file !== replaced) for (const end of ['', '-wal']) rmSync(file + end, { force: true })
    return String(i % 2)
  },
  async backups(i) {
    const open = store()
    const edit: RecordEdit = {
      kind: 'neighbourhood',
      row: { code: `B-${i}`, name: 'محله', district: '3', sample: true },
    }
    await saveRecords(open, [edit], by)
    const at = new Date(Date.UTC(2026, 0, 1) + i * 3_600_000).toISOString()
    return `${i} ${makeBackup(council, at) ?? ''}`
  },
  async locks(i) {
    if (i % 2 === 0) lockStore(council, () => newKey(Buffer.from('گذرواژهٔ آزمون'), cheap))
    else unlockStore(council)
    return String(i % 2)
  },
}

let opened: ReturnType<typeof openStore> | undefined
function store(): ReturnType<typeof openStore> {
  opened ??= openStore(council)
  return opened
}

const act = deeds[deed]
if (act === undefined) throw new Error(`There is no deed ${deed}.`)
for (let i = 0; ; i++) confirm(await act(i))
