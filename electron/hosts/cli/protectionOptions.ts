import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { type FileOptions, type Permission, type Protection, permissions } from '../../../shared/fileOptions.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { App } from '../../app/app.ts'
import { type Arguments, userPath } from './command.ts'
import type { Terminal } from './terminal.ts'

/** Options that lock a PDF. Passwords come from files or the standard input: other users see command lines. */
export const protectionOptionNames = ['password-file', 'owner-password-file', 'allow'] as const
export const protectionUsage = `[--password-file F|-] [--owner-password-file F|-] [--allow ${permissions.join(',')}|none]`

/**
 * Who may open the file and what they may do there; undefined when nothing asks for a lock.
 * @throws Problem 'bad-command' for options that do not fit together, 'missing-file' or 'bad-value' for a password file
 */
export async function readProtection({ option }: Arguments): Promise<Protection | undefined> {
  const openFile = option('password-file')
  const ownerFile = option('owner-password-file')
  const allow = option('allow')
  if (openFile === undefined && ownerFile === undefined) {
    if (allow === undefined) return undefined
    throw new Problem('bad-command', {
      text: 'اجازه‌ها بی رمز معنا ندارند. --password-file یا --owner-password-file را هم بیاورید.',
    })
  }
  if (openFile === '-' && ownerFile === '-')
    throw new Problem('bad-command', {
      text: 'از ورودی استاندارد تنها یک رمز خوانده می‌شود. دیگری را در پرونده بگذارید.',
    })
  return {
    openPassword: openFile === undefined ? '' : await readPassword(openFile),
    ...(ownerFile === undefined ? {} : { ownerPassword: await readPassword(ownerFile) }),
    allow: readPermissions(allow ?? 'none'),
  }
}

/** Says what whoever chose the passwords should know. @throws Problem 'bad-protection' for what protects nothing */
export async function warnOfPasswords({ api }: App, { protection }: FileOptions, terminal: Terminal): Promise<void> {
  if (protection === undefined) return
  for (const note of await api.documents.passwordNotes(protection)) terminal.warn(note)
}

/** Names between commas, or `none`. */
function readPermissions(text: string): Permission[] {
  if (text.trim() === 'none') return []
  return text.split(/[,،]/).map(name => {
    const known = permissions.find(permission => permission === name.trim())
    if (known === undefined)
      throw new Problem('bad-command', {
        text: `اجازهٔ «${name.trim()}» شناخته نیست. از این‌ها برگزینید: --allow ${permissions.join(',')} یا --allow none.`,
      })
    return known
  })
}

/** The one line of a file, or of the standard input where it is called `-`. */
async function readPassword(file: string): Promise<string> {
  const path = file === '-' ? undefined : userPath(file)
  const place = path === undefined ? {} : { file: path }
  const bytes = await (path === undefined ? buffer(process.stdin) : readFile(path)).catch(() => {
    throw new Problem('missing-file', { text: 'پروندهٔ رمز خوانده نشد. نشانی را بازبینی کنید.' }, place)
  })
  const password = decoded(bytes, place).replace(/\r?\n$/, '')
  if (/[\r\n]/.test(password))
    throw new Problem('bad-value', { text: 'رمز باید یک سطر باشد و این پرونده بیش از یک سطر دارد.' }, place)
  return password
}

function decoded(bytes: Uint8Array, place: { file?: string }): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem('bad-value', { text: 'رمز این پرونده UTF-8 نیست. آن را با رمزگذاری UTF-8 ذخیره کنید.' }, place)
  }
}
