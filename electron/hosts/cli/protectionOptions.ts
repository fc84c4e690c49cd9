import { type FileOptions, type Permission, type Protection, permissions } from '../../../shared/fileOptions.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { App } from '../../app/app.ts'
import type { Arguments } from './command.ts'
import { readPassword } from './secret.ts'
import type { Terminal } from './terminal.ts'

/** Options that lock a PDF. Passwords come from files or the standard input: other users see command lines. */
export const protectionOptionNames = ['password-file', 'owner-password-file', 'allow'] as const
export const protectionUsage = `[--password-file F|-] [--owner-password-file F|-] [--allow ${permissions.join(',')}|none]`

/**
 * Who may open the file and what they may do there; undefined when nothing asks for a lock.
 * @throws Problem for options that do not fit together, or a password file that is none
 */
export async function readProtection({ option }: Arguments): Promise<Protection | undefined> {
  const openFile = option('password-file')
  const ownerFile = option('owner-password-file')
  const allow = option('allow')
  if (openFile === undefined && ownerFile === undefined) {
    if (allow === undefined) return undefined
    throw new Problem('permissions-without-password', {})
  }
  if (openFile === '-' && ownerFile === '-') throw new Problem('two-passwords-from-input', {})
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
    if (known === undefined) throw new Problem('permission-unknown', { name: name.trim(), known: permissions })
    return known
  })
}
