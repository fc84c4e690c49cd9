import type { Protection } from '../../shared/fileOptions.ts'
import { passwordNames, preparePasswords } from './file/encryption/encryption.ts'
import { passwordNotes } from './file/encryption/passwordNotes.ts'
import { preparePassword } from './file/encryption/preparePassword.ts'

/**
 * What whoever chose a file's passwords should know before handing them on, in Persian; nothing in most cases.
 * @throws Problem 'bad-protection' when one cannot be a password, or they would protect nothing
 */
export async function notesOnPasswords(protection: Protection): Promise<string[]> {
  const { openPassword, ownerPassword = '' } = protection
  const { open, owner = Buffer.alloc(0) } = await preparePasswords(protection)
  return [
    ...passwordNotes(openPassword, open, passwordNames.open),
    ...passwordNotes(ownerPassword, owner, passwordNames.owner),
  ]
}

/**
 * A passphrase that is asked for again, the same from every keyboard, as the passwords of files are.
 * @param whose how a message names it @throws Problem for what can be none
 */
export function preparedPassphrase(typed: string, whose: string): Promise<Buffer> {
  return preparePassword(typed, whose)
}
