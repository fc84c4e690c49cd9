import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Gives a finished file its name so that a power cut leaves the old file or the new one: the bytes are on the disk before
 * the name is, and then the folder too. @throws the file system's error
 */
export function nameDurably(written: string, name: string): void {
  syncToDisk(written, 'r+')
  renameSync(written, name)
  // Windows opens no folders.
  if (process.platform !== 'win32') syncToDisk(dirname(name), 'r')
}

function syncToDisk(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
