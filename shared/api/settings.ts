import { settingsSchema } from '../domain/settings.ts'
import { call } from './base.ts'

export const settings = {
  read: call.output(settingsSchema),
  /** Changes those that are given. @returns all of them */
  save: call.input(settingsSchema.partial()).output(settingsSchema),
}
