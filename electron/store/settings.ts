import { type Settings, settingsSchema, usualSettings } from '../../shared/domain/settings.ts'
import type { Access } from './access.ts'
import { type Store, transaction } from './database.ts'

/** All settings; the usual ones where nothing was set, or where another version has set what this one does not know. */
export function readSettings(store: Access): Settings {
  const rows = store.connection.prepare<[], { name: string; value: string }>('select name, value from setting').all()
  const set = Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown]))
  const read = settingsSchema.safeParse({ ...usualSettings, ...set })
  return read.success ? read.data : usualSettings
}

/** Those to change; the others stay. */
export type ChangedSettings = { [K in keyof Settings]?: Settings[K] | undefined }

/** Changes some settings. @returns all of them */
export async function saveSettings(store: Store, changed: ChangedSettings): Promise<Settings> {
  await transaction(store, async trx => {
    const put = trx.connection.prepare(
      'insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
    )
    for (const [name, value] of Object.entries(changed)) if (value !== undefined) put.run(name, JSON.stringify(value))
  })
  return readSettings(store)
}
