/** Started before the built main.js with `--import`: Electron's own modules are the stand-in's. */
import { registerHooks } from 'node:module'

const modules: Record<string, string> = {
  'electron/main': new URL('main.ts', import.meta.url).href,
  'electron/common': new URL('common.ts', import.meta.url).href,
}

registerHooks({
  resolve: (name, context, next) => {
    const url = modules[name]
    return url === undefined ? next(name, context) : { url, shortCircuit: true }
  },
})
