import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'

const require = createRequire(import.meta.url)
let started = false

/**
 * Skia looks through the machine's font folders when it is first asked for a font, once a process, even when none of
 * them is wanted: 0.1 s and more. A thread of its own does it while the renderer is loaded; who needs it sooner waits.
 */
export function startFontScan(): void {
  if (started) return
  started = true
  const scan = `require(${JSON.stringify(require.resolve('@napi-rs/canvas'))}).GlobalFonts.families`
  const worker = new Worker(scan, { eval: true, env: { ...process.env, DISABLE_SYSTEM_FONTS_LOAD: '1' } })
  // Nothing is lost when it fails: the renderer looks for itself.
  worker.on('error', () => undefined)
  worker.unref()
}
