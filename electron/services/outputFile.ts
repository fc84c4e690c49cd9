import { createHash } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Problem } from '../../shared/problems/problem.ts'
import { writeDurably } from '../system/durable.ts'

/**
 * Writes a whole file or none: the bytes go to a neighbour first and take the name when they are on the disk.
 * @returns their SHA-256 in hexadecimal
 * @throws Problem 'cannot-write'
 */
export async function writeOutput(file: string, bytes: Uint8Array): Promise<string> {
  const partial = `${file}.part`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeDurably(new Map([[file, bytes]]), () => partial)
  } catch (cause) {
    // The first failure is the one to tell; a partial file that cannot be removed is harmless.
    await rm(partial, { force: true }).catch(() => {})
    throw new Problem(
      'cannot-write',
      {
        text: `نوشتن ممکن نشد (${reason(cause)}). داده‌ها و سندهای پیشین سالم‌اند؛ پوشهٔ دیگری انتخاب کنید یا جا باز کنید.`,
      },
      {
        file,
      },
    )
  }
  return createHash('sha256').update(bytes).digest('hex')
}

function reason(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  switch (code) {
    case 'ENOSPC':
      return 'دیسک پر است'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'اجازهٔ نوشتن نیست'
    case 'ENOTDIR':
    case 'EEXIST':
      return 'بخشی از نشانی، پوشه نیست'
    case 'EISDIR':
      return 'این نام از آن یک پوشه است'
    default:
      return String(code ?? cause)
  }
}
