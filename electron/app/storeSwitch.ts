import { join } from 'node:path'
import { Problem } from '../../shared/problems/problem.ts'
import type { StoreSwitch } from '../services/service.ts'
import type { Creation } from '../store/file/storePath.ts'
import { councilIn, type OpenedStore } from './openedStore.ts'
import { type RecentStores, storeEnding } from './recentStores.ts'
import { storeFileName } from './storeFileName.ts'

/**
 * The councils' files that a window can have.
 * @param opened the store that it has now @param switchTo has it take another
 */
export function storeSwitch(
  recents: RecentStores,
  opened: () => OpenedStore,
  switchTo: (path: string, creation: Creation) => Promise<void>,
): StoreSwitch {
  return {
    async list() {
      const { path, problem } = opened()
      const listed = recents.list(path, await councilIn(opened()))
      // Before a door none is open: what stands behind it is no way out.
      return {
        folder: recents.folder,
        stores: problem === undefined ? listed : listed.filter(one => one.state !== 'open'),
      }
    },
    async open(id) {
      const found = recents.list(opened().path, null).find(one => one.id === id)
      if (found === undefined) throw new Problem('store-not-listed', {})
      await switchTo(join(found.folder, found.name + storeEnding), 'never')
    },
    openFile: path => switchTo(path, 'never'),
    create: async name => switchTo(join(recents.folder, storeFileName(name, recents.folder)), 'asked for'),
    forget(id) {
      const found = recents.list(opened().path, null).find(one => one.id === id && one.state !== 'open')
      if (found !== undefined) recents.forget(join(found.folder, found.name + storeEnding))
    },
  }
}
