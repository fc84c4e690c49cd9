import { accessSync, constants } from 'node:fs'
import { Problem } from '../../shared/problems/problem.ts'

/** SQLite's and the file system's own failures as Problems; anything else comes back as it is. */
export function storeProblem(error: unknown, path: string): unknown {
  if (error instanceof Problem || !(error instanceof Error) || !('code' in error)) return error
  const code = String(error.code)
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
    return new Problem('unknown-reference', {
      text: 'رکورد دیگری به این رکورد ارجاع دارد یا رکوردی که به آن ارجاع داده‌اید نیست؛ نخست آن را درست کنید.',
    })
  const place = { file: path }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code))
    return new Problem(
      'store-locked',
      {
        text: 'برنامهٔ دیگری همین پایگاه داده را در دست دارد؛ آنچه پیش‌تر ذخیره شده سالم است و این تغییر هنوز ذخیره نشده است. آن را ببندید یا بگذارید کارش تمام شود و دوباره بکوشید.',
      },
      place,
    )
  if (code === 'SQLITE_NOTADB')
    return new Problem(
      'foreign-store',
      {
        text: 'این پرونده پایگاه دادهٔ شورانامه نیست یا آغاز آن آسیب دیده است؛ چیزی در آن نوشته نشد. پروندهٔ دیگری برگزینید یا پشتیبان را برگردانید.',
      },
      place,
    )
  if (/^SQLITE_(CORRUPT|IOERR_SHORT_READ)/.test(code))
    return new Problem(
      'damaged-store',
      {
        text: 'بخشی از این پایگاه داده آسیب دیده است و خوانده نشد؛ این تغییر ذخیره نشد. برنامه را ببندید، یک کپی از این پرونده نگه دارید و پشتیبان را برگردانید.',
      },
      place,
    )
  if (/^SQLITE_(CANTOPEN|IOERR_READ|PERM|AUTH)|^SQLITE_IOERR_FSTAT/.test(code) && isUnreadable(path))
    return new Problem(
      'cannot-read',
      {
        text: `این پایگاه داده را نمی‌توان خواند (${code})؛ چیزی در آن دگرگون نشد. دسترسی پرونده و پوشه‌اش را بررسی کنید و دوباره بکوشید.`,
      },
      place,
    )
  const reason = writeFailures.find(({ codes }) => codes.test(code))
  if (reason === undefined) return error
  return new Problem(
    'cannot-write',
    {
      text: `در این پایگاه داده نمی‌توان نوشت: ${reason.words} (${code}). آنچه پیش‌تر ذخیره شده سالم است و این تغییر ذخیره نشد؛ ${reason.remedy} و دوباره بکوشید.`,
    },
    place,
  )
}

/** What keeps a store from being written, and what to do. */
const writeFailures = [
  { codes: /^(SQLITE_FULL|ENOSPC|EDQUOT)/, words: 'دیسک پر است', remedy: 'جا باز کنید' },
  {
    codes: /^(SQLITE_READONLY_DBMOVED|ENOENT)/,
    words: 'پرونده سر جایش نیست',
    remedy: 'پرونده و پوشه‌اش را سر جایشان برگردانید',
  },
  {
    codes: /^(SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EROFS)/,
    words: 'اجازهٔ نوشتن نیست',
    remedy: 'دسترسی پرونده و پوشه‌اش را درست کنید',
  },
  {
    codes: /^(SQLITE_CANTOPEN|ENOTDIR|EISDIR|EEXIST)/,
    words: 'پرونده باز نشد',
    remedy: 'دسترسی پوشه و نشانی را بررسی کنید',
  },
  {
    codes: /^SQLITE_NOMEM|^ENOMEM/,
    words: 'حافظهٔ دستگاه پر است',
    remedy: 'برنامه‌های دیگر را ببندید',
  },
  {
    codes: /^(SQLITE_IOERR|SQLITE_PROTOCOL|EIO|EBUSY|EMFILE|ENFILE)/,
    words: 'دیسک پاسخ درست نداد',
    remedy: 'سلامت و اتصال دیسک را بررسی کنید',
  },
  { codes: /^SQLITE_TOOBIG/, words: 'متن بیش از اندازه بلند است', remedy: 'آن را کوتاه کنید' },
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
