import type { Store } from '../store/database.ts'
import { secondFolder } from '../store/file/secondPlace.ts'
import { storeId } from '../store/identity.ts'
import { readSettings } from '../store/settings.ts'

/** Folders in which an open store has copies besides its own: the second place, where there is one. */
export async function otherPlaces(store: Store): Promise<string[]> {
  const { backupFolder: place } = await readSettings(store)
  return place === null ? [] : [secondFolder(store.path, await storeId(store), place)]
}
