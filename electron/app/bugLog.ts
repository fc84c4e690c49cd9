import { randomBytes } from 'node:crypto'
import { appendFileSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { version } from '../system/version.ts'

/** Beside the store. */
export const bugLogName = 'shoranameh-errors.log'

/** Bytes after which the log begins anew; the one before is kept. */
const mostBytes = 1_000_000

/**
 * Keeps bugs, and what the machine fails in, in a file of a folder and on the standard error: when, the kind of error
 * and where in the program, never its words, which may quote a closed record. What is told of again has its number.
 * @returns what keeps one and gives the number that people are shown
 */
export function bugLog(folder: string, now: () => string): (cause: unknown) => string {
  const path = join(folder, bugLogName)
  const numbers = new WeakMap<object, string>()
  return cause => {
    const known = cause instanceof Error ? numbers.get(cause) : undefined
    if (known !== undefined) return known
    const number = randomBytes(3).toString('hex').toUpperCase()
    if (cause instanceof Error) numbers.set(cause, number)
    const entry = `${now()} ${number} shoranameh ${version} ${describe(cause)}\n`
    process.stderr.write(entry)
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) renameSync(path, `${path}.old`)
      appendFileSync(path, entry, { mode: 0o600 })
    } catch {
      // A full disk may be what is to be told of; the standard error has it.
    }
    return number
  }
}

/** What the log of a folder says; empty where nothing was ever kept. */
export function readBugLog(folder: string): string {
  return [`${bugLogName}.old`, bugLogName].map(name => textOf(join(folder, name))).join('')
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // None was kept, or it is nobody's to read: then there is nothing to give.
    return ''
  }
}

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause
  const code = 'code' in cause ? ` ${String(cause.code)}` : ''
  const frames = (cause.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  const inner = cause.cause === undefined ? [] : [`  of ${describe(cause.cause)}`]
  return [`${cause.name}${code}`, ...frames, ...inner].join('\n')
}
