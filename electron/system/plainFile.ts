import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { Problem } from '../../shared/problems/problem.ts'

export interface PlainFileOptions {
  /** Bytes; a larger file is refused before it is read. */
  most: number
  /** What is said of a larger one. */
  tooLarge?: () => Problem
  /** A link leads out of the folder that somebody sent; one that people name themselves may be theirs. */
  followLinks: boolean
}

/**
 * The bytes of a plain file. Folders, devices and pipes are none: a pipe would be waited for, and a device never ends.
 * @throws Problem 'missing-file', or 'cannot-read' that says why and what to do
 */
export async function readPlainFile(path: string, options: PlainFileOptions): Promise<Buffer> {
  const file = await openPlain(path, options.followLinks)
  try {
    const found = await file.stat()
    if (!found.isFile()) throw cannotRead(path, 'پروندهٔ معمولی نیست (پوشه، دستگاه یا لوله است)؛ خود پرونده را بدهید.')
    if (found.size > options.most)
      throw options.tooLarge?.() ?? cannotRead(path, 'بیش از اندازه بزرگ است؛ آن را کوچک‌تر یا بخش کنید.')
    return await readWhole(file, found.size)
  } catch (cause) {
    throw problemOf(cause, path)
  } finally {
    await file.close()
  }
}

/** Windows has neither kind of opening, and neither kind of file. */
const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW }: Partial<typeof constants> & { O_RDONLY: number } = constants

async function openPlain(path: string, followLinks: boolean): Promise<FileHandle> {
  try {
    return await open(path, O_RDONLY | (O_NONBLOCK ?? 0) | (followLinks ? 0 : (O_NOFOLLOW ?? 0)))
  } catch (cause) {
    throw problemOf(cause, path)
  }
}

/** No more than it was, even if it grows meanwhile. */
async function readWhole(file: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size)
  let filled = 0
  while (filled < size) {
    const { bytesRead } = await file.read(bytes, filled, size - filled)
    if (bytesRead === 0) return bytes.subarray(0, filled)
    filled += bytesRead
  }
  return bytes
}

/** What the system says of a file or folder, in words; anything else stays what it is. */
export function problemOf(cause: unknown, path: string): unknown {
  if (!(cause instanceof Error) || !('code' in cause) || cause instanceof Problem) return cause
  const code = String(cause.code)
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Problem('missing-file', { text: 'چنین پرونده یا پوشه‌ای نیست؛ نشانی را بررسی کنید.' }, { file: path })
  return cannotRead(path, reasons[code] ?? `خوانده نشد (${code})؛ دیسک و نشانی را بررسی کنید.`)
}

const noPermission = 'اجازهٔ خواندنش نیست؛ دسترسی آن را در سیستم درست کنید.'
const reasons: Readonly<Record<string, string>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  ELOOP: 'پیوندی به جای دیگر است؛ خود پرونده را بگذارید.',
  EISDIR: 'پوشه است؛ خود پرونده را بدهید.',
  ENAMETOOLONG: 'نامی درازتر از آن دارد که سیستم می‌پذیرد؛ نامش را کوتاه کنید.',
}

function cannotRead(path: string, why: string): Problem {
  return new Problem('cannot-read', { text: why }, { file: path })
}
