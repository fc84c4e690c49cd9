import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { digestOf } from '../../system/digest.ts'
import { nameDurably } from '../../system/durable.ts'
import type { DatabaseFile, IssuedPaper } from '../driver/databaseFile.ts'
import { outputPlace } from '../file/outputPlace.ts'
import { digestIn } from './blobFolder.ts'
import { seal, unseal } from './sealed.ts'

const ending = '.issued'

/** Where the papers are that all copies of a store in a folder have. */
export function issuedFolder(backups: string, store: string): string {
  return join(backups, basename(store) + ending)
}

/** Where those of a copy are that lies by itself. */
export function issuedOfCopy(copy: string): string {
  return copy + ending
}

/** Bytes of all the room for copies that issued papers may take: half of it, so that neither leaves the other none. */
export const issuedRoom = (room: number): number => Math.floor(room / 2)

/**
 * Copies what a store has issued, each once for all copies and locked as the store is: a signed paper cannot be made
 * again. One that is gone, or is not as it was issued, is left out.
 * @param room bytes that they may take: of more, those that were issued last are there
 */
export function keepIssuedCopies(store: string, file: DatabaseFile, to: string, room = Number.POSITIVE_INFINITY): void {
  const own = new Set<string>()
  let taken = 0
  for (const paper of file.issued) {
    const name = nameOf(paper)
    const [target, path] = [join(to, name), outputPlace(store, paper.file)]
    const bytes = sizeOf(target) ?? sizeOf(path)
    if (bytes === undefined || own.has(name)) continue
    taken += bytes
    // An older one that fits where a newer one did not is not worth more by that.
    if (taken > room) break
    own.add(name)
    if (!existsSync(target)) copyAsIssued(path, paper.sha256, target, file.key)
  }
  letGoOthers(to, own, room)
}

/**
 * What else is in a folder of issued papers, as from before a restore, stays while there is room; the oldest go first.
 * @param own names of those that stay
 */
export function letGoOthers(folder: string, own: ReadonlySet<string>, room: number): void {
  const files = filesIn(folder).sort((a, b) => Number(own.has(b.name)) - Number(own.has(a.name)) || b.at - a.at)
  let taken = 0
  for (const { name, bytes } of files) {
    taken += bytes
    if (taken > room && !own.has(name)) rmSync(join(folder, name), { force: true })
  }
}

/** What the papers in a folder of copies are called. */
export const issuedNames = (folder: string): string[] => filesIn(folder).map(({ name }) => name)

/** How many papers are in a folder of copies, and the bytes that they take. */
export function issuedIn(folder: string): { count: number; bytes: number } {
  const files = filesIn(folder)
  return { count: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) }
}

/** How many papers that lie beside a store are in no copy of it: there was no room for them. */
export function leftOut(store: string, issued: readonly IssuedPaper[], folder: string): number {
  const kept = new Set(issuedNames(folder))
  const names = issued
    .filter(paper => !kept.has(nameOf(paper)) && existsSync(outputPlace(store, paper.file)))
    .map(nameOf)
  return new Set(names).size
}

const nameOf = ({ file, sha256 }: IssuedPaper): string => sha256 + extname(file)

function copyAsIssued(path: string, sha256: string, target: string, key: Buffer | undefined): void {
  const bytes = readFileSync(path)
  if (digestOf(bytes) !== sha256) return
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
  write(target, key === undefined ? bytes : seal(bytes, key))
}

function filesIn(folder: string): { name: string; bytes: number; at: number }[] {
  const names = existsSync(folder) ? readdirSync(folder).filter(name => digestIn(name) !== undefined) : []
  return names.map(name => {
    const { size, mtimeMs } = statSync(join(folder, name))
    return { name, bytes: size, at: mtimeMs }
  })
}

const sizeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size

/**
 * Puts the papers that a restored store has issued back beside it, where they are missing.
 * @param from folders of copies
 */
export function bringBackIssued(store: string, issued: readonly IssuedPaper[], from: readonly string[]): void {
  const outputs = join(dirname(store), 'outputs')
  for (const { file: path, sha256 } of issued) {
    const target = join(outputs, basename(path))
    if (existsSync(target)) continue
    const copy = from.map(folder => join(folder, sha256 + extname(path))).find(existsSync)
    const bytes = copy === undefined ? undefined : unseal(readFileSync(copy))
    if (bytes === undefined || digestOf(bytes) !== sha256) continue
    mkdirSync(outputs, { recursive: true })
    write(target, bytes)
  }
}

function write(target: string, bytes: Uint8Array): void {
  writeFileSync(`${target}.part`, bytes, { mode: 0o600 })
  nameDurably(`${target}.part`, target)
}
