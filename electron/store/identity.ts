import type { Store } from './database.ts'

/** The name the store was given when it was made, for good. */
export async function storeId({ db }: Store): Promise<string> {
  return (await db.selectFrom('store').select('id').executeTakeFirstOrThrow()).id
}
