import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the window: plain files that both hosts serve, with nothing inlined that their security policy forbids. */
export default defineConfig({
  root: fileURLToPath(new URL('renderer', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('out/window', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
})
