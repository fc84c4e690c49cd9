import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { Problem } from '../../../shared/problems/problem.ts'
import { userPath } from './command.ts'

/**
 * What somebody must know to open something: asked for, unseen, where somebody sits at the terminal; else the one line
 * of the standard input, or of the file that was named. Never an argument: other users see those.
 * @param file as its option was given: `-` is the standard input @param question such as «رمز گواهی: »
 */
export async function readSecret(file: string | undefined, question: string): Promise<string> {
  if (file !== undefined || !process.stdin.isTTY) return readPassword(file ?? '-')
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const asking = createInterface({ input: process.stdin, output: unseen, terminal: true })
  process.stderr.write(question)
  try {
    return await asking.question('')
  } finally {
    process.stderr.write('\n')
    asking.close()
  }
}

/** The one line of a file, or of the standard input where it is called `-`. */
export async function readPassword(file: string): Promise<string> {
  const path = file === '-' ? undefined : userPath(file)
  const place = path === undefined ? {} : { file: path }
  const bytes = await (path === undefined ? buffer(process.stdin) : readFile(path)).catch(() => {
    throw new Problem('password-file-unreadable', {}, place)
  })
  const password = decoded(bytes, place).replace(/\r?\n$/, '')
  if (/[\r\n]/.test(password)) throw new Problem('password-file-of-several-lines', {}, place)
  return password
}

function decoded(bytes: Uint8Array, place: { file?: string }): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem('password-file-not-utf8', {}, place)
  }
}
