import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type IndexHtmlTransformContext, type Plugin } from 'vite'

/**
 * What a start waits for, in the order in which it is asked for: its reads of the store, then the window. The hall's
 * page is none of them, and must not run them either: what it shares with them is a file of its own.
 */
const starts = {
  reads: /renderer\/main\.ts$/,
  first: /renderer\/mount\.tsx$/,
  hall: /renderer\/audience\/main\.tsx?$/,
}
const parts = ['reads', 'first', 'hall'] as const

/** The modules of each, known once all are read. */
const startModules = { reads: new Set<string>(), first: new Set<string>(), hall: new Set<string>() }

const isShared = (id: string): boolean =>
  startModules.hall.has(id) && (startModules.reads.has(id) || startModules.first.has(id))

/** Finds what the start's two parts import without waiting, and what these import. */
function findStartModules(): Plugin {
  return {
    name: 'find-start-modules',
    apply: 'build',
    buildEnd() {
      for (const part of parts) {
        const waiting = [...this.getModuleIds()].filter(id => starts[part].test(id))
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          if (startModules[part].has(id)) continue
          startModules[part].add(id)
          waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []))
        }
      }
    },
  }
}

/**
 * Names the window's own files in the page, which the browser could otherwise ask for only after the first has run, and
 * lets nothing be painted before that: an empty page would be the first thing seen. Of the hall's page those that it
 * imports: a hall whose page died waits for it.
 */
function preloadWindow(): Plugin {
  return {
    name: 'preload-window',
    transformIndexHtml(html, { path, bundle = {}, chunk }) {
      if (path !== '/index.html')
        return [...importsOf(chunk?.fileName ?? '', bundle)].map(fileName => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', href: `/${fileName}` },
          injectTo: 'head' as const,
        }))
      const tags = Object.values(bundle).flatMap(({ fileName }) => {
        if (!/\/(?:shared|first|mount)-[^/]+$/.test(fileName)) return []
        const href = `/${fileName}`
        const attrs = fileName.endsWith('.css') ? { rel: 'stylesheet', href } : { rel: 'modulepreload', href }
        return [{ tag: 'link', attrs, injectTo: 'head' as const }]
      })
      return { html: html.replaceAll('<script type="module"', '<script type="module" blocking="render"'), tags }
    },
  }
}

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>

/** Files that a chunk waits for, at any remove. */
function importsOf(fileName: string, bundle: Bundle, found = new Set<string>()): Set<string> {
  const chunk = bundle[fileName]
  if (chunk?.type !== 'chunk') return found
  for (const imported of chunk.imports) {
    if (found.has(imported)) continue
    found.add(imported)
    importsOf(imported, bundle, found)
  }
  return found
}

const persianLocale = `
export const getDefaultLocale = () => ({ locale: 'fa-IR', direction: 'rtl' })
export const useDefaultLocale = getDefaultLocale`

/**
 * Leaves out the languages that react-aria ships, as Persian is not among them and the window brings its own, and its
 * question which one the system has: it makes the browser load its calendars before anything is drawn.
 */
function keepPersianAriaOnly(): Plugin {
  return {
    name: 'speak-persian-only',
    load: {
      filter: { id: /\/react-(?:aria|aria-components|stately)\/dist\/private\/(?:intl\/|i18n\/useDefaultLocale)/ },
      handler: id => (id.includes('/intl/') ? 'export default null' : persianLocale),
    },
  }
}

/** Its index names all that it has, of which a start needs little. */
const controls = /node_modules\/(?:react-aria|react-stately|@react-aria|@react-stately|@internationalized|@react-types)/

const page = (name: string): string => fileURLToPath(new URL(`renderer/${name}`, import.meta.url))

/** Builds the window: plain files that both hosts serve, with nothing inlined that their security policy forbids. */
export default defineConfig({
  root: fileURLToPath(new URL('renderer', import.meta.url)),
  plugins: [react(), findStartModules(), preloadWindow(), keepPersianAriaOnly()],
  build: {
    outDir: fileURLToPath(new URL('out/window', import.meta.url)),
    emptyOutDir: true,
    // Tells the hall's server which files its page is made of.
    manifest: 'manifest.json',
    target: 'chrome130',
    assetsInlineLimit: 0,
    // A chunk finds its own imports in a moment, on this machine; asking for each by a link of its own takes longer.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed) => needed.filter(one => one.endsWith('.css')),
    },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: [page('index.html'), page('audience/index.html')],
      output: {
        // Two files to ask for rather than forty: a start waits for the last of them.
        codeSplitting: {
          groups: [
            { name: 'shared', test: isShared, priority: 3 },
            { name: 'reads', test: id => startModules.reads.has(id), priority: 2 },
            { name: 'first', test: id => startModules.first.has(id) && !controls.test(id), priority: 1 },
          ],
        },
      },
    },
  },
})
