import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../../../shared/problems/problem.ts'
import { nameDurably } from '../../system/durable.ts'
import type { Told } from '../../system/told.ts'
import { backupBlobFolder, blobFolder, digestIn } from '../blobs/blobFolder.ts'
import { issuedFolder } from '../blobs/issuedCopies.ts'
import { isSealed, seal, unseal } from '../blobs/sealed.ts'
import { connect, headOf, keyOf, rekey } from '../driver/connect.ts'
import { DatabaseFile } from '../driver/databaseFile.ts'
import { storeProblem } from '../driver/storeProblem.ts'
import { backupFolder, backupStem, copiesIn } from '../file/backups.ts'
import { isPlain, keyPath, type NewKey, openKeyFile, relock, renewCode } from './keyFile.ts'
import { heldKeys, holdKey } from './keyRing.ts'
import { replaceForGood } from './replace.ts'

const untold: Told = () => undefined

/** What was locked, or unlocked, besides the store. */
export interface Turned {
  copies: number
  files: number
  /** Copies that could not be read, and places of copies that are away, which are as they were. */
  left: string[]
}

/**
 * Locks a store that nobody else has open, its copies and its attachments' files with a new key. Interrupted, it is
 * done again to its end.
 * @param made asked for where the store is not locked already
 * @param elsewhere folders of further copies @param tell hears how many of its files are done
 * @returns the code that opens it without the passphrase; null where the store was locked already
 * @throws Problem 'store-keyed', and those of `storeProblem`; the store is then as it was
 */
export function lockStore(
  store: string,
  made: () => NewKey,
  elsewhere: readonly string[] = [],
  tell: Told = untold,
): Turned & { recovery: string | null } {
  return working(store, () => {
    const known = DatabaseFile.read(store, file => file.key)
    if (known !== undefined) return { ...turnAll(store, known, elsewhere, tell), recovery: null }
    const { key, file, recovery } = made()
    // Before anything is locked with it.
    writeKeyFiles(store, file)
    holdKey(key)
    return { ...turnAll(store, key, elsewhere, tell), recovery }
  })
}

/** Takes the lock of a store, its copies and its files away. @throws as `lockStore`; 'store-not-keyed' */
export function unlockStore(store: string, elsewhere: readonly string[] = [], tell: Told = untold): Turned {
  return working(store, () => {
    if (!existsSync(keyPath(store))) throw new Problem('store-not-keyed', {}, { file: store })
    if (heldKeys().length === 0) throw new Problem('store-keyed', {}, { file: store })
    const turned = turnAll(store, undefined, elsewhere, tell)
    const ofCopies = [backupFolder(store), ...elsewhere].map(folder => sharedKeyPath(folder, store))
    // Copies that stay locked need theirs.
    const idle = turned.left.length === 0 ? ofCopies : []
    for (const file of [keyPath(store), ...idle]) rmSync(file, { force: true })
    return turned
  })
}

/** Has a locked store open with another passphrase. @throws Problem 'store-not-keyed', and as `lockStore` */
export function changePassphrase(store: string, passphrase: Buffer): void {
  working(store, () => writeKeyFiles(store, relock(...keyAndFile(store), passphrase)))
}

/** Has a locked store open with another recovery code. @returns it @throws as `changePassphrase` */
export function changeRecovery(store: string): string {
  return working(store, () => {
    const { file, recovery } = renewCode(...keyAndFile(store))
    writeKeyFiles(store, file)
    return recovery
  })
}

function keyAndFile(store: string): [file: string, key: Buffer] {
  const key = DatabaseFile.read(store, file => file.key)
  if (key === undefined || !existsSync(keyPath(store))) throw new Problem('store-not-keyed', {}, { file: store })
  return [readFileSync(keyPath(store), 'utf8'), key]
}

/** How many copies of a store anybody can read. */
export function plainCopies(store: string): number {
  return copiesOf(store).filter(file => isPlain(headOf(file))).length
}

/**
 * Opens a locked store, or a copy of one, until the program ends.
 * @param passphrase prepared; undefined where what was typed can be none @param typed may be the recovery code
 * @throws Problem 'passphrase-wrong', 'key-file-damaged'
 */
export async function unlockFor(keyFile: string, passphrase: Buffer | undefined, typed: string): Promise<void> {
  const key = await openKeyFile(keyFile, passphrase, typed)
  if (key === undefined) throw new Problem('passphrase-wrong', {})
  if (key === 'damaged') throw new Problem('key-file-damaged', {}, { file: keyFile })
  holdKey(key)
}

/** Where the key of all copies of a store in a folder lies. */
function sharedKeyPath(folder: string, store: string): string {
  return keyPath(join(folder, `${backupStem(store)}.db`))
}

/** The store's own, and that of its copies; in a second place it is brought with the next copy. */
function writeKeyFiles(store: string, text: string): void {
  mkdirSync(backupFolder(store), { recursive: true, mode: 0o700 })
  for (const file of [keyPath(store), sharedKeyPath(backupFolder(store), store)]) writeKeyFile(file, text)
}

function writeKeyFile(file: string, text: string): void {
  writeFileSync(`${file}.part`, text, { mode: 0o600 })
  nameDurably(`${file}.part`, file)
}

function turnAll(store: string, key: Buffer | undefined, elsewhere: readonly string[], tell: Told): Turned {
  const part = partsOf(store, elsewhere, tell)
  turnDatabase(store, key)
  part()
  const turned: Turned = { copies: 0, files: 0, left: [] }
  turnCopies(copiesOf(store), key, turned, part)
  turned.files += turnFiles(blobFolder(store), key, part) + turnFilesOfCopies(backupFolder(store), store, key, part)
  // A drive that is away, or goes away meanwhile, keeps nobody from locking what is here.
  for (const folder of elsewhere)
    try {
      if (!existsSync(folder)) throw new Problem('second-place-away', {}, { file: folder })
      if (key !== undefined) writeKeyFile(sharedKeyPath(folder, store), readFileSync(keyPath(store), 'utf8'))
      const copies = copiesIn(folder, store).map(({ file }) => file)
      turnCopies(copies, key, turned, part)
      turned.files += turnFilesOfCopies(folder, store, key, part)
    } catch (cause) {
      if (!(storeProblem(cause, folder, 'reading') instanceof Problem)) throw cause
      turned.left.push(folder)
    }
  return turned
}

/** Counts what is done of all that there is to do. */
function partsOf(store: string, elsewhere: readonly string[], tell: Told): () => void {
  const folders = [backupFolder(store), ...elsewhere]
  const files = folders.flatMap(folder => [backupBlobFolder(folder, store), issuedFolder(folder, store)])
  const copies = [...copiesOf(store), ...elsewhere.flatMap(folder => copiesIn(folder, store))]
  const of = 1 + copies.length + [blobFolder(store), ...files].flatMap(filesIn).length
  let done = 0
  tell(done, of)
  return () => tell(Math.min(++done, of), of)
}

function turnCopies(copies: readonly string[], key: Buffer | undefined, turned: Turned, part: () => void): void {
  for (const file of copies) {
    try {
      turned.copies += turnDatabase(file, key) ? 1 : 0
    } catch (cause) {
      if (!(storeProblem(cause, file, 'reading') instanceof Problem)) throw cause
      turned.left.push(basename(file))
    }
    part()
  }
}

/** Those that were kept day by day, and those from before an upgrade, which lie beside it. */
function copiesOf(store: string): string[] {
  const stem = `${basename(store)}.v`
  const beside = readdirSync(dirname(store)).filter(name => name.startsWith(stem) && name.endsWith('.backup'))
  const kept = copiesIn(backupFolder(store), store).map(({ file }) => file)
  return [...kept, ...beside.map(name => join(dirname(store), name))]
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

function turnFilesOfCopies(folder: string, store: string, key: Buffer | undefined, part: () => void): number {
  return turnFiles(backupBlobFolder(folder, store), key, part) + turnFiles(issuedFolder(folder, store), key, part)
}

function filesIn(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder).filter(name => digestIn(name) !== undefined) : []
  return names.map(name => join(folder, name))
}

/** @returns how many files were turned; one that is damaged stays so */
function turnFiles(folder: string, key: Buffer | undefined, part: () => void): number {
  let turned = 0
  for (const path of filesIn(folder)) {
    part()
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
