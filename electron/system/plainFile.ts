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
 * @throws Problem 'missing-file', or another that says why and what to do
 */
export async function readPlainFile(path: string, options: PlainFileOptions): Promise<Buffer> {
  const file = await openPlain(path, options.followLinks)
  try {
    const found = await file.stat()
    if (!found.isFile()) throw new Problem('no-plain-file', {}, { file: path })
    if (found.size > options.most) throw options.tooLarge?.() ?? new Problem('file-too-large', {}, { file: path })
    return await readWhole(file, found.size)
  } catch (cause) {
    throw fileProblem(cause, path)
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
    throw fileProblem(cause, path)
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
export function fileProblem(cause: unknown, path: string): unknown {
  if (!(cause instanceof Error) || !('code' in cause) || cause instanceof Problem) return cause
  const code = String(cause.code)
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Problem('missing-file', {}, { file: path })
  const known = reasons[code]
  const place = { file: path }
  return known === undefined ? new Problem('file-unreadable', { code }, place) : new Problem(known, {}, place)
}

const reasons: Partial<
  Record<string, 'file-not-permitted' | 'file-is-link' | 'file-is-folder' | 'file-name-too-long' | 'no-plain-file'>
> = {
  EACCES: 'file-not-permitted',
  EPERM: 'file-not-permitted',
  ELOOP: 'file-is-link',
  EISDIR: 'file-is-folder',
  ENAMETOOLONG: 'file-name-too-long',
  // What is opened there is a socket, or a device that is not plugged in.
  ENXIO: 'no-plain-file',
}
