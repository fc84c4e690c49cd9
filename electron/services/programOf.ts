import { arch, platform, release } from 'node:os'
import type { Capabilities, Program } from '../../shared/api/host.ts'
import type { Store } from '../store/database.ts'
import { storeVersions } from '../store/storeVersions.ts'

/** The program that runs, with what it is made of. */
export function programOf(store: Store, { version, host }: Capabilities): Program {
  const { schema, sqlite } = storeVersions(store)
  const { node, electron, chrome } = process.versions as Readonly<Record<string, string | undefined>>
  const parts = { SQLite: sqlite, Node: node, Electron: electron, Chromium: chrome }
  return {
    version,
    schema,
    host,
    system: `${platform()} ${release()} ${arch()}`,
    parts: Object.entries(parts).flatMap(([name, own]) => (own === undefined ? [] : [{ name, version: own }])),
  }
}
