import { createDecipheriv } from 'node:crypto'
import { passwordHash } from '../../../../../electron/typesetter/file/encryption/passwordHash.ts'

/** The entries of an encryption dictionary of revision 6. */
export interface SecurityEntries {
  O: Buffer
  OE: Buffer
  U: Buffer
  UE: Buffer
  Perms: Buffer
}

/** The file's key, as a viewer gets it (ISO 32000-2, 7.6.4.3.3, algorithm 2.A); undefined for a wrong password. */
export function openFileKey(password: Buffer, { O, OE, U, UE }: SecurityEntries): Buffer | undefined {
  if (passwordHash(password, O.subarray(32, 40), U).equals(O.subarray(0, 32)))
    return unlock(passwordHash(password, O.subarray(40, 48), U), OE)
  if (passwordHash(password, U.subarray(32, 40)).equals(U.subarray(0, 32)))
    return unlock(passwordHash(password, U.subarray(40, 48)), UE)
  return undefined
}

/** A string or stream as it was before. */
export function decryptBytes(key: Buffer, data: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-cbc', key, data.subarray(0, 16))
  return Buffer.concat([decipher.update(data.subarray(16)), decipher.final()])
}

/** The permissions that `Perms` repeats. */
export function unlockPermissions(key: Buffer, Perms: Buffer): Buffer {
  return createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(Perms)
}

/** Entries written as `/U <…>`. */
export function entriesOf(dictionary: string): SecurityEntries {
  const entry = (name: string) => Buffer.from(new RegExp(`/${name} <([0-9a-f]+)>`).exec(dictionary)?.[1] ?? '', 'hex')
  return { O: entry('O'), OE: entry('OE'), U: entry('U'), UE: entry('UE'), Perms: entry('Perms') }
}

function unlock(key: Buffer, lockedKey: Buffer): Buffer {
  return createDecipheriv('aes-256-cbc', key, Buffer.alloc(16)).setAutoPadding(false).update(lockedKey)
}
