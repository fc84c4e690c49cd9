import { Problem } from '../../shared/problems/problem.ts'
import { findKeyFile } from '../store/keys/keyFile.ts'
import { unlockFor } from '../store/keys/lockStore.ts'
import { preparedPassphrase } from '../typesetter/passwords.ts'

/** What messages about it call it. */
const passphraseName = 'رمز پایگاه داده'

/**
 * Opens a locked store, or a copy of one, until the program ends. @param typed its passphrase or its recovery code
 * @throws Problem 'store-not-keyed', 'passphrase-wrong', 'key-file-damaged'
 */
export async function openLocked(file: string, typed: string): Promise<void> {
  const keyFile = findKeyFile(file)
  if (keyFile === undefined) throw new Problem('store-not-keyed', {}, { file })
  // What can be no passphrase may be the recovery code.
  const prepared = await preparedPassphrase(typed, passphraseName).catch(() => undefined)
  await unlockFor(keyFile, prepared, typed)
}

/** A passphrase that somebody chooses. @throws Problem 'passphrase-empty', and those of `preparedPassphrase` */
export async function newPassphrase(typed: string): Promise<Buffer> {
  const prepared = await preparedPassphrase(typed, passphraseName)
  if (prepared.length === 0) throw new Problem('passphrase-empty', {})
  return prepared
}
