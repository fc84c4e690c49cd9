/**
 * Runs the module that it is given, `node startBundled.ts FILE`, with the threads and processes of the product started
 * bundled, as its hosts start them.
 */
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

const bundled = new URL('../fixtures/startedBundled.ts', import.meta.url).href

registerHooks({
  resolve(specifier, context, next) {
    const isNamed = specifier.endsWith('/startedModule.ts') && context.parentURL !== bundled
    return next(isNamed ? bundled : specifier, context)
  },
})
await import(pathToFileURL(process.argv[2] ?? '').href)
