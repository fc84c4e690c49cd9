import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { type Zippable, zipSync } from 'fflate'
import { mostAttachmentBytes, readDigestName } from '../../shared/domain/attachmentFile.ts'
import { attachmentFolder, bundleFiles, changesFile, sessionFile } from '../../shared/domain/bundle.ts'
import { isBundleName } from '../../shared/domain/bundleName.ts'
import { quote } from '../../shared/persian/quote.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { writeDurably } from '../system/durable.ts'
import { fileProblem, readPlainFile } from '../system/plainFile.ts'
import { type BundleNames, sortNames } from './bundleNames.ts'
import { recogniseFile } from './recogniseFile.ts'
import { inflatedPieces, packedFile, unzip } from './unzip.ts'

const mostBytes = 64 * 2 ** 20
/** A bundle with its attachments' files; a file that a window hands over is held to `mostBundleBytes` before. */
const mostBytesWithAttachments = 2 ** 30
/** The log keeps each row of the tables twice, as it is and as it was written. */
const mostBytesOfLog = 192 * 2 ** 20

/** An attachment's file in a bundle, under the digest that its name says. */
export interface BundleAttachment {
  sha256: string
  /** Its path in the bundle. */
  path: string
  /** Reads it. @throws Problem of what cannot be read */
  bytes: () => Promise<Uint8Array>
}

/** A bundle's files by name, session.json among them, and what else lay beside them. */
export interface BundleContent {
  files: Map<string, Uint8Array>
  /** Its log, where there is one, in pieces at each reading: it may be large, and is held packed. */
  log: (() => Iterable<Uint8Array>) | undefined
  attachments: readonly BundleAttachment[]
  /** Paths of files that are no part of a bundle and were not read. */
  leftOut: readonly string[]
}

/**
 * The files of a bundle's folder or file, which may hold them in a folder of its own.
 * @throws Problem of the file or what is in it
 */
export async function readBundleFiles(path: string): Promise<BundleContent> {
  const found = await inWords(path, stat(path))
  return found.isDirectory() ? readFolder(path) : readZip(path)
}

async function readFolder(path: string): Promise<BundleContent> {
  const { members, attachments, leftOut } = sortNames(await listFolder(path), basename(path))
  const files = new Map<string, Uint8Array>()
  let left = mostBytes
  let log: BundleContent['log']
  for (const [name, member] of members) {
    const isLog = name === changesFile
    // A bundle is somebody else's: what in it leads elsewhere is not followed.
    const tooMuch = (): Problem => tooLarge(path)
    const most = isLog ? mostBytesOfLog : left
    const bytes = await readPlainFile(join(path, member), { most, tooLarge: tooMuch, followLinks: false })
    if (isLog) log = packed(bytes)
    else {
      left -= bytes.length
      files.set(name, bytes)
    }
  }
  const read = (member: string) => () =>
    readPlainFile(join(path, member), {
      most: mostAttachmentBytes,
      tooLarge: attachmentTooLarge(member),
      followLinks: false,
    })
  return { files, log, attachments: attachmentsAt(attachments, read), leftOut }
}

function attachmentsAt(
  paths: ReadonlyMap<string, string>,
  read: (path: string) => BundleAttachment['bytes'],
): BundleAttachment[] {
  return Array.from(paths, ([sha256, path]) => ({ sha256, path, bytes: read(path) }))
}

const attachmentTooLarge = (path: string) => () =>
  new Problem('attachment-too-large', { most: mostAttachmentBytes / 2 ** 20 }, { file: path })

function packed(bytes: Buffer): () => Iterable<Uint8Array> {
  return packedPieces(deflateRawSync(bytes, { level: 1 }))
}

const packedPieces = (data: Buffer) => () => inflatedPieces(data)

/** @throws Problem for what the system says of a path */
function inWords<T>(path: string, work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    throw fileProblem(cause, path)
  })
}

/** How deep a folder may lie in others, and how many names are looked at. */
const [mostDepth, mostNames] = [3, 1000]

/**
 * The files in a folder and, where session.json is not at its top, in its folders; else in that of the attachments'
 * files alone.
 */
async function listFolder(path: string, depth = 0): Promise<string[]> {
  const entries = await inWords(path, readdir(path, { withFileTypes: true }))
  const files = entries.filter(entry => !entry.isDirectory()).map(({ name }) => name)
  const isHere = files.some(name => name.toLowerCase() === sessionFile)
  const isSearched = (name: string) =>
    isHere ? name.toLowerCase() === attachmentFolder : depth < mostDepth && isVisible(name)
  const folders = entries.filter(entry => entry.isDirectory() && isSearched(entry.name))
  for (const { name } of folders.slice(0, mostNames))
    if (files.length < mostNames)
      files.push(...(await listFolder(join(path, name), depth + 1)).map(inner => `${name}/${inner}`))
  return files
}

async function readZip(path: string): Promise<BundleContent> {
  const file = basename(path)
  const tooMuch = (): Problem => tooLarge(path, mostBytesWithAttachments)
  const bytes = await readPlainFile(path, { most: mostBytesWithAttachments, tooLarge: tooMuch, followLinks: true })
  const sort = recogniseFile(bytes)
  if (sort === undefined) throw new Problem('no-bundle', {}, { file })
  if (sort !== 'bundle' && sort !== 'packed') throw new Problem('not-a-bundle', { sort }, { file })
  let sorted: BundleNames = { members: new Map(), attachments: new Map(), leftOut: [] }
  const unzipped = unzip(bytes, file, mostBytes, names => {
    sorted = sortNames(names, file)
    return [...sorted.members].flatMap(([name, member]) => (name === changesFile ? [] : [member]))
  })
  const named = [...sorted.members].flatMap(([name, member]): [string, Uint8Array][] =>
    name === changesFile ? [] : [[name, unzipped.get(member) ?? new Uint8Array()]],
  )
  const log = sorted.members.get(changesFile)
  const read = (member: string) => async () =>
    Buffer.concat([...packedFile(bytes, file, member, mostAttachmentBytes)()])
  return {
    files: new Map(named),
    log: log === undefined ? undefined : packedFile(bytes, file, log, mostBytesOfLog),
    attachments: attachmentsAt(sorted.attachments, read),
    leftOut: sorted.leftOut,
  }
}

export function missingFile(file: string): Problem {
  return new Problem('bundle-file-missing', {}, { file })
}

/** The system's own leftovers (.DS_Store) are no content. */
const isVisible = (name: string) => !name.startsWith('.')

function tooLarge(path: string, most = mostBytes): Problem {
  return new Problem('bundle-too-large', { most: most / 2 ** 20 }, { file: basename(path) })
}

/**
 * Writes a bundle's files as one file or a folder, by the path's ending. The same files give the same bytes; a zip is
 * there whole or not at all.
 * @throws Problem 'folder-not-writable' or 'foreign-file-in-folder'
 */
export async function writeBundleFiles(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  try {
    if (isBundleName(path)) await writeZip(path, files)
    else await writeFolder(path, files)
  } catch (error) {
    if (error instanceof Problem || !(error instanceof Error) || !('code' in error)) throw error
    throw new Problem('folder-not-writable', { code: String(error.code) }, { file: path })
  }
}

/** What is attached is packed in itself. */
const isAttached = (name: string) => name.startsWith(`${attachmentFolder}/`)

async function writeZip(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  // Zip keeps local time; built from local parts it is the same bytes in every zone.
  const mtime = new Date(1980, 0, 1, 12)
  const entries: Zippable = Object.fromEntries(
    [...files].map(([name, bytes]) => [name, [bytes, { mtime, level: isAttached(name) ? 0 : 6 }]]),
  )
  await mkdir(dirname(path), { recursive: true })
  await writeWhole(dirname(path), new Map([[basename(path), zipSync(entries)]]))
}

async function writeFolder(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await mkdir(path, { recursive: true })
  const attached = join(path, attachmentFolder)
  const older = await readdir(attached).catch(() => [])
  const foreign = [
    ...(await readdir(path)).filter(name => ![sessionFile, attachmentFolder, ...bundleFiles].includes(name)),
    ...older.filter(name => readDigestName(name) === undefined),
  ].find(isVisible)
  if (foreign !== undefined) {
    throw new Problem('foreign-file-in-folder', { name: quote(foreign) }, { file: path })
  }
  if ([...files.keys()].some(isAttached)) await mkdir(attached, { recursive: true })
  await writeWhole(path, files)
  // An earlier export's attachments may be closed in this edition.
  for (const name of older.filter(isVisible))
    if (!files.has(`${attachmentFolder}/${name}`)) await rm(join(attached, name), { force: true })
}

const partial = (path: string) => join(dirname(path), `.${basename(path)}.part`)

/** Hidden neighbours take the names when all of them are complete, so a full disk spoils no earlier export. */
async function writeWhole(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const named = new Map(Array.from(files, ([name, bytes]) => [join(folder, name), bytes]))
  try {
    await writeDurably(named, partial)
  } catch (error) {
    for (const name of named.keys()) await rm(partial(name), { force: true }).catch(() => {})
    throw error
  }
}
