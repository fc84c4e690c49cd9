import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { type Zippable, zipSync } from 'fflate'
import { bundleFiles, changesFile, sessionFile } from '../../shared/domain/bundle.ts'
import { isBundleName } from '../../shared/domain/bundleName.ts'
import { quote } from '../../shared/persian/quote.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { writeDurably } from '../system/durable.ts'
import { fileProblem, readPlainFile } from '../system/plainFile.ts'
import { type BundleNames, sortNames } from './bundleNames.ts'
import { recogniseFile } from './recogniseFile.ts'
import { inflatedPieces, packedFile, unzip } from './unzip.ts'

const mostBytes = 64 * 2 ** 20
/** The log keeps each row of the tables twice, as it is and as it was written. */
const mostBytesOfLog = 192 * 2 ** 20

/** A bundle's files by name, session.json among them, and what else lay beside them. */
export interface BundleContent {
  files: Map<string, Uint8Array>
  /** Its log, where there is one, in pieces at each reading: it may be large, and is held packed. */
  log: (() => Iterable<Uint8Array>) | undefined
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
  const { members, leftOut } = sortNames(await listFolder(path), basename(path))
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
  return { files, log, leftOut }
}

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

/** The files in a folder and, where session.json is not at its top, in its folders. */
async function listFolder(path: string, depth = 0): Promise<string[]> {
  const entries = await inWords(path, readdir(path, { withFileTypes: true }))
  const files = entries.filter(entry => !entry.isDirectory()).map(({ name }) => name)
  const isHere = files.some(name => name.toLowerCase() === sessionFile)
  const folders =
    isHere || depth === mostDepth ? [] : entries.filter(entry => entry.isDirectory() && isVisible(entry.name))
  for (const { name } of folders.slice(0, mostNames))
    if (files.length < mostNames)
      files.push(...(await listFolder(join(path, name), depth + 1)).map(inner => `${name}/${inner}`))
  return files
}

async function readZip(path: string): Promise<BundleContent> {
  const file = basename(path)
  const bytes = await readPlainFile(path, { most: mostBytes, tooLarge: () => tooLarge(path), followLinks: true })
  const sort = recogniseFile(bytes)
  if (sort === undefined) throw new Problem('no-bundle', {}, { file })
  if (sort !== 'bundle' && sort !== 'packed') throw new Problem('not-a-bundle', { sort }, { file })
  let sorted: BundleNames = { members: new Map(), leftOut: [] }
  const unzipped = unzip(bytes, file, mostBytes, names => {
    sorted = sortNames(names, file)
    return [...sorted.members].flatMap(([name, member]) => (name === changesFile ? [] : [member]))
  })
  const named = [...sorted.members].flatMap(([name, member]): [string, Uint8Array][] =>
    name === changesFile ? [] : [[name, unzipped.get(member) ?? new Uint8Array()]],
  )
  const log = sorted.members.get(changesFile)
  return {
    files: new Map(named),
    log: log === undefined ? undefined : packedFile(bytes, file, log, mostBytesOfLog),
    leftOut: sorted.leftOut,
  }
}

/** SHA-256 in hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function missingFile(file: string): Problem {
  return new Problem('bundle-file-missing', {}, { file })
}

/** The system's own leftovers (.DS_Store) are no content. */
const isVisible = (name: string) => !name.startsWith('.')

function tooLarge(path: string): Problem {
  return new Problem('bundle-too-large', { most: mostBytes / 2 ** 20 }, { file: basename(path) })
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

async function writeZip(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  // Zip keeps local time; built from local parts it is the same bytes in every zone.
  const mtime = new Date(1980, 0, 1, 12)
  const entries: Zippable = Object.fromEntries([...files].map(([name, bytes]) => [name, [bytes, { mtime, level: 6 }]]))
  await mkdir(dirname(path), { recursive: true })
  await writeWhole(dirname(path), new Map([[basename(path), zipSync(entries)]]))
}

async function writeFolder(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await mkdir(path, { recursive: true })
  const foreign = (await readdir(path)).find(
    name => name !== sessionFile && !bundleFiles.includes(name) && isVisible(name),
  )
  if (foreign !== undefined) {
    throw new Problem('foreign-file-in-folder', { name: quote(foreign) }, { file: path })
  }
  await writeWhole(path, files)
}

/** Hidden neighbours take the names when all of them are complete, so a full disk spoils no earlier export. */
async function writeWhole(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const partial = (path: string) => join(folder, `.${basename(path)}.part`)
  const named = new Map(Array.from(files, ([name, bytes]) => [join(folder, name), bytes]))
  try {
    await writeDurably(named, partial)
  } catch (error) {
    for (const name of files.keys()) await rm(partial(name), { force: true }).catch(() => {})
    throw error
  }
}
