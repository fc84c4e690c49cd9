import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { digestOf } from '../../system/digest.ts'
import { nameDurably } from '../../system/durable.ts'
import type { DatabaseFile, IssuedPaper } from '../driver/databaseFile.ts'
import { outputPlace } from '../file/outputPlace.ts'
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

/**
 * Copies what a store has issued, each once for all copies and locked as the store is: a signed paper cannot be made
 * again. One that is gone, or is not as it was issued, is left out.
 */
export function keepIssuedCopies(store: string, file: DatabaseFile, to: string): void {
  for (const { file: written, sha256 } of file.issued) {
    const target = join(to, sha256 + extname(written))
    if (existsSync(target)) continue
    const path = outputPlace(store, written)
    if (!existsSync(path)) continue
    const bytes = readFileSync(path)
    if (digestOf(bytes) !== sha256) continue
    mkdirSync(to, { recursive: true, mode: 0o700 })
    const { key } = file
    write(target, key === undefined ? bytes : seal(bytes, key))
  }
}

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
