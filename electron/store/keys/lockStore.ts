import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readDigestName } from '../../../shared/domain/attachmentFile.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { nameDurably } from '../../system/durable.ts'
import { backupBlobFolder, blobFolder } from '../blobs/blobFolder.ts'
import { isSealed, seal, unseal } from '../blobs/sealed.ts'
import { connect, keyOf, rekey } from '../driver/connect.ts'
import { DatabaseFile } from '../driver/databaseFile.ts'
import { storeProblem } from '../driver/storeProblem.ts'
import { backupFolder, backupStem, listBackups } from '../file/backups.ts'
import { type Cost, keyPath, newKey, openKeyFile, relock } from './keyFile.ts'
import { heldKeys, holdKey } from './keyRing.ts'
import { replaceForGood } from './replace.ts'

/** What was locked, or unlocked, besides the store. */
export interface Turned {
  copies: number
  files: number
  /** Copies that could not be read, which are as they were. */
  left: string[]
}

/**
 * Locks a store that nobody else has open, its copies and its attachments' files with a key of chance, which a
 * passphrase opens. Interrupted, it is done again to its end.
 * @returns the code that opens it without the passphrase; null where the store was locked already
 * @param cost of a try at the passphrase; the usual one when left out
 * @throws Problem 'store-keyed', and those of `storeProblem`; the store is then as it was
 */
export function lockStore(store: string, passphrase: Buffer, cost?: Cost): Turned & { recovery: string | null } {
  return working(store, () => {
    const known = DatabaseFile.read(store, file => file.key)
    if (known !== undefined) return { ...turnAll(store, known), recovery: null }
    const made = newKey(passphrase, cost)
    // Before anything is locked with it.
    writeKeyFiles(store, made.file)
    holdKey(made.key)
    return { ...turnAll(store, made.key), recovery: made.recovery }
  })
}

/** Takes the lock of a store, its copies and its files away. @throws as `lockStore`; 'store-not-keyed' */
export function unlockStore(store: string): Turned {
  return working(store, () => {
    if (!existsSync(keyPath(store))) throw new Problem('store-not-keyed', {}, { file: store })
    if (heldKeys().length === 0) throw new Problem('store-keyed', {}, { file: store })
    const turned = turnAll(store, undefined)
    for (const file of keyFiles(store)) rmSync(file, { force: true })
    return turned
  })
}

/** Has a locked store open with another passphrase. @throws Problem 'store-not-keyed', and as `lockStore` */
export function changePassphrase(store: string, passphrase: Buffer): void {
  working(store, () => {
    const key = DatabaseFile.read(store, file => file.key)
    if (key === undefined || !existsSync(keyPath(store))) throw new Problem('store-not-keyed', {}, { file: store })
    writeKeyFiles(store, relock(readFileSync(keyPath(store), 'utf8'), key, passphrase))
  })
}

/**
 * Opens a locked store, or a copy of one, until the program ends.
 * @param passphrase prepared; undefined where what was typed can be none @param typed may be the recovery code
 * @throws Problem 'passphrase-wrong', 'key-file-damaged'
 */
export function unlockFor(keyFile: string, passphrase: Buffer | undefined, typed: string): void {
  const key = openKeyFile(keyFile, passphrase, typed)
  if (key === undefined) throw new Problem('passphrase-wrong', {})
  if (key === 'damaged') throw new Problem('key-file-damaged', {}, { file: keyFile })
  holdKey(key)
}

/** The store's own, and that of its copies. */
function keyFiles(store: string): string[] {
  return [keyPath(store), keyPath(join(backupFolder(store), `${backupStem(store)}.db`))]
}

function writeKeyFiles(store: string, text: string): void {
  mkdirSync(backupFolder(store), { recursive: true, mode: 0o700 })
  for (const file of keyFiles(store)) {
    writeFileSync(`${file}.part`, text, { mode: 0o600 })
    nameDurably(`${file}.part`, file)
  }
}

function turnAll(store: string, key: Buffer | undefined): Turned {
  turnDatabase(store, key)
  const turned: Turned = { copies: 0, files: 0, left: [] }
  for (const file of copiesOf(store))
    try {
      turned.copies += turnDatabase(file, key) ? 1 : 0
    } catch (cause) {
      if (!(storeProblem(cause, file, 'reading') instanceof Problem)) throw cause
      turned.left.push(basename(file))
    }
  for (const folder of [blobFolder(store), backupBlobFolder(backupFolder(store), store)])
    turned.files += turnFiles(folder, key)
  return turned
}

/** Those that were kept day by day, and those from before an upgrade, which lie beside it. */
function copiesOf(store: string): string[] {
  const stem = `${basename(store)}.v`
  const beside = readdirSync(dirname(store)).filter(name => name.startsWith(stem) && name.endsWith('.backup'))
  return [...listBackups(store).map(({ file }) => file), ...beside.map(name => join(dirname(store), name))]
}

/** @returns whether it was not so already */
function turnDatabase(path: string, key: Buffer | undefined): boolean {
  const ready = `${path}.turned`
  const database = connect(path)
  try {
    const now = keyOf(database)
    if (key === undefined ? now === undefined : now?.equals(key)) return false
    database.pragma('journal_mode = DELETE')
    rmSync(ready, { force: true })
    new DatabaseFile(database).copyTo(ready, 'rows')
  } finally {
    database.close()
  }
  turnCopy(ready, key)
  replaceForGood(ready, path)
  return true
}

function turnCopy(ready: string, key: Buffer | undefined): void {
  const copy = connect(ready)
  try {
    rekey(copy, key)
  } finally {
    copy.close()
  }
  DatabaseFile.read(ready, file => {
    if (!file.isWhole) throw new Problem('damaged-store', { doing: 'reading' }, { file: ready })
  })
}

/** @returns how many files were turned; one that is damaged stays so */
function turnFiles(folder: string, key: Buffer | undefined): number {
  const names = existsSync(folder) ? readdirSync(folder).filter(name => readDigestName(name) !== undefined) : []
  let turned = 0
  for (const path of names.map(name => join(folder, name))) {
    const file = readFileSync(path)
    if (isSealed(file) === (key !== undefined)) continue
    const bytes = unseal(file)
    if (bytes === undefined) continue
    const ready = `${path}.turned`
    writeFileSync(ready, key === undefined ? bytes : seal(bytes, key), { mode: 0o600 })
    replaceForGood(ready, path)
    turned += 1
  }
  return turned
}

function working<T>(store: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw storeProblem(error, store, 'saving')
  }
}
