import { createHmac } from 'node:crypto'
import { storeId } from '../store/identity.ts'
import { verifyHistory } from '../store/log/verifyHistory.ts'
import type { Service } from './service.ts'

export const store: Service<'store'> = ({ store: open }) => ({
  about: async () => ({ id: await storeId(open), wordsKey: wordsKey(open.file.key) }),
  verify: ({ noted }) => verifyHistory(open, noted),
})

/** A key of its own: whoever learns it opens nothing else. */
function wordsKey(key: Buffer | undefined): string | null {
  return key === undefined ? null : createHmac('sha256', key).update('unsaved words of windows').digest('hex')
}
