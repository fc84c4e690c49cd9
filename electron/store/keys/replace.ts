import { closeSync, existsSync, fstatSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { nameDurably } from '../../system/durable.ts'

const piece = Buffer.alloc(2 ** 20)

/**
 * Gives a finished file the name of another, whose bytes are written over with zeros where they lie: of what was plain
 * nothing stays that this program can reach. Disks that write elsewhere, and copies of the disk, may keep it.
 */
export function replaceForGood(written: string, name: string): void {
  // Windows renames over no open file.
  const old = existsSync(name) && process.platform !== 'win32' ? openSync(name, 'r+') : undefined
  try {
    nameDurably(written, name)
    if (old !== undefined) writeOver(old)
  } finally {
    if (old !== undefined) closeSync(old)
  }
}

function writeOver(file: number): void {
  const { size } = fstatSync(file)
  for (let at = 0; at < size; at += piece.length) writeSync(file, piece, 0, Math.min(piece.length, size - at), at)
  fsyncSync(file)
}
