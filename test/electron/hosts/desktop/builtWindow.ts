import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'

/** A folder as the built window is, small. */
export async function builtWindow(): Promise<string> {
  const folder = join(await temporaryFolder(), 'window')
  mkdirSync(folder)
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="%NONCE%">')
  mkdirSync(join(folder, 'audience'))
  writeFileSync(join(folder, 'audience', 'index.html'), '<title>hall</title><meta name="csp-nonce" content="%NONCE%">')
  writeFileSync(join(folder, 'assets', 'a.js'), 'a')
  writeFileSync(join(folder, 'assets', 'hall.js'), 'hall')
  const manifest = {
    'index.html': { file: 'assets/a.js' },
    'audience/index.html': { file: 'assets/hall.js' },
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, '../..', 'secret.js'), 'secret')
  return folder
}
