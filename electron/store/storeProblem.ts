import { Problem } from '../../shared/problem.ts'

/** SQLite's and the file system's own failures as Problems; anything else comes back as it is. */
export function storeProblem(error: unknown, path: string): unknown {
  if (error instanceof Problem || !(error instanceof Error) || !('code' in error)) return error
  const code = String(error.code)
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new Problem(
      'store-locked',
      'برنامهٔ دیگری همین انبارهٔ داده را در دست دارد؛ آنچه پیش‌تر ذخیره شده سالم است. آن را ببندید یا بگذارید کارش تمام شود و دوباره بکوشید.',
      {
        file: path,
      },
    )
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return new Problem(
      'foreign-store',
      'این پرونده انبارهٔ شورانامه نیست یا آسیب دیده است؛ پروندهٔ دیگری برگزینید یا پشتیبان را برگردانید.',
      {
        file: path,
      },
    )
  if (/^SQLITE_(READONLY|CANTOPEN|FULL|IOERR|PERM)/.test(code) || fileSystemCodes.has(code))
    return new Problem(
      'cannot-write',
      `اینجا نمی‌توان نوشت (${code})؛ آنچه پیش‌تر ذخیره شده سالم است. دسترسی پوشه و جای خالی دیسک را بررسی کنید و دوباره بکوشید.`,
      {
        file: path,
      },
    )
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
    return new Problem(
      'unknown-reference',
      'رکورد دیگری به این رکورد ارجاع دارد یا رکوردی که به آن ارجاع داده‌اید نیست؛ نخست آن را درست کنید.',
    )
  return error
}

const fileSystemCodes = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  'EDQUOT',
])
