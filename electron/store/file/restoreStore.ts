import { existsSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { dirname } from 'node:path'
import { Problem } from '../../../shared/problems/problem.ts'
import { nameDurably } from '../../system/durable.ts'
import { blobFolder, bringBlobs, foldersOfCopy } from '../blobs/blobFolder.ts'
import { bringBackIssued, issuedFolder, issuedOfCopy } from '../blobs/issuedCopies.ts'
import { DatabaseFile, type IssuedPaper } from '../driver/databaseFile.ts'
import { storeProblem } from '../driver/storeProblem.ts'
import { bringKeyFile } from '../keys/keyFile.ts'
import { migrations } from '../migrations/index.ts'
import { freeBackupName, writtenAt } from './backups.ts'
import { forgetLastSaved } from './lastSaved.ts'

/**
 * Puts a copy in a store's place, which no window may have open, and beside it the attachments' files that were copied
 * with it, where those that are there are missing or damaged, and the issued papers that are missing. What it replaces
 * is kept with the backups, however damaged it is, and the copy itself stays where it is.
 * @returns where the replaced store is now; undefined where there was none
 * @throws Problem 'backup-missing', 'foreign-backup', 'damaged-backup', 'newer-store', 'store-unwritable'; the store is
 *   then as it was
 */
export function restoreStore(store: string, copy: string): string | undefined {
  if (!existsSync(copy)) throw new Problem('backup-missing', {}, { file: copy })
  try {
    const ready = `${store}.restored`
    const issued = copyGood(copy, ready)
    for (const folder of foldersOfCopy(copy, store)) bringBlobs(folder, blobFolder(store), 'bytes')
    bringBackIssued(store, issued, [issuedOfCopy(copy), issuedFolder(dirname(copy), store)])
    const replaced = moveToBackups(store)
    if (replaced !== undefined) bringKeyFile(store, replaced)
    try {
      nameDurably(ready, store)
      bringKeyFile(copy, store)
    } catch (error) {
      if (replaced !== undefined) moveStore(replaced, store)
      throw error
    }
    return replaced
  } catch (error) {
    throw storeProblem(error, store, 'reading')
  }
}

/**
 * Moves a store away to its backups with its journal, whose pages belong to it alone; the index beside them is made
 * anew.
 */
export function moveToBackups(store: string): string | undefined {
  rmSync(`${store}-shm`, { force: true })
  forgetLastSaved(store)
  if (!existsSync(store)) {
    rmSync(`${store}-wal`, { force: true })
    return undefined
  }
  const target = freeBackupName(store, 'replaced')
  moveStore(store, target)
  return target
}

function moveStore(from: string, to: string): void {
  renameSync(from, to)
  if (existsSync(`${from}-wal`)) renameSync(`${from}-wal`, `${to}-wal`)
}

/** A copy may have a journal of its own. @returns the papers that its store has issued */
function copyGood(copy: string, ready: string): IssuedPaper[] {
  try {
    const issued = DatabaseFile.read(copy, file => {
      if (!file.isOurs) throw new Problem('foreign-backup', {}, { file: copy })
      if (!file.isWhole) throw new Problem('damaged-backup', {}, { file: copy })
      const [version, known] = [file.migrated, migrations.length]
      if (version > known) throw new Problem('newer-store', { version, known }, { file: copy })
      file.copyTo(ready, 'pages')
      return file.issued
    })
    DatabaseFile.keepJournal(ready)
    // What it holds was written when the copy was, which has it: nothing waits to be copied again.
    const written = writtenAt(copy)
    utimesSync(ready, written / 1000, written / 1000)
    return issued
  } catch (error) {
    const problem = storeProblem(error, copy, 'reading')
    const isDamaged = problem instanceof Problem && problem.code === 'damaged-store'
    throw isDamaged ? new Problem('damaged-backup', {}, { file: copy }) : problem
  }
}
