import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import { bundleFiles, sessionFile } from '../../shared/domain/bundle.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { normalise } from '../../shared/persian/normalise.ts'
import { Problem } from '../../shared/problem.ts'
import { quote } from '../../shared/tables/quote.ts'
import { unzip } from './unzip.ts'

const mostBytes = 64 * 2 ** 20

const known: ReadonlySet<string> = new Set([sessionFile, ...bundleFiles])

/**
 * The files of a bundle folder or .zip, by name; session.json is there, and none that is no part of a bundle. A zip may
 * hold them in one folder of its own.
 * @throws Problem 'missing-file' or 'bad-bundle'
 */
export async function readBundleFiles(path: string): Promise<Map<string, Uint8Array>> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined)
    throw new Problem('missing-file', 'چنین پرونده یا پوشه‌ای نیست؛ نشانی را بررسی کنید.', { file: path })
  const files = found.isDirectory() ? await readFolder(path) : await readZip(path, found.size)
  const unknown = [...files.keys()].find(name => !known.has(name))
  if (unknown !== undefined)
    throw new Problem('bad-bundle', 'این پرونده جزو بستهٔ جلسه نیست؛ آن را بیرون ببرید.', {
      file: normalise(unknown).slice(0, 80),
    })
  if (!files.has(sessionFile)) throw missingFile(sessionFile)
  return files
}

async function readFolder(path: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  let bytes = 0
  for (const name of (await readdir(path)).filter(isVisible)) {
    const { size } = await stat(join(path, name))
    bytes += size
    if (bytes > mostBytes) throw tooLarge(path)
    // An unknown file or folder is refused by its name; its bytes don't matter.
    files.set(name, known.has(name) ? await readFile(join(path, name)) : new Uint8Array())
  }
  return files
}

async function readZip(path: string, size: number): Promise<Map<string, Uint8Array>> {
  const file = basename(path)
  if (!/\.zip$/i.test(path)) throw new Problem('bad-bundle', 'بستهٔ جلسه پوشه یا پروندهٔ zip است.', { file })
  if (size > mostBytes) throw tooLarge(path)
  const files = unzip(await readFile(path), file, mostBytes)
  const folder = /^[^/]+\//.exec([...files.keys()][0] ?? '')?.[0] ?? ''
  const inFolder = [...files.keys()].every(name => name.startsWith(folder))
  const named = [...files].map(([name, bytes]) => [inFolder ? name.slice(folder.length) : name, bytes] as const)
  return new Map(named.filter(([name]) => isVisible(name)))
}

/** SHA-256 in hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function missingFile(file: string): Problem {
  return new Problem('missing-file', 'این پرونده در بسته نیست؛ آن را در بسته بگذارید.', { file })
}

/** The system's own leftovers (.DS_Store) are no content. */
const isVisible = (name: string) => !name.startsWith('.')

function tooLarge(path: string): Problem {
  return new Problem(
    'bad-bundle',
    toPersianDigits(`بسته بیش از ${mostBytes / 2 ** 20} مگابایت است؛ آن را کوچک‌تر کنید.`),
    { file: basename(path) },
  )
}

/**
 * Writes a bundle's files as a .zip or a folder, by the path's ending. The same files give the same bytes; a zip is
 * there whole or not at all.
 * @throws Problem 'cannot-write'
 */
export async function writeBundleFiles(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  try {
    if (/\.zip$/i.test(path)) await writeZip(path, files)
    else await writeFolder(path, files)
  } catch (error) {
    if (error instanceof Problem || !(error instanceof Error) || !('code' in error)) throw error
    throw new Problem(
      'cannot-write',
      `اینجا نمی‌توان نوشت (${String(error.code)})؛ دسترسی پوشه و جای خالی دیسک را بررسی کنید.`,
      { file: path },
    )
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
  const foreign = (await readdir(path)).find(name => !known.has(name) && isVisible(name))
  if (foreign !== undefined) {
    const message = `در این پوشه ${quote(foreign)} هست که جزو بسته نیست؛ پوشهٔ دیگری برگزینید.`
    throw new Problem('cannot-write', message, { file: path })
  }
  await writeWhole(path, files)
}

/** Hidden neighbours take the names when all of them are complete, so a full disk spoils no earlier export. */
async function writeWhole(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const partial = (name: string) => join(folder, `.${name}.part`)
  try {
    for (const [name, bytes] of files) await writeFile(partial(name), bytes)
    for (const name of files.keys()) await rename(partial(name), join(folder, name))
  } catch (error) {
    for (const name of files.keys()) await rm(partial(name), { force: true }).catch(() => {})
    throw error
  }
}
