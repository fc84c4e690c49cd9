import { createHash } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { WriteFailure } from '../../shared/problems/catalogue/documents.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { writeDurably } from '../system/durable.ts'

/**
 * Writes a whole file or none: the bytes go to a neighbour first and take the name when they are on the disk.
 * @returns their SHA-256 in hexadecimal
 * @throws Problem 'output-not-written'
 */
export async function writeOutput(file: string, bytes: Uint8Array): Promise<string> {
  const partial = `${file}.part`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeDurably(new Map([[file, bytes]]), () => partial)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    // The first failure is the one to tell; a partial file that cannot be removed is harmless.
    await rm(partial, { force: true }).catch(() => {})
    throw new Problem('output-not-written', { reason: failureOf(code), system: String(code ?? cause) }, { file })
  }
  return createHash('sha256').update(bytes).digest('hex')
}

function failureOf(code: unknown): WriteFailure {
  switch (code) {
    case 'ENOSPC':
      return 'full'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'not-permitted'
    case 'ENOTDIR':
    case 'EEXIST':
      return 'not-a-folder'
    case 'EISDIR':
      return 'is-a-folder'
    default:
      return 'other'
  }
}
