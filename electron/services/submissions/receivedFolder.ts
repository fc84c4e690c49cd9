import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { mostFileBytes } from '../../../shared/api/limits.ts'
import type { ReceivedFile } from '../../../shared/api/submissions.ts'
import { Problem, plainProblem } from '../../../shared/problems/problem.ts'
import type { PlainProblem } from '../../../shared/problems/problemText.ts'
import { isTableName } from '../../../shared/tables/tableName.ts'
import { isTakenBack } from '../../store/changes.ts'
import { type Store, transaction } from '../../store/database.ts'
import { keepReceived, listReceived } from '../../store/receivedFiles.ts'
import { readSettings } from '../../store/settings.ts'
import { readPlainFile } from '../../system/plainFile.ts'

/** Milliseconds for which a file has to lie unchanged: what is copied into the folder is no file yet. */
const restsFor = 2000
/** A folder is meant for what departments send, not for whatever a machine has. */
const mostFiles = 1000

/** A file as it lay there at one look. */
interface SeenFile {
  name: string
  /** Tells it from the same file once it has changed. */
  mark: string
  writtenAt: number
  bytes: number
  /** Unknown until it has come to rest. */
  digest: string | undefined
}

interface Look {
  folder: string | null
  trouble: PlainProblem | null
  files: ReceivedFile[]
}

/** The folder that departments' files come into, as its files come and go. */
export class ReceivedFolder {
  readonly #store: Store
  /** What the last look saw, by name. */
  #seen: { folder: string; files: ReadonlyMap<string, SeenFile> } | undefined
  #looking: Promise<Look> | undefined

  constructor(store: Store) {
    this.#store = store
  }

  /** Files that nobody has stored or left. Two windows that ask at once get the same answer. @param now ISO instant */
  look(now: string): Promise<Look> {
    this.#looking ??= this.#look(Date.parse(now)).finally(() => {
      this.#looking = undefined
    })
    return this.#looking
  }

  /** @throws Problem for one that is not there any more, or is none of its tables */
  async read(name: string): Promise<File> {
    const { receivedFolder: folder } = await readSettings(this.#store)
    if (folder === null || !isMeant(name)) throw new Problem('missing-file', {}, { file: name })
    const tooLarge = () => new Problem('table-file-too-large', { most: mostFileBytes / 2 ** 20 }, { file: name })
    const bytes = await readPlainFile(join(folder, name), { most: mostFileBytes, tooLarge, followLinks: false })
    return new File([new Uint8Array(bytes)], name)
  }

  async #look(now: number): Promise<Look> {
    const { receivedFolder: folder } = await readSettings(this.#store)
    if (folder === null) return { folder, trouble: null, files: [] }
    let files: SeenFile[]
    try {
      files = await this.#filesIn(folder, now)
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause
      return { folder, trouble: plainProblem(cause), files: [] }
    }
    const dealtWith = await listReceived(this.#store)
    const names = new Set([...dealtWith.values()].map(({ name }) => name))
    const waiting: ReceivedFile[] = []
    for (const { name, digest, writtenAt, bytes } of files) {
      if (digest === undefined) continue
      const kept = dealtWith.get(digest)
      const isDone = kept !== undefined && (kept.group === null || !(await isTakenBack(this.#store, kept.group)))
      if (isDone) continue
      const at = new Date(writtenAt).toISOString()
      waiting.push({ name, digest, at, bytes, isChanged: kept === undefined && names.has(name) })
    }
    return { folder, trouble: null, files: waiting.toSorted((a, b) => a.at.localeCompare(b.at)) }
  }

  /** @throws Problem 'received-folder-away' */
  async #filesIn(folder: string, now: number): Promise<SeenFile[]> {
    const away = new Problem('received-folder-away', {}, { file: folder })
    if (!isAbsolute(folder)) throw away
    const names = await readdir(folder).catch(() => {
      throw away
    })
    const before = this.#seen?.folder === folder ? this.#seen.files : new Map<string, SeenFile>()
    const files: SeenFile[] = []
    for (const name of names.filter(isMeant).toSorted().slice(0, mostFiles)) {
      const path = join(folder, name)
      const found = await lstat(path).catch(() => undefined)
      if (found?.isFile() !== true) continue
      const last = before.get(name)
      const mark = markOf(found)
      const isResting = last?.mark === mark || now - found.mtimeMs > restsFor
      const digest = last?.mark === mark && last.digest !== undefined ? last.digest : undefined
      files.push({
        name,
        mark,
        writtenAt: found.mtimeMs,
        bytes: found.size,
        digest: digest ?? (isResting ? await digestIn(path, found) : undefined),
      })
    }
    this.#seen = { folder, files: new Map(files.map(file => [file.name, file])) }
    return files
  }
}

/** Nobody wants to see such a file again. */
export function leaveReceived(store: Store, { name, digest }: Pick<ReceivedFile, 'name' | 'digest'>): Promise<void> {
  return transaction(store, trx => keepReceived(trx, digest, { name, group: null }))
}

/** What a file holds, told from whatever else it might. */
export async function digestOf(file: File): Promise<string> {
  return sha256(new Uint8Array(await file.arrayBuffer()))
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

const markOf = ({ size, mtimeMs, ctimeMs }: Stats) => `${size} ${mtimeMs} ${ctimeMs}`

/** Undefined where it cannot be read now: it may be locked by what writes it. */
async function digestIn(path: string, found: Stats): Promise<string | undefined> {
  // It is refused when somebody looks at it.
  if (found.size > mostFileBytes) return sha256(`${path} ${markOf(found)}`)
  try {
    return sha256(await readPlainFile(path, { most: mostFileBytes, followLinks: false }))
  } catch (cause) {
    if (cause instanceof Problem) return undefined
    throw cause
  }
}

/** Tables by their names; what a spreadsheet or a download keeps beside them is none. */
const isMeant = (name: string): boolean => isTableName(name) && !/^(?:~\$|\.)|[/\\\0]/.test(name)
