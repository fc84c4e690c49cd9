import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../../shared/problems/problem.ts'
import { DatabaseFile } from '../driver/databaseFile.ts'
import { type Backup, backupFolder, backupStem, listBackups } from './backups.ts'

/**
 * A store whose newest copy is of another: somebody has put this file in that one's place. What cannot be read says
 * nothing here. @throws Problem 'store-of-other-copies'
 */
export function refuseOther(store: string): void {
  if (isOfOther(store)) throw new Problem('store-of-other-copies', {}, { file: store })
}

/** Whether the newest copy beside a store is another's. */
export function isOfOther(store: string): boolean {
  const [newest] = copiesOf(store)
  const [own, copied] = [idIn(store), newest === undefined ? undefined : idIn(newest.file)]
  return own !== undefined && copied !== undefined && own !== copied
}

/**
 * Has the copies that are of another store make way for those of this one, which would take their places one by one:
 * into a folder of their own among them.
 */
export function setOthersAside(store: string): void {
  const own = idIn(store)
  for (const { file, name } of copiesOf(store)) {
    const id = idIn(file)
    if (id === undefined || id === own) continue
    const folder = join(backupFolder(store), `${backupStem(store)}-${id.slice(0, 8)}`)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    renameSync(file, join(folder, name))
  }
}

const copiesOf = (store: string): Backup[] => listBackups(store).filter(({ kind }) => kind === 'backup')

function idIn(path: string): string | undefined {
  try {
    return DatabaseFile.read(path, file => file.id)
  } catch {
    return undefined
  }
}
