import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync, utimesSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { parseAbsolute, parseDateTime, toCalendarDate } from '@internationalized/date'
import { usualSettings } from '../../../shared/domain/settings.ts'
import { isoToJalali, jalaliToIso } from '../../../shared/persian/jalali.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { backupBlobFolder, blobFolder, bringBlobs } from '../blobs/blobFolder.ts'
import { issuedFolder, issuedIn, issuedOfCopy, issuedRoom, keepIssuedCopies } from '../blobs/issuedCopies.ts'
import { DatabaseFile } from '../driver/databaseFile.ts'
import { storeProblem } from '../driver/storeProblem.ts'
import { bringKeyFile } from '../keys/keyFile.ts'
import { asideRoom, bytesAside, letGoAside } from './asideCopies.ts'
import { type Keeping, keptCopies } from './rotation.ts'

/** A copy of a store, as the door offers it. */
export interface Backup {
  /** Full path. */
  file: string
  name: string
  /** ISO 8601 instant in UTC. */
  at: string
  bytes: number
  /** Made by itself from a store that was lost while it was open, or by a restore from the store it replaced. */
  kind: 'backup' | 'rescued' | 'replaced'
}

/** Beside the store. */
export function backupFolder(store: string): string {
  return join(dirname(store), 'backups')
}

/** What the copies of a store are called by. */
export function backupStem(store: string): string {
  return basename(store, extname(store))
}

/** What follows a store's own name in that of its copy. */
const copyName = /^(\d{4}-\d\d-\d\d-\d{6}|rescued|replaced)(?:-\d+)?\.db$/

/** A store's copies, the newest first. */
export function listBackups(store: string): Backup[] {
  return copiesIn(backupFolder(store), store)
}

/** Those in another folder, likewise. */
export function copiesIn(folder: string, store: string): Backup[] {
  const stem = `${backupStem(store)}-`
  const found = namesIn(folder).flatMap((name): Backup[] => {
    const [, mark] = (name.startsWith(stem) && copyName.exec(name.slice(stem.length))) || []
    const stats = statSync(join(folder, name), { throwIfNoEntry: false })
    if (mark === undefined || !stats?.isFile() || stats.size === 0) return []
    const kind = mark === 'rescued' || mark === 'replaced' ? mark : 'backup'
    return [{ file: join(folder, name), name, at: madeAt(mark) ?? stats.mtime.toISOString(), bytes: stats.size, kind }]
  })
  return found.sort((a, b) => (a.at === b.at ? (a.name < b.name ? 1 : -1) : a.at < b.at ? 1 : -1))
}

/** A free name for a copy that is no daily one. */
export function freeBackupName(
  store: string,
  kind: 'rescued' | 'replaced',
  folder: string = backupFolder(store),
): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const taken = new Set(namesIn(folder))
  const stem = `${backupStem(store)}-${kind}`
  let name = `${stem}.db`
  for (let i = 2; taken.has(name); i++) name = `${stem}-${i}.db`
  return join(folder, name)
}

/**
 * Makes a checked copy beside the store, unless nothing was written since the last one, and lets go of the oldest. Its
 * attachments' files, and the papers it has issued, are copied once for all copies, before it: a copy that is there has
 * them.
 * @param at the present instant, ISO 8601 in UTC; the copy is called by its day and time in Tehran
 * @param room bytes that all copies may take, with the papers
 * @returns its path; undefined when the last one is as new as the store
 */
export function makeBackup(store: string, at: string, room = usualSettings.backupRoom): string | undefined {
  if (isCopied(store)) return undefined
  const folder = backupFolder(store)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const target = join(folder, `${backupStem(store)}-${stampOf(at)}.db`)
  bringBlobs(blobFolder(store), backupBlobFolder(folder, store), 'lengths')
  const written = writtenAt(store)
  DatabaseFile.read(store, file => {
    keepIssuedCopies(store, file, issuedFolder(folder, store), issuedRoom(room))
    file.copyTo(target, 'rows')
  })
  utimesSync(target, written / 1000, written / 1000)
  bringKeyFile(store, join(folder, `${backupStem(store)}.db`))
  letGo(listBackups(store), roomOfCopies(folder, store, room), target)
  letGoAside(store, listBackups(store), room)
  return target
}

/**
 * Copies a store to wherever its owner keeps copies, with its attachments' files and the papers it has issued in
 * folders beside the copy.
 * @returns how many rows it has, and how many files are beside it that were not there before
 * @throws Problem 'foreign-store', 'damaged-store', 'store-unwritable', 'backup-is-the-store' for the store itself as
 *   the copy
 */
export function backUpTo(store: string, target: string): { rows: number; files: number } {
  if (existsSync(target) && realpathSync(target) === realpathSync(store))
    throw new Problem('backup-is-the-store', {}, { file: target })
  try {
    return DatabaseFile.read(store, file => {
      if (!file.isOurs) throw new Problem('not-a-store', {}, { file: store })
      file.copyTo(target, 'rows')
      bringKeyFile(store, target)
      keepIssuedCopies(store, file, issuedOfCopy(target))
      return { rows: file.rows, files: bringBlobs(blobFolder(store), blobFolder(target), 'bytes') }
    })
  } catch (error) {
    throw storeProblem(error, store, 'reading')
  }
}

/** Bytes that the papers in a folder of copies, and the stores that were put aside, leave to the copies. */
export function roomOfCopies(folder: string, store: string, room: number): number {
  const aside = Math.min(bytesAside(copiesIn(folder, store)), asideRoom(room))
  return room - issuedIn(issuedFolder(folder, store)).bytes - aside
}

/** Whether the store has not been written since one of its copies was made, which has its store's time. */
export function isCopied(store: string): boolean {
  const written = writtenAt(store)
  return listBackups(store).some(({ kind, file }) => kind === 'backup' && isOfTime(file, written))
}

/**
 * The copy that holds what the store holds now, or else the newest one: a clock that was put back makes what is newer
 * look older.
 */
export function lastCopy(store: string): Backup | undefined {
  const written = writtenAt(store)
  const copies = listBackups(store).filter(({ kind }) => kind === 'backup')
  return copies.find(({ file }) => isOfTime(file, written)) ?? copies[0]
}

const isOfTime = (copy: string, written: number): boolean => Math.abs(statSync(copy).mtimeMs - written) < 1

/** When a store was last written, in milliseconds of its file system's clock. */
export function writtenAt(store: string): number {
  // Opening a store makes an empty journal, in which nothing is written.
  const times = [store, `${store}-wal`].map(path => {
    const found = statSync(path, { throwIfNoEntry: false })
    return found === undefined || found.size === 0 ? 0 : found.mtimeMs
  })
  return Math.max(...times)
}

/** The oldest make room, and never the one that was just made, whatever its clock said; see `keptCopies`. */
export function letGo(copies: readonly Backup[], room: number, made: string): void {
  const stay = keepingOf(copies, room)
  for (const copy of copies)
    if (copy.kind === 'backup' && !stay.has(copy) && copy.file !== made) rmSync(copy.file, { force: true })
}

/** Of the copies that are made by themselves, which stay and why. */
export function keepingOf(copies: readonly Backup[], room: number): Map<Backup, Keeping> {
  return keptCopies(
    copies.filter(({ kind }) => kind === 'backup'),
    room,
  )
}

/** «1405-09-08-031205»: the order of names is that of time. */
export function stampOf(at: string): string {
  const here = parseAbsolute(at, 'Asia/Tehran')
  const { year, month, day } = isoToJalali(toCalendarDate(here).toString())
  return `${year}-${two(month)}-${two(day)}-${two(here.hour)}${two(here.minute)}${two(here.second)}`
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The instant that a stamp says, whenever somebody copied the file about; undefined where there is none. */
function madeAt(mark: string): string | undefined {
  const [, year, month, day, hour, minute, second] = /^(\d{4})-(\d\d)-(\d\d)-(\d\d)(\d\d)(\d\d)$/.exec(mark) ?? []
  if (year === undefined) return undefined
  try {
    const date = jalaliToIso({ year: Number(year), month: Number(month), day: Number(day) })
    return parseDateTime(`${date}T${hour}:${minute}:${second}`).toDate('Asia/Tehran').toISOString()
  } catch {
    return undefined
  }
}

const two = (part: number) => String(part).padStart(2, '0')
