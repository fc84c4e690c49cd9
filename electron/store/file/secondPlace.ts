import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Problem } from '../../../shared/problems/problem.ts'
import { digestOf } from '../../system/digest.ts'
import { nameDurably } from '../../system/durable.ts'
import { backupBlobFolder, blobFolder, bringBlobs } from '../blobs/blobFolder.ts'
import { issuedFolder, issuedNames, issuedRoom, letGoOthers } from '../blobs/issuedCopies.ts'
import { bringKeyFile } from '../keys/keyFile.ts'
import { backupFolder, backupStem, copiesIn, lastCopy, letGo, roomOfCopies } from './backups.ts'

/** Where the copies of one store lie in the second place: other stores of its name may be copied there, too. */
export function secondFolder(store: string, id: string, place: string): string {
  return join(place, `${backupStem(store)}-${id.slice(0, 8)}`)
}

/**
 * Brings the last copy of a store into a second place, such as a network drive, with the files of its attachments and
 * the papers it has issued, and lets go of the oldest there. It is read again, and held against the first, before it
 * has its name.
 * @param id the store's own @param place a folder that its owner has named @returns the copy's name; undefined where
 *   there is none yet
 * @throws Problem 'second-place-away', 'backup-not-whole', and what the file system refuses
 */
export function bringToSecondPlace(store: string, id: string, place: string, room: number): string | undefined {
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Problem('second-place-away', {}, { file: place })
  const newest = lastCopy(store)
  if (newest === undefined) return undefined
  const folder = secondFolder(store, id, place)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  bringBlobs(blobFolder(store), backupBlobFolder(folder, store), 'lengths')
  const [issued, here] = [issuedFolder(backupFolder(store), store), issuedFolder(folder, store)]
  bringBlobs(issued, here, 'lengths')
  letGoOthers(here, new Set(issuedNames(issued)), issuedRoom(room))
  bringKeyFile(store, join(folder, `${backupStem(store)}.db`))
  const target = join(folder, newest.name)
  if (statSync(target, { throwIfNoEntry: false })?.size !== newest.bytes) bring(newest.file, target)
  letGo(copiesIn(folder, store), roomOfCopies(folder, store, room), target)
  return basename(target)
}

function bring(copy: string, target: string): void {
  const partial = `${target}.part`
  try {
    copyFileSync(copy, partial)
    if (digestOf(readFileSync(partial)) !== digestOf(readFileSync(copy)))
      throw new Problem('backup-not-whole', {}, { file: target })
    nameDurably(partial, target)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}
