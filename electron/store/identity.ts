import type { Access } from './access.ts'

/** The name the store was given when it was made, for good. */
export async function storeId(store: Access): Promise<string> {
  return (await store.db.selectFrom('store').select('id').executeTakeFirstOrThrow()).id
}
