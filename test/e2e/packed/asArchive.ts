/**
 * Loaded before a packed program (`--import`): shows its archive to JavaScript as a folder, as Electron does, and to
 * native code not at all. ARCHIVE is app.asar's path, ARCHIVE_CONTENT a folder that holds what is in it.
 */
import fs from 'node:fs'
import Module, { registerHooks, syncBuiltinESMExports } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const { ARCHIVE: archive = '', ARCHIVE_CONTENT: content = '' } = process.env
const addressOf = (path: string): string => `${pathToFileURL(path).href}/`

/** The same text with one beginning instead of another. */
const moved = (text: string, from: string, to: string): string =>
  text.startsWith(from) ? to + text.slice(from.length) : text
const inside = (text: string): string =>
  moved(moved(text, `${archive}/`, `${content}/`), addressOf(archive), addressOf(content))
const outside = (text: string): string =>
  moved(moved(text, `${content}/`, `${archive}/`), addressOf(content), addressOf(archive))

type Callable = (...words: unknown[]) => unknown
const isFunction = (value: unknown): value is Callable => typeof value === 'function'

/** A function of `node:fs` whose first word may be a path in the archive. */
function readingInside(original: Callable): Callable {
  const read: Callable = (place, ...rest) => {
    const path = place instanceof URL ? fileURLToPath(place) : place
    return original(typeof path === 'string' ? inside(path) : place, ...rest)
  }
  for (const [name, part] of Object.entries(original))
    Reflect.set(read, name, isFunction(part) ? readingInside(part) : part)
  return read
}

for (const files of [fs, fs.promises])
  for (const [name, value] of Object.entries(files))
    if (isFunction(value) && /^[a-z]/.test(name)) Reflect.set(files, name, readingInside(value))
syncBuiltinESMExports()

const dlopen: unknown = Reflect.get(process, 'dlopen')
if (!isFunction(dlopen)) throw new Error('Node loads native modules in another way now')
Reflect.set(process, 'dlopen', (module: object, file: string, ...flags: number[]) =>
  Reflect.apply(dlopen, process, [module, moved(file, `${archive}/`, `${archive}.unpacked/`), ...flags]),
)

registerHooks({
  resolve(specifier, context, next) {
    const parentURL = context.parentURL === undefined ? undefined : inside(context.parentURL)
    const found = next(inside(specifier), { ...context, parentURL })
    return { ...found, url: outside(found.url) }
  },
  load: (url, context, next) => next(inside(url), context),
})

/** CommonJS finds its files past these hooks. */
const resolveFilename: unknown = Reflect.get(Module, '_resolveFilename')
if (!isFunction(resolveFilename)) throw new Error('Node finds CommonJS in another way now')
Reflect.set(
  Module,
  '_resolveFilename',
  (request: string, parent: { filename?: string; paths?: string[] } | null, ...rest: unknown[]) => {
    const from = parent && {
      ...parent,
      filename: inside(parent.filename ?? ''),
      paths: (parent.paths ?? []).map(inside),
    }
    return outside(String(Reflect.apply(resolveFilename, Module, [inside(request), from, ...rest])))
  },
)
