import * as z from 'zod'

export const themes = { system: 'مانند سیستم', light: 'روشن', dark: 'تیره' } as const
export type Theme = keyof typeof themes

/** How one installation is set. Nothing printed depends on it but what compile is told. */
export const settingsSchema = z.object({
  /** Who works here: signs changes. «کاربر» when empty. */
  user: z.string().max(80),
  theme: z.enum(Object.keys(themes) as [Theme, ...Theme[]]),
  /** Folder of the council's own letters; the product's when null. */
  fonts: z.string().nullable(),
  /** Rules are shown with the articles they come from, which differ from edition to edition. */
  articleNumbers: z.boolean(),
  /** Bytes that all copies of the store may take in one place; the newest stays whatever it needs. */
  backupRoom: z.number().int().positive(),
  /** A second folder for the copies, such as a network drive; none when null. */
  backupFolder: z.string().nullable(),
  /** The folder that departments' files come into; none is looked into when null. */
  receivedFolder: z.string().nullable(),
})
export type Settings = z.infer<typeof settingsSchema>

export const usualSettings: Settings = {
  user: '',
  theme: 'system',
  fonts: null,
  articleNumbers: false,
  backupRoom: 4 * 2 ** 30,
  backupFolder: null,
  receivedFolder: null,
}
