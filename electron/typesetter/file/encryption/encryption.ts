import { randomBytes } from 'node:crypto'
import type { Protection } from '../../../../shared/fileOptions.ts'
import { Problem } from '../../../../shared/problems/problem.ts'
import { encryptBytes, type RandomBytes } from './objectCipher.ts'
import { permissionBits } from './permissionBits.ts'
import { preparePassword } from './preparePassword.ts'
import { lockedPermissions, passwordKeys } from './securityEntries.ts'

/** How a file is encrypted: every stream and string with one key, which the passwords unlock. */
export interface Encryption {
  /** Encrypts a stream, or a string outside object streams. */
  encrypt: (data: Uint8Array) => Buffer
  /** The encryption dictionary as PDF syntax; its own strings stay as they are. */
  dictionary: string
}

/** What messages call the passwords. */
export const passwordNames = { open: 'رمز باز کردن', owner: 'رمز مالک' } as const

/** A protection whose passwords are prepared. */
interface Passwords {
  open: Buffer
  owner: Buffer | undefined
}

/**
 * Encryption by AES-256, revision 6 of the standard security handler (ISO 32000-2, 7.6.4).
 * @param random where key, salts and vectors come from
 * @throws Problem for passwords that protect nothing or cannot be passwords
 */
export async function encryptionOf(protection: Protection, random: RandomBytes = randomBytes): Promise<Encryption> {
  const { open, owner } = await preparePasswords(protection)
  const fileKey = random(32)
  const user = passwordKeys(open, fileKey, random)
  // Without an owner's password, a random one that nobody knows: nobody lifts the permissions.
  const keeper = passwordKeys(owner ?? random(32), fileKey, random, user.proof)
  const permissions = permissionBits(protection.allow)
  const entries = {
    O: keeper.proof,
    OE: keeper.lockedKey,
    U: user.proof,
    UE: user.lockedKey,
    Perms: lockedPermissions(permissions, fileKey, random),
  }
  return {
    encrypt: data => encryptBytes(fileKey, data, random),
    dictionary: `<< /Filter /Standard /V 5 /R 6 /Length 256 /CF << /StdCF << /CFM /AESV3 /AuthEvent /DocOpen /Length 32 >> >> /StmF /StdCF /StrF /StdCF /EncryptMetadata true /P ${permissions} ${hexEntries(entries)} >>`,
  }
}

/**
 * Prepares both passwords.
 * @throws Problem when one cannot be a password, or they would protect nothing
 */
export async function preparePasswords({ openPassword, ownerPassword }: Protection): Promise<Passwords> {
  const open = await preparePassword(openPassword, passwordNames.open)
  const owner = ownerPassword === undefined ? undefined : await preparePassword(ownerPassword, passwordNames.owner)
  if (owner?.length === 0) throw new Problem('owner-password-empty', {})
  if (owner === undefined && open.length === 0) throw new Problem('passwords-empty', {})
  if (owner?.equals(open)) throw new Problem('passwords-alike', {})
  return { open, owner }
}

function hexEntries(entries: Record<string, Buffer>): string {
  return Object.entries(entries)
    .map(([name, bytes]) => `/${name} <${bytes.toString('hex')}>`)
    .join(' ')
}
