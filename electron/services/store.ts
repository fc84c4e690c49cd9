import { storeId } from '../store/identity.ts'
import { verifyHistory } from '../store/log/verifyHistory.ts'
import type { Service } from './service.ts'

export const store: Service<'store'> = ({ store: open }) => ({
  about: async () => ({ id: await storeId(open) }),
  verify: ({ noted }) => verifyHistory(open, noted),
})
