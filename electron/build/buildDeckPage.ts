import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const page = fileURLToPath(new URL('../../renderer/deckPage', import.meta.url))

/**
 * Builds the page of a deck for foreign computers into one file, with its letters, styles and code in it: `deck.html`
 * beside the window. Where its slides and title go there are marks still, which `renderDeckPage` replaces.
 */
export async function buildDeckPage(folder: string): Promise<void> {
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')])
  const built = await build({
    configFile: false,
    root: page,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(page, 'main.tsx'),
        // A module is loaded from no file of its own: browsers ask for one over the network alone.
        output: { format: 'iife' },
      },
    },
  })
  const files = [built].flat().flatMap(one => ('output' in one ? one.output : []))
  const script = files.flatMap(file => (file.type === 'chunk' ? [file.code] : [])).join('\n')
  const styles = files.flatMap(file => (file.type === 'asset' ? [String(file.source)] : [])).join('\n')
  const html = await readFile(join(page, 'index.html'), 'utf8')
  const whole = html
    .replace('<!-- styles -->', () => `<style>${styles}</style>`)
    .replace('<!-- script -->', () => `<script>${withinElement(script)}</script>`)
  await writeFile(join(folder, 'deck.html'), whole)
}

/** Code that neither ends the element it stands in nor seems to begin another. */
function withinElement(script: string): string {
  return script.replaceAll(/<(?=\/?script|!--)/gi, String.raw`\x3c`)
}
