import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt, scryptSync } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod'
import { nameDurably } from '../../system/durable.ts'

/**
 * What is kept beside a locked store: its key, locked twice. The store is locked with a key of chance, so that another
 * passphrase leaves it as it is; that key is locked with the passphrase, and with a code for the day when the
 * passphrase is forgotten. The file is no secret, and nothing opens without it.
 */
const slot = z.object({ salt: z.base64(), locked: z.base64() })
const keyFile = z.object({
  shoranamehKey: z.literal(1),
  /** Which key is in it: SHA-256 of its SHA-256, which tells nothing of it. */
  id: z.string(),
  /** Of scrypt (RFC 7914). */
  cost: z.object({
    N: z
      .number()
      .int()
      .max(2 ** 20),
    r: z.number().int().max(16),
    p: z.number().int().max(4),
  }),
  passphrase: slot,
  recovery: slot,
})
type KeyFile = z.infer<typeof keyFile>

/** 128 MB and half a second a try. */
const usualCost = { N: 2 ** 17, r: 8, p: 1 }
const mostMemory = 2 ** 31

/** Where the key of a store lies. */
export function keyPath(store: string): string {
  return `${store}.key`
}

/** How the file of all copies ends, behind the name that they begin with. */
const sharedEnd = '.db.key'

/** The file that opens a store or a copy of one: its own, or that of all copies in their folder. */
export function findKeyFile(path: string): string | undefined {
  if (existsSync(keyPath(path))) return keyPath(path)
  const name = basename(path)
  const folder = dirname(path)
  const isOf = (file: string): boolean =>
    file.endsWith(sharedEnd) && name.startsWith(`${file.slice(0, -sharedEnd.length)}-`)
  const shared = namesIn(folder).filter(isOf)
  const [longest] = shared.sort((a, b) => b.length - a.length)
  return longest === undefined ? undefined : join(folder, longest)
}

/** Brings what opens a store, or a copy, to a copy of it, or to the store that it becomes; of a plain one nothing. */
export function bringKeyFile(from: string, to: string): void {
  const file = findKeyFile(from)
  if (file === undefined || file === keyPath(to)) return
  const known = findKeyFile(to)
  if (known !== undefined && readFileSync(known).equals(readFileSync(file))) return
  copyFileSync(file, `${keyPath(to)}.part`)
  nameDurably(`${keyPath(to)}.part`, keyPath(to))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Gives a store whose own key file is lost that of its copies. @returns whether it has one now */
export function bringBackKeyFile(store: string, copies: string): boolean {
  const ofCopies = findKeyFile(join(copies, `${basename(store, extname(store))}-copy.db`))
  if (ofCopies === undefined) return false
  copyFileSync(ofCopies, `${keyPath(store)}.part`)
  nameDurably(`${keyPath(store)}.part`, keyPath(store))
  return true
}

/** The signs of a locked database, part of whose head is as in any: its pages keep room for what proves them. */
export function looksLocked(head: Buffer): boolean {
  const [reserved = 0, ...shares] = head.subarray(20, 24)
  return !isPlain(head) && reserved > 0 && shares.join() === '64,32,32'
}

/** Whether a file begins as a database that anybody can read. */
export function isPlain(head: Buffer): boolean {
  return head.subarray(0, 15).toString('latin1') === 'SQLite format 3'
}

/** Whether one of these keys is that of a file. */
export function isKeyOf(path: string, keys: readonly Buffer[]): boolean {
  const id = keyIdIn(path)
  return keys.some(key => idOf(key) === id)
}

/** What the key in a file is called by, which tells nothing of it; undefined of a damaged file. */
export function keyIdIn(path: string): string | undefined {
  return read(readFileSync(path, 'utf8'))?.id
}

/** What a key is called by, likewise. */
export function idOf(key: Buffer): string {
  const once = createHash('sha256').update(key).digest()
  return createHash('sha256').update(once).digest('hex')
}

/** A key, and the file that opens it. */
export interface NewKey {
  key: Buffer
  file: string
  /** Shown once and kept nowhere. */
  recovery: string
}

/** Makes a key. @param passphrase prepared, so that it is the same from every keyboard */
export function newKey(passphrase: Buffer, cost = usualCost): NewKey {
  const key = randomBytes(32)
  const recovery = newCode()
  const file = {
    shoranamehKey: 1,
    id: idOf(key),
    cost,
    passphrase: lock(key, passphrase, cost),
    recovery: lock(key, codeOf(recovery), cost),
  }
  return { key, recovery, file: JSON.stringify(file, null, 2) }
}

/** The same key under another passphrase; the recovery code stays. */
export function relock(file: string, key: Buffer, passphrase: Buffer): string {
  const known = read(file)
  if (known === undefined) throw new Error('no key file')
  return JSON.stringify({ ...known, passphrase: lock(key, passphrase, known.cost) }, null, 2)
}

/** The same key under the same passphrase, and another recovery code. @returns the file, and the code */
export function renewCode(file: string, key: Buffer): Pick<NewKey, 'file' | 'recovery'> {
  const known = read(file)
  if (known === undefined) throw new Error('no key file')
  const recovery = newCode()
  const changed = { ...known, recovery: lock(key, codeOf(recovery), known.cost) }
  return { recovery, file: JSON.stringify(changed, null, 2) }
}

/**
 * The key in a file; undefined where neither the passphrase nor the recovery code opens it. Whoever asks goes on with
 * other work meanwhile.
 * @param passphrase prepared @param typed as it was typed, which may be the recovery code
 */
export async function openKeyFile(
  path: string,
  passphrase: Buffer | undefined,
  typed: string,
): Promise<Buffer | 'damaged' | undefined> {
  const known = read(readFileSync(path, 'utf8'))
  if (known === undefined) return 'damaged'
  const { cost } = known
  const byPassphrase = passphrase && (await unlock(known.passphrase, passphrase, cost))
  if (byPassphrase !== undefined) return byPassphrase
  const code = codeOf(typed)
  return code.length === codeLength ? unlock(known.recovery, code, cost) : undefined
}

function read(text: string): KeyFile | undefined {
  try {
    return keyFile.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** What a try at a passphrase costs. */
type Cost = KeyFile['cost']

const scryptBeside = promisify<Buffer, Buffer, number, object, Buffer>(scrypt)

/** Keys are made on a thread of their own, or at a terminal, which waits. */
function lock(key: Buffer, secret: Buffer, cost: Cost): z.infer<typeof slot> {
  const salt = randomBytes(16)
  // Each salt gives a key of its own, which locks once alone.
  const wrapping = scryptSync(secret, salt, 32, { ...cost, maxmem: mostMemory })
  const cipher = createCipheriv('aes-256-gcm', wrapping, Buffer.alloc(12))
  const locked = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
  return { salt: salt.toString('base64'), locked: locked.toString('base64') }
}

async function unlock(from: z.infer<typeof slot>, secret: Buffer, cost: Cost): Promise<Buffer | undefined> {
  const locked = Buffer.from(from.locked, 'base64')
  if (locked.length !== 48) return undefined
  const wrapping = await scryptBeside(secret, Buffer.from(from.salt, 'base64'), 32, { ...cost, maxmem: mostMemory })
  const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.alloc(12))
  decipher.setAuthTag(locked.subarray(32))
  try {
    return Buffer.concat([decipher.update(locked.subarray(0, 32)), decipher.final()])
  } catch {
    return undefined
  }
}

/** Without the letters that are taken for digits. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 32

/** «7K2M-…»: 160 bits in eight groups of four. */
function newCode(): string {
  const letters = Array.from(randomBytes(codeLength), byte => alphabet[byte % alphabet.length])
  return (letters.join('').match(/.{4}/g) ?? []).join('-')
}

/** However it was typed: in small letters, with spaces, O for 0. */
function codeOf(typed: string): Buffer {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-–]/g, '')
  return Buffer.from(plain.replaceAll('O', '0').replaceAll(/[IL]/g, '1'), 'utf8')
}
