import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Gives a finished file its name so that a power cut leaves the old file or the new one: the bytes are on the disk
 * before the name is, and then the folder too. @throws the file system's error
 */
export function nameDurably(written: string, name: string): void {
  syncToDisk(written, 'r+')
  renameSync(written, name)
  // Windows opens no folders.
  if (process.platform !== 'win32') syncToDisk(dirname(name), 'r')
}

/**
 * Writes files that take their names together once all their bytes are on the disk, so that a power cut leaves each as
 * it was or whole. @param partial what a file is called until then, beside its name
 */
export async function writeDurably(
  files: ReadonlyMap<string, Uint8Array>,
  partial: (name: string) => string,
): Promise<void> {
  for (const [name, bytes] of files) {
    const file = await open(partial(name), 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  }
  for (const name of files.keys()) await rename(partial(name), name)
  if (process.platform === 'win32') return
  for (const path of new Set(Array.from(files.keys(), name => dirname(name)))) {
    const folder = await open(path, 'r')
    await folder.sync().finally(() => folder.close())
  }
}

function syncToDisk(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
