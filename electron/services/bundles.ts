import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mostBundleBytes } from '../../shared/api/limits.ts'
import { publicView } from '../../shared/checks/publicView.ts'
import { refuseClosedReferences } from '../../shared/checks/refuseClosedReferences.ts'
import type { Edition } from '../../shared/document.ts'
import { leftOutMessage, replacedMessage, withoutFileMessage } from '../../shared/domain/bundle.ts'
import { bundleEnding } from '../../shared/domain/bundleName.ts'
import { boundColumns } from '../../shared/facts/boundTexts.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { closedInChanges, countClosedRecords } from '../../shared/session/closedRecords.ts'
import type { Session } from '../../shared/session/session.ts'
import type { Change } from '../../shared/tables/change.ts'
import type { HiddenCharacters } from '../../shared/tables/hiddenCharacters.ts'
import { spoiltMessage } from '../../shared/tables/spoiltCells.ts'
import { leftRowsMessage, namedMessage } from '../files/bundleNotes.ts'
import { type BundleChoices, readBundle } from '../files/readBundle.ts'
import { ChangeLog } from '../files/readChanges.ts'
import { writeBundle } from '../files/writeBundle.ts'
import { keepFor } from '../store/blobs/keepFor.ts'
import type { Store } from '../store/database.ts'
import { importRows } from '../store/importRows.ts'
import { findRecord } from '../store/records.ts'
import { loadSession } from '../store/sessions.ts'
import type { Author } from '../store/write.ts'
import { attachedFiles, attachmentsWithoutFile, filesOf, unnamedAttachments } from './bundleAttachments.ts'
import type { Service } from './service.ts'

export const bundles: Service<'bundles'> = ({ store, author }) => ({
  import: ({ path, choices }) => importBundle(store, path, author, choices),
  upload: ({ file, choices }) => uploadBundle(store, file, author, choices),
  download: input => downloadBundle(store, input),
  export: ({ session, path, edition }) => exportBundle(store, session, path, edition),
})

/** The session that comes with the product. */
export const samplePath = fileURLToPath(new URL('../../resources/sample/session', import.meta.url))

/** Not that of a .zip: a browser would give the file that ending. */
const bundleType = 'application/x-shoranameh'

export interface ImportedBundle {
  session: string
  /** Records created or changed. */
  changed: number
  records: number
  hidden: HiddenCharacters[]
  /** Persian sentences about what was left out, read by its name or spoilt before. */
  remarks: string[]
}

/**
 * Reads a bundle folder or .zip into the store, whole or not at all. A second import of the same bundle changes
 * nothing.
 * @param choices how its tables are to be read where cells can be read in two ways
 * @throws Problem; the store is then as it was
 */
export async function importBundle(
  store: Store,
  path: string,
  author: Author,
  choices?: BundleChoices,
): Promise<ImportedBundle> {
  const { session, leftOut, attachments, notes, ...rows } = await readBundle(path, choices)
  const { replaced, ...done } = await keepFor(store, attachedFiles(attachments), () => importRows(store, rows, author))
  const unnamed = await unnamedAttachments(store, attachments)
  const withoutFile = await attachmentsWithoutFile(store, session)
  const { hidden, spoilt, named, leftRows } = notes
  const remarks = [
    ...(replaced > 0 ? [replacedMessage(replaced)] : []),
    ...(leftOut.length + unnamed.length > 0 ? [leftOutMessage([...leftOut, ...unnamed])] : []),
    ...(withoutFile.length > 0 ? [withoutFileMessage(withoutFile)] : []),
    ...(named.length > 0 ? [namedMessage(named)] : []),
    ...(leftRows.length > 0 ? [leftRowsMessage(leftRows)] : []),
    ...(spoilt.length > 0 ? [spoiltMessage(spoilt)] : []),
  ]
  return { session, ...done, hidden: [...hidden], remarks }
}

/** The same for a file that a window was given. @throws Problem */
async function uploadBundle(
  store: Store,
  file: File,
  author: Author,
  choices?: BundleChoices,
): Promise<ImportedBundle> {
  if (file.size > mostBundleBytes) throw new Problem('bundle-file-too-large', {}, { file: basename(file.name) })
  return withTempFile(async path => {
    await writeFile(path, file.stream())
    return importBundle(store, path, author, choices)
  })
}

/**
 * A session's bundle under the name that a window saves it by. One with closed records says so in its name.
 * @throws Problem 'session-unknown'; what `publicView` refuses
 */
async function downloadBundle(
  store: Store,
  { session: code, edition }: { session: string; edition: Edition },
): Promise<{ file: File; closed: number; missing: string[] }> {
  const session = await findRecord(store, 'session', code)
  return withTempFile(async path => {
    const { closed, missing } = await exportBundle(store, code, path, edition)
    const mark = edition === 'public' ? ' – علنی' : closed > 0 ? ' – غیرعلنی' : ''
    const name = toPersianDigits(`بستهٔ جلسهٔ ${session?.numberInTerm ?? code}${mark}`) + bundleEnding
    return { file: new File([await readFile(path)], name, { type: bundleType }), closed, missing }
  })
}

/** Hands over the path of a .zip that is there for as long as it is used. */
async function withTempFile<T>(use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'shoranameh-'))
  try {
    return await use(join(folder, `bundle${bundleEnding}`))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Writes a session and every library row it refers to, with their change log and the files of its attachments. A public
 * edition is the open records that the session's documents look at, without a log, the notes between secretariat and
 * departments, and what was accepted of findings.
 * @returns how many closed records it holds, and which attachments' files are not with it: they are missing or damaged
 * @throws Problem 'session-unknown'; what `publicView` refuses
 */
export async function exportBundle(
  store: Store,
  session: string,
  path: string,
  edition: Edition = 'closed',
): Promise<{ path: string; closed: number; missing: string[] }> {
  store.prove()
  if (edition === 'public') {
    const open = openBundle(await loadSession(store, session, { years: 'own' }))
    const { files, missing } = await filesOf(store, open.rows.attachment)
    await writeBundle(path, open, undefined, files)
    return { path, closed: 0, missing }
  }
  const log = new ChangeLog()
  const onceClosed = new Set<string>()
  const toLog = (changes: readonly Change[]): void => {
    log.add(changes)
    for (const record of closedInChanges(changes)) onceClosed.add(record)
  }
  const all = await loadSession(store, session, { years: 'all', toLog })
  const { files, missing } = await filesOf(store, all.rows.attachment)
  await writeBundle(path, all, log, files)
  return { path, closed: countClosedRecords(all.rows, onceClosed), missing }
}

function openBundle(all: Session): Session {
  refuseClosedReferences(
    all,
    boundColumns.map(({ kind }) => kind),
  )
  const view = publicView(all)
  const report = view.rows.report.map(row => ({ ...row, note: null }))
  // What the presenter says beside the slides is for nobody else.
  const slideChoice = view.rows.slideChoice.map(row => ({ ...row, notes: null }))
  // What was accepted, and why, is the secretariat's own, like the findings themselves.
  return view.with({ rows: { ...view.rows, report, slideChoice, acceptance: [] }, changes: [], importBatches: [] })
}
