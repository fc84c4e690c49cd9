import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { digestOf } from '../../system/digest.ts'
import { nameDurably } from '../../system/durable.ts'
import { unseal } from './sealed.ts'

const ending = '.attachments'

/** The digest that a kept file is named by; undefined of one that is half written. */
export function digestIn(name: string): string | undefined {
  return /^([0-9a-f]{64})\.\w+$/.exec(name)?.[1]
}

/** Where a store's files are, beside it under its own name: two stores in one folder share nothing. */
export function blobFolder(store: string): string {
  return store + ending
}

/** Where the files of the copies are that are kept of a store: one folder for all of them. */
export function backupBlobFolder(backups: string, store: string): string {
  return join(backups, basename(store) + ending)
}

/**
 * Brings the files of one folder into another that lacks them. None is written over that is whole, and no damaged one
 * is brought.
 * @param check 'lengths' where what is there is taken for whole by its length, or every byte
 * @returns how many were brought
 */
export function bringBlobs(from: string, to: string, check: 'lengths' | 'bytes'): number {
  const names = existsSync(from) ? readdirSync(from).filter(name => digestIn(name) !== undefined) : []
  let brought = 0
  for (const name of names) {
    const [source, target] = [join(from, name), join(to, name)]
    if (isThere(source, target, check) || !isWholeBlob(source)) continue
    mkdirSync(to, { recursive: true, mode: 0o700 })
    const partial = `${target}.part`
    try {
      copyFileSync(source, partial)
      nameDurably(partial, target)
    } catch (error) {
      rmSync(partial, { force: true })
      throw error
    }
    brought += 1
  }
  return brought
}

function isThere(source: string, target: string, check: 'lengths' | 'bytes'): boolean {
  const found = statSync(target, { throwIfNoEntry: false })
  if (found === undefined) return false
  return check === 'bytes' ? isWholeBlob(target) : found.size === statSync(source).size
}

/** Whether what is in a file, locked or not, is that of the digest it is named by. */
export function isWholeBlob(file: string): boolean {
  const bytes = unseal(readFileSync(file))
  return bytes !== undefined && digestOf(bytes) === digestIn(basename(file))
}

/** Folders that may hold the files of a copy of a store: its own, and that of all copies beside it. */
export function foldersOfCopy(copy: string, store: string): string[] {
  return [blobFolder(copy), backupBlobFolder(dirname(copy), store)]
}
