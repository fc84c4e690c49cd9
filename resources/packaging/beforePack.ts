import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/**
 * Names Persian as the Windows installer's language files do: electron-builder asks NSIS for «Persian», which it knows
 * as «Farsi» alone, and ends. electron-builder calls this before it packs for a system.
 */
export default function beforePack(): void {
  const { langIdToName } = require('app-builder-lib/out/util/langs.js') as { langIdToName: Record<string, string> }
  langIdToName['fa'] = 'Farsi'
}
