import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Modules that the first screen needs, known once all are read. */
const firstModules = new Set<string>()

/** Finds what the window's entry imports without waiting, and what these import. */
function findFirstModules(): Plugin {
  return {
    name: 'find-first-modules',
    apply: 'build',
    buildEnd() {
      const waiting = [...this.getModuleIds()].filter(id => this.getModuleInfo(id)?.isEntry === true)
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (firstModules.has(id)) continue
        firstModules.add(id)
        waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []))
      }
    },
  }
}

/** Leaves out the languages that react-aria ships: Persian is not among them, and the window brings its own. */
function leaveLanguagesOut(): Plugin {
  return {
    name: 'leave-languages-out',
    load: {
      filter: { id: /\/react-(?:aria|aria-components|stately)\/dist\/private\/intl\// },
      handler: () => 'export default null',
    },
  }
}

/** Its index names all that it has, of which a start needs little. */
const controls = /node_modules\/(?:react-aria|react-stately|@react-aria|@react-stately|@internationalized|@react-types)/

/** Builds the window: plain files that both hosts serve, with nothing inlined that their security policy forbids. */
export default defineConfig({
  root: fileURLToPath(new URL('renderer', import.meta.url)),
  plugins: [react(), findFirstModules(), leaveLanguagesOut()],
  build: {
    outDir: fileURLToPath(new URL('out/window', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // One file to ask for rather than forty: a start waits for the last of them.
        codeSplitting: { groups: [{ name: 'first', test: id => firstModules.has(id) && !controls.test(id) }] },
      },
    },
  },
})
