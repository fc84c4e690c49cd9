import { readSettings, saveSettings } from '../store/settings.ts'
import type { Service } from './service.ts'

export const settings: Service<'settings'> = ({ store }) => ({
  read: () => readSettings(store),
  save: async (input, { host }) => {
    const saved = await saveSettings(store, input)
    await host.setTheme(saved.theme)
    return saved
  },
})
