import type { Selectable } from 'kysely'
import type { Access, Transaction } from './access.ts'
import type { Schema } from './driver/schema.ts'
import { digestOfEntry } from './log/chain.ts'
import { storedJson } from './storedJson.ts'

/** What a packet's pages were when it was bound. */
export interface IssuedPacket {
  title: string
  identity: string
  /** Digest of contents, structure and properties. */
  rest: string
  /** Our own document first, then the attachments: the digests of their pages, and of an attachment its file's. */
  parts: { title: string; sha256: string | null; pages: string[] }[]
}

/** A file that was issued, by the SHA-256 of its bytes; `at` is an ISO 8601 instant in UTC. */
export type IssuedFile = Omit<Selectable<Schema['issuedFile']>, 'packet'> & { packet: IssuedPacket | null }

/** Keeps that a file was issued. One that is made again with the same bytes stays as it was first issued. */
export async function keepIssued({ db, driver }: Transaction, { packet, ...file }: IssuedFile): Promise<void> {
  const row = { ...file, packet: packet === null ? null : JSON.stringify(packet) }
  const kept = await db
    .insertInto('issuedFile')
    .values(row)
    .onConflict(taken => taken.column('sha256').doNothing())
    .returning('sha256')
    .executeTakeFirst()
  if (kept !== undefined) await driver.link({ entries: 'issued', first: 0n, digests: digestOfEntry(row) })
}

/** The file of a digest; undefined where none was issued with it. */
export async function findIssued({ db }: Access, sha256: string): Promise<IssuedFile | undefined> {
  const row = await db.selectFrom('issuedFile').selectAll().where('sha256', '=', sha256).executeTakeFirst()
  return row && issuedFile(row)
}

/** All packets whose pages are known, oldest first. */
export async function issuedPackets({ db }: Access): Promise<(IssuedFile & { packet: IssuedPacket })[]> {
  const packets = db.selectFrom('issuedFile').selectAll().where('packet', 'is not', null)
  const rows = await packets.orderBy('at').orderBy('sha256').execute()
  return rows.map(issuedFile).filter(hasPacket)
}

function issuedFile({ packet, ...file }: Selectable<Schema['issuedFile']>): IssuedFile {
  return { ...file, packet: packet === null ? null : (storedJson(packet) as IssuedPacket) }
}

function hasPacket(file: IssuedFile): file is IssuedFile & { packet: IssuedPacket } {
  return file.packet !== null
}
