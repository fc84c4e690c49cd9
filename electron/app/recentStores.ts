import { existsSync, readdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod'
import type { ListedStore } from '../../shared/api/stores.ts'
import { digestOf } from '../system/digest.ts'

/** Of a council's file. */
export const storeEnding = '.db'

const recent = z.object({ path: z.string(), council: z.string().nullable(), at: z.string() })
const kept = z.object({ stores: z.array(recent) })
type Recent = z.infer<typeof recent>

/** So many are remembered. */
const most = 30

/** Which councils' files a program has had open, the last first; remembered in the folder of its data. */
export class RecentStores {
  readonly folder: string

  constructor(folder: string) {
    this.folder = existsSync(folder) ? realpathSync(folder) : folder
  }

  /** The one that was open last; undefined where none was, or where it is gone. */
  get last(): string | undefined {
    const [first] = this.#read()
    return first !== undefined && isFile(first.path) ? first.path : undefined
  }

  /** Those that were open and those that lie in the folder, the open one first. */
  list(open: string, council: string | null): ListedStore[] {
    const known = this.#read().filter(({ path }) => path !== open)
    const paths = new Set([open, ...known.map(({ path }) => path)])
    const beside = namesIn(this.folder)
      .filter(name => name.endsWith(storeEnding))
      .map(name => join(this.folder, name))
      .filter(path => !paths.has(path) && isFile(path))
    return [
      listed({ path: open, council, at: null }, 'open'),
      ...known.map(one => listed(one, isFile(one.path) ? 'there' : 'gone')),
      ...beside.map(path => listed({ path, council: null, at: null }, 'there')),
    ]
  }

  note(path: string, council: string | null, at: string): void {
    const others = this.#read().filter(one => one.path !== path)
    this.#write([{ path, council, at }, ...others].slice(0, most))
  }

  forget(path: string): void {
    this.#write(this.#read().filter(one => one.path !== path))
  }

  #read(): Recent[] {
    try {
      return kept.parse(JSON.parse(readFileSync(this.#file, 'utf8'))).stores
    } catch {
      return []
    }
  }

  /** A list that could not be written harms nobody. */
  #write(stores: readonly Recent[]): void {
    try {
      const partial = `${this.#file}.partial`
      writeFileSync(partial, `${JSON.stringify({ stores }, null, 1)}\n`, { mode: 0o600 })
      renameSync(partial, this.#file)
    } catch {
      return
    }
  }

  get #file(): string {
    return join(this.folder, 'stores.json')
  }
}

/** What a program opens where nobody names a store: that of last time, or its first. @param first its path */
export const usualStore = (first: string) => new RecentStores(dirname(first)).last ?? first

/** What a window calls a file by. */
const idOfStore = (path: string) => digestOf(new TextEncoder().encode(path)).slice(0, 16)

function listed(
  { path, council, at }: Omit<Recent, 'at'> & { at: string | null },
  state: ListedStore['state'],
): ListedStore {
  return { id: idOfStore(path), name: basename(path, storeEnding), folder: dirname(path), council, at, state }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted()
  } catch {
    return []
  }
}
