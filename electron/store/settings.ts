import { type Settings, settingsSchema, usualSettings } from '../../shared/domain/settings.ts'
import type { Access } from './access.ts'
import { type Store, transaction } from './database.ts'
import { storedJson } from './storedJson.ts'

/** All settings; the usual ones where nothing was set, or where another version has set what this one does not know. */
export async function readSettings(store: Access): Promise<Settings> {
  const rows = await store.db.selectFrom('setting').selectAll().execute()
  const set = Object.fromEntries(rows.map(({ name, value }) => [name, storedJson(value)]))
  const read = settingsSchema.safeParse({ ...usualSettings, ...set })
  return read.success ? read.data : usualSettings
}

/** Who signs what is written: whoever has said their name in the settings, or else `who`. */
export async function signer(store: Access, { who }: { who: string }): Promise<string> {
  return (await readSettings(store)).user || who
}

/** Those to change; the others stay. */
export type ChangedSettings = { [K in keyof Settings]?: Settings[K] | undefined }

/** Changes some settings. @returns all of them */
export async function saveSettings(store: Store, changed: ChangedSettings): Promise<Settings> {
  await transaction(store, async trx => {
    for (const [name, given] of Object.entries(changed)) {
      if (given === undefined) continue
      const value = JSON.stringify(given)
      const put = trx.db.insertInto('setting').values({ name, value })
      await put.onConflict(taken => taken.column('name').doUpdateSet({ value })).execute()
    }
  })
  return readSettings(store)
}
