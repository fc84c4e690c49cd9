import { accessSync, constants } from 'node:fs'
import { Problem } from '../../../shared/problems/problem.ts'

/** SQLite's and the file system's own failures as Problems; anything else comes back as it is. */
export function storeProblem(error: unknown, path: string): unknown {
  if (error instanceof Problem || !(error instanceof Error) || !('code' in error)) return error
  const code = String(error.code)
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return new Problem('reference-held', {})
  const place = { file: path }
  if (isBusy(error)) return new Problem('store-locked', {}, place)
  if (code === 'SQLITE_NOTADB') return new Problem('not-a-store', {}, place)
  if (/^SQLITE_(CORRUPT|IOERR_SHORT_READ)/.test(code)) return new Problem('damaged-store', {}, place)
  if (/^SQLITE_(CANTOPEN|IOERR_READ|PERM|AUTH)|^SQLITE_IOERR_FSTAT/.test(code) && isUnreadable(path))
    return new Problem('store-unreadable', { code }, place)
  const reason = writeFailures.find(({ codes }) => codes.test(code))
  if (reason === undefined) return error
  return new Problem('store-unwritable', { reason: reason.is, code }, place)
}

/** Whether SQLite refuses because of somebody else's lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(BUSY|LOCKED)/.test(String(error.code))
}

/** What keeps a store from being written. */
const writeFailures = [
  { codes: /^(SQLITE_FULL|ENOSPC|EDQUOT)/, is: 'full' },
  { codes: /^(SQLITE_READONLY_DBMOVED|ENOENT)/, is: 'moved' },
  { codes: /^(SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EROFS)/, is: 'not-permitted' },
  { codes: /^(SQLITE_CANTOPEN|ENOTDIR|EISDIR|EEXIST)/, is: 'not-opened' },
  { codes: /^SQLITE_NOMEM|^ENOMEM/, is: 'memory' },
  { codes: /^(SQLITE_IOERR|SQLITE_PROTOCOL|EIO|EBUSY|EMFILE|ENFILE)/, is: 'disk' },
  { codes: /^SQLITE_TOOBIG/, is: 'too-long' },
] as const

/** Asks without opening the file, which would let go of SQLite's locks on it. */
function isUnreadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return false
  } catch {
    return true
  }
}
