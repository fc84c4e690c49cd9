import { attachmentTypes, byAttachmentCode } from '../../shared/domain/attachmentFile.ts'
import { newCode } from '../../shared/domain/newCode.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Row } from '../../shared/records/index.ts'
import type { Openness } from '../../shared/records/openness.ts'
import { closedTest } from '../../shared/session/closed.ts'
import { emptyRows, type Rows } from '../../shared/tables/record.ts'
import type { Transaction } from '../store/access.ts'
import { keepFor } from '../store/blobs/keepFor.ts'
import { changedKeys } from '../store/changes.ts'
import { type Store, transaction } from '../store/database.ts'
import { findRecord, recordsWith } from '../store/records.ts'
import type { Author } from '../store/write.ts'
import { attachmentState, readAttachment } from './attachmentFiles.ts'
import { type ExaminedFile, examineFile } from './examineFile.ts'
import { RecordWriter, type WrittenGroup } from './recordWriter.ts'
import type { Service } from './service.ts'

export const attachments: Service<'attachments'> = ({ store, author }) => ({
  list: ({ session }) => listAttachments(store, session),
  add: (input, { signal }) => addAttachment(store, input, author, signal),
  replace: (input, { signal }) => replaceFile(store, input, author, signal),
  keep: ({ file }, { signal }) => keepFile(store, file, signal),
  read: ({ code }) => readFile(store, code),
})

async function listAttachments(store: Store, session: string) {
  const agenda = await agendaOf(store, session)
  const items = agenda.agendaItem.map(({ code }) => code)
  const rows = await recordsWith(store, 'attachment', 'agendaItem', items)
  const isClosed = closedTest(agenda)
  return Promise.all(
    rows.toSorted(byAttachmentCode).map(async row => {
      return { row, isClosed: isClosed('attachment', row), ...(await attachmentState(store, row)) }
    }),
  )
}

/** What closes the attachments of a session. */
async function agendaOf(store: Store, code: string): Promise<Rows> {
  const session = await recordsWith(store, 'session', 'code', [code])
  return { ...emptyRows(), session, agendaItem: await recordsWith(store, 'agendaItem', 'session', [code]) }
}

interface GivenFile {
  agendaItem: string
  file: File
  openness?: Openness | undefined
  group?: string | undefined
}

type WrittenAttachment = WrittenGroup & { row: Row<'attachment'> }
/** With what a packet leaves out of its file. */
type Removed = Pick<ExaminedFile, 'removed'>

/** @throws Problem of the file, or 'reference-unknown' for an item that is not there */
async function addAttachment(
  store: Store,
  { agendaItem, file, openness = 'open', group }: GivenFile,
  author: Author,
  signal: AbortSignal | undefined,
): Promise<WrittenAttachment & Removed & { isNew: boolean }> {
  const { bytes, type, removed, ...named } = await examineFile(file, signal)
  return keepFor(store, [{ bytes, type }], ([sha256 = '']) =>
    transaction(store, async trx => {
      if (group !== undefined) trx.join(group)
      return { removed, ...(await attach(trx, { ...named, sha256, agendaItem, openness }, author)) }
    }),
  )
}

async function attach(
  trx: Transaction,
  given: Omit<Row<'attachment'>, 'code'>,
  author: Author,
): Promise<WrittenAttachment & { isNew: boolean }> {
  const writer = new RecordWriter(trx, author)
  await writer.known('agendaItem', given.agendaItem)
  const there = await recordsWith(trx, 'attachment', 'agendaItem', [given.agendaItem])
  const same = there.find(({ sha256 }) => sha256 === given.sha256)
  if (same !== undefined) return { row: same, isNew: false, ...writer.written }
  const code = newAttachmentCode([...(await writer.codes('attachment')), ...(await changedKeys(trx, 'attachment'))])
  const row = await writer.put('attachment', { ...given, code })
  return { row, isNew: true, ...writer.written }
}

/** «A-03» after the highest that was ever given: what was removed may come back under its own. */
function newAttachmentCode(taken: readonly unknown[]): string {
  const numbers = taken.map(code => Number(/^A-(\d{1,6})$/.exec(String(code))?.[1] ?? 0))
  return newCode(`A-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`, taken)
}

/** @throws Problem of the file, or 'attachment-unknown' */
async function replaceFile(
  store: Store,
  { code, file }: { code: string; file: File },
  author: Author,
  signal: AbortSignal | undefined,
): Promise<WrittenAttachment & Removed> {
  const { bytes, type, title: _title, removed, ...named } = await examineFile(file, signal)
  return keepFor(store, [{ bytes, type }], ([sha256 = '']) =>
    transaction(store, async trx => {
      const writer = new RecordWriter(trx, author)
      const row = await writer.put('attachment', { ...(await known(trx, code)), ...named, sha256 })
      return { row, removed, ...writer.written }
    }),
  )
}

async function keepFile(store: Store, given: File, signal: AbortSignal | undefined) {
  const { bytes, type, ...named } = await examineFile(given, signal)
  store.guard?.refuseLost()
  return { ...named, sha256: (await store.blobs.keep(bytes, type)).sha256 }
}

/** @throws Problem 'attachment-unknown', 'attachment-file-missing' or 'attachment-file-damaged' */
async function readFile(store: Store, code: string): Promise<File> {
  const row = await known(store, code)
  const { bytes, type } = await readAttachment(store, row)
  const item = await findRecord(store, 'agendaItem', row.agendaItem)
  const isClosed = closedTest(await agendaOf(store, item?.session ?? ''))('attachment', row)
  const name = isClosed ? row.file.replace(/(?=\.[^.]*$|$)/, ' – غیرعلنی') : row.file
  return new File([bytes], name, { type: attachmentTypes[type] })
}

async function known(store: Store | Transaction, code: string): Promise<Row<'attachment'>> {
  const row = await findRecord(store, 'attachment', code)
  if (row === undefined) throw new Problem('attachment-unknown', { code })
  return row
}
