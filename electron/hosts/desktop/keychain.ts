import type { SafeStorage } from 'electron'

/** What of Electron reaches the system's keychain. */
export type SecretStorage = Pick<
  SafeStorage,
  'decryptString' | 'encryptString' | 'getSelectedStorageBackend' | 'isEncryptionAvailable'
>

/** Whether there is one. On a Linux without, Electron locks with a word that everybody knows. */
export function hasKeychain(storage: SecretStorage): boolean {
  if (!storage.isEncryptionAvailable()) return false
  return process.platform !== 'linux' || storage.getSelectedStorageBackend() !== 'basic_text'
}

/** @returns null of what another user or machine has locked */
export function openSecret(storage: SecretStorage, locked: string): string | null {
  try {
    return storage.decryptString(Buffer.from(locked, 'base64'))
  } catch {
    return null
  }
}
