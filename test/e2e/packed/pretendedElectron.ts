import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What stands before the fuses in Electron's program, by which @electron/fuses finds them. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** Electron's fuses in the order of its wire (version 1), as it ships them. */
const shipped = {
  runAsNode: '1',
  cookieEncryption: '0',
  nodeOptions: '1',
  nodeCliInspect: '1',
  asarIntegrity: '0',
  onlyLoadAppFromAsar: '0',
  browserSnapshot: '0',
  fileProtocolPrivileges: '1',
  wasmTrapHandlers: '1',
} as const
export type Fuse = keyof typeof shipped

/**
 * Makes a folder that electron-builder takes for Electron's distribution for Linux: the program is only its fuses. So
 * a package can be made where Electron cannot be had.
 */
export function pretendElectron(folder: string, version: string): void {
  for (const part of ['locales', 'resources']) mkdirSync(join(folder, part), { recursive: true })
  const fuses = Object.values(shipped).join('')
  writeFileSync(join(folder, 'electron'), `\x7fELF${sentinel}${String.fromCharCode(1, fuses.length)}${fuses}\0`)
  chmodSync(join(folder, 'electron'), 0o755)
  for (const language of ['ar', 'de', 'en-US', 'fa']) writeFileSync(join(folder, 'locales', `${language}.pak`), '')
  for (const text of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, text), 'Electron')
  writeFileSync(join(folder, 'version'), version)
}

/** The fuses of a packed program, true where the wire says on. */
export function fusesOf(program: Buffer): Record<Fuse, boolean> {
  const wire = program.indexOf(sentinel) + sentinel.length + 2
  return Object.fromEntries(
    Object.keys(shipped).map((fuse, i) => [fuse, program.toString('latin1', wire + i, wire + i + 1) === '1']),
  ) as Record<Fuse, boolean>
}
