import { type ReadingChoices, typedChoices } from '../../shared/columnTypes/readingChoices.ts'
import { changesFile, csvFile, importBatchesFile, judgeFiles, sessionFile } from '../../shared/domain/bundle.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type RecordKind, recordKinds } from '../../shared/records/index.ts'
import type { Change } from '../../shared/tables/change.ts'
import type { ImportBatch } from '../../shared/tables/importBatch.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { type ReferenceReader, referenceReader } from '../../shared/tables/readReference.ts'
import { recordOption } from '../../shared/tables/recordLabel.ts'
import { recordUnits, unitSource } from '../../shared/tables/recordUnits.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import type { RowSource } from '../../shared/tables/rowSource.ts'
import { digestOf } from '../system/digest.ts'
import { type BundleAttachment, missingFile, readBundleFiles } from './bundleFiles.ts'
import { type BundleNotes, NoteTaker } from './bundleNotes.ts'
import type { BundleRow } from './bundleRow.ts'
import { type BundleKeys, checkedRows } from './checkBundle.ts'
import { readCsv } from './csv.ts'
import { readTableBytes } from './encoding.ts'
import { oldDistricts } from './oldDistricts.ts'
import { readChanges } from './readChanges.ts'
import { readImportBatches } from './readImportBatches.ts'
import { readSessionFile } from './readSessionFile.ts'
import type { NamedRecord, SkippedRow } from './tableReading.ts'

/** A session's bundle. Its rows and its log may be many: they are read, and checked, as they are asked for. */
export interface Bundle {
  session: string
  /** Paths of files in it that are no part of a bundle. */
  leftOut: readonly string[]
  /** Each kind after those it refers to, and to be read in this order. */
  tables: readonly RowSource[]
  /** Oldest first. */
  changes: () => Iterable<Change>
  importBatches: ImportBatch[]
  /** Files of its attachments, as far as they came with it. */
  attachments: readonly BundleAttachment[]
  /** Those of a table are added when its rows are read. */
  notes: BundleNotes
}

/** How tables are to be read where their cells can be read in two ways, by file; under '' for all others. */
export type BundleChoices = Readonly<Record<string, ReadingChoices>>

/**
 * Reads a session bundle, a folder or a file; nothing in it is trusted.
 * @throws Problem that names the file, the row and the field of the first thing wrong; so does the reading of its
 *   tables and its log
 */
export async function readBundle(path: string, choices: BundleChoices = {}): Promise<Bundle> {
  const { files, log, attachments, leftOut } = await readBundleFiles(path)
  const bytesOf = (name: string) => files.get(name) ?? new Uint8Array()
  const json = readSessionFile(bytesOf(sessionFile))
  checkFiles(new Set([...files.keys(), ...(log === undefined ? [] : [changesFile])]), json.files)
  const changes = () => readChanges(log?.() ?? [])
  const notes = new NoteTaker()
  const reader = new BundleReader(json.rows, files, changes, notes, choices)
  return {
    session: json.session,
    leftOut,
    attachments,
    tables: reader.kinds.map(kind => reader.table(kind)),
    changes,
    importBatches: readImportBatches(bytesOf(importBatchesFile), kind => {
      const csv = files.get(csvFile(kind))
      return csv && digestOf(csv)
    }),
    notes,
  }
}

/** @throws Problem of the file or what is in it */
function checkFiles(found: Set<string>, listed: readonly string[] | undefined): void {
  found.delete(sessionFile)
  const judged = judgeFiles(found, listed)
  if (judged?.wrong === 'missing') throw missingFile(judged.file)
  if (judged !== undefined)
    throw new Problem(
      'file-not-listed',
      {},
      {
        file: judged.file,
      },
    )
}

/** Reads the rows of a bundle's kinds. Of what was read it keeps the keys alone. */
class BundleReader {
  readonly #json: ReadonlyMap<RecordKind, readonly BundleRow[]>
  readonly #files: ReadonlyMap<string, Uint8Array>
  readonly #changes: () => Iterable<Change>
  readonly #notes: NoteTaker
  readonly #choices: BundleChoices
  readonly #keys: BundleKeys = new Map()
  readonly #readers = new Map<RecordKind, ReferenceReader>()
  #logged: Set<string> | undefined

  constructor(
    json: ReadonlyMap<RecordKind, readonly BundleRow[]>,
    files: ReadonlyMap<string, Uint8Array>,
    changes: () => Iterable<Change>,
    notes: NoteTaker,
    choices: BundleChoices,
  ) {
    this.#json = json
    this.#files = files
    this.#changes = changes
    this.#notes = notes
    this.#choices = choices
  }

  /** Each after those it refers to. */
  get kinds(): RecordKind[] {
    return recordKinds.filter(kind => this.#has(kind) || kind === 'district')
  }

  table(kind: RecordKind): RowSource {
    return {
      kind,
      file: this.#json.has(kind) ? sessionFile : csvFile(this.#has(kind) ? kind : 'neighbourhood'),
      rows: () => this.#checked(kind),
      keys: () => new Set(Array.from(this.#rows(kind), ({ row }) => keyOf(kind, row))),
    }
  }

  #has(kind: RecordKind): boolean {
    return this.#json.has(kind) || this.#files.has(csvFile(kind))
  }

  *#checked(kind: RecordKind): Generator<BundleRow> {
    for (const found of checkedRows(kind, this.#rows(kind, this.#notes), this.#keys)) {
      this.#notes.row(kind, found, found.asWritten ? null : found.raw())
      yield found
    }
  }

  /** The rows, right in themselves alone. */
  #rows(kind: RecordKind, notes?: NoteTaker): Iterable<BundleRow> {
    const json = this.#json.get(kind)
    if (json !== undefined) return json
    if (this.#has(kind)) return this.#csvRows(kind, notes)
    return this.#has('neighbourhood') ? oldDistricts(this.#csvRows('neighbourhood')) : []
  }

  *#csvRows(kind: RecordKind, notes?: NoteTaker): Generator<BundleRow> {
    const file = csvFile(kind)
    const bytes = readTableBytes(this.#files.get(file) ?? new Uint8Array(), file)
    const references = this.#referenceReaders(kind)
    const named = (cell: NamedRecord) => notes?.name(kind, file, cell)
    const isKnown = (key: string) => this.#isLogged(kind, key)
    const unitOfRecord = this.#unitReader(kind)
    const choices = { ...typedChoices, ...this.#choices[''], ...this.#choices[file] }
    const leave = (row: SkippedRow) => notes?.leave(file, row)
    const skipped = choices.sums === 'leftOut' ? { skipped: leave } : {}
    for (const found of readCsv(kind, bytes, file, { choices, references, unitOfRecord, named, isKnown, ...skipped }))
      yield { ...found, at: { file, number: found.number } }
  }

  /** Readers of the columns that refer to records of other kinds in the bundle. */
  #referenceReaders(kind: RecordKind): Map<string, ReferenceReader> {
    const others = referencesOf(kind).filter(({ to }) => to !== kind && this.#has(to))
    return new Map(others.map(({ column, to }) => [column, this.#referenceReader(to)]))
  }

  /** Most cells are codes: all names are looked through only for one that is none. */
  #referenceReader(kind: RecordKind): ReferenceReader {
    return cell => {
      if (this.#keys.get(kind)?.has(cell)) return { ok: true, code: cell, byName: false }
      const known =
        this.#readers.get(kind) ?? referenceReader(Array.from(this.#rows(kind), ({ row }) => recordOption(kind, row)))
      this.#readers.set(kind, known)
      return known(cell)
    }
  }

  /** The Persian units of the records that a kind's numbers are under. */
  #unitReader(kind: RecordKind): ((code: string) => string | undefined) | undefined {
    const source = unitSource(kind)
    if (source === undefined) return undefined
    const units = recordUnits(
      source.to,
      Array.from(this.#rows(source.to), ({ row }) => row),
    )
    return code => units.get(code)
  }

  /** Somebody wrote it here, whatever it looks like. */
  #isLogged(kind: RecordKind, key: string): boolean {
    this.#logged ??= new Set(Array.from(this.#changes(), change => `${change.kind} ${change.key}`))
    return this.#logged.has(`${kind} ${key}`)
  }
}
