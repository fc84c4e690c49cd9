/**
 * Loads the files of a bundled program with the code that V8 has compiled of them in earlier runs, functions that were
 * called included. Node's own cache of compiled code holds only what is compiled on loading: a third of a short
 * document's time goes into the rest. It is the only module that runs before a bundle does, and knows nothing of the
 * rest.
 */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire, enableCompileCache } from 'node:module'
import { dirname, join } from 'node:path'
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8'
import { constants, Script } from 'node:vm'
import { isMainThread, threadId } from 'node:worker_threads'

interface Require {
  (name: string): unknown
  /** Loads a file after the modules it begins with. */
  later: (path: string, awaited: readonly string[]) => Promise<unknown>
  /** Loads a module that is no part of the bundle: Node has a warning for scripts that do so themselves. */
  outside: (name: string) => Promise<unknown>
  keepCode: () => void
}

type Content = (exports: object, require: Require, module: { exports: object }, filename: string) => void

interface Loaded {
  exports: object
  script: Script
}

const loaded = new Map<string, Loaded>()
/** Modules that begin with an `await`. */
const awaitedModules = new Map<string, unknown>()
const own = createRequire(import.meta.url)

/**
 * Ten times as late as V8 would by itself: a document of 200 pages is set before its slowest compiler has earned what
 * it takes, a fifth of the processor's time. One of 800 pages takes no longer.
 */
const optimiseLater = '--invocation-count-for-turbofan=30000'
/**
 * Room for what is young at once in place of by doubling, each time of which nearly all that was loaded is copied: a
 * tenth of a compile's time.
 */
const growAtOnce = '--semi-space-growth-factor=16'
if (isMainThread) {
  for (const flag of [optimiseLater, growAtOnce]) setFlagsFromString(flag)
  // For what the bundle leaves outside; threads keep theirs in the folder of the user.
  enableCompileCache(join(import.meta.dirname, 'compiled'))
}

/** V8 refuses code of another version or of other settings of its own, which some processes have: each has its own. */
const settings = cachedDataVersionTag().toString(36)
/** Whether code was there that V8 refused all the same. */
let isSpoilt = false

/**
 * Loads a program; its code is kept when it ends, for each of its commands: no two need the same.
 * @param file its bundled file @param awaited modules that have to be there before it
 */
export async function load(file: string, awaited: readonly string[]): Promise<object> {
  if (isMainThread && loaded.size === 0)
    process.once('exit', () => keepOfLonger(`${file}.${commandOf(process.argv[2])}`))
  return loadAfter(file, awaited)
}

async function loadAfter(file: string, awaited: readonly string[]): Promise<object> {
  for (const name of awaited) awaitedModules.set(name, await import(name))
  return exportsOf(file)
}

function exportsOf(file: string): object {
  const known = loaded.get(file)
  if (known !== undefined) return known.exports
  const cachedData = codeOf(file)
  const script = new Script(`(function (exports, require, module, __filename) {${readFileSync(file, 'utf8')}\n})`, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData && { cachedData }),
  })
  const exports = {}
  if (script.cachedDataRejected) {
    rmSync(codeFile(file), { force: true })
    isSpoilt = true
  }
  loaded.set(file, { exports, script })
  const content = script.runInThisContext() as Content
  content(exports, requireOf(file), { exports }, file)
  return exports
}

function requireOf(file: string): Require {
  const inBundle = (path: string) => join(dirname(file), path)
  const require = (name: string): unknown =>
    name.startsWith('.') ? exportsOf(inBundle(name)) : (awaitedModules.get(name) ?? own(name))
  const later = (path: string, awaited: readonly string[]) => loadAfter(inBundle(path), awaited)
  return Object.assign(require, { later, outside, keepCode })
}

const outside = (name: string): Promise<unknown> => import(name)

const codeFile = (file: string) => `${file}.${settings}.code`

function codeOf(file: string): Buffer | undefined {
  try {
    return readFileSync(codeFile(file))
  } catch {
    return undefined
  }
}

/** What stands first after a program's name, where it is a plain word. */
const commandOf = (word = '') => (/^[a-z]+$/.test(word) ? word : 'plain')

/** A run that works so many times longer than those before it has met code that they did not: a chart's, a table's. */
const longer = 2

/**
 * Keeps the code of a first run, and of one that worked much longer than any that kept its own.
 * @param run what was done, by a name that it has in every run
 */
function keepOfLonger(run: string): void {
  const file = `${run}.${settings}.kept`
  const worked = process.cpuUsage().user
  if (!isSpoilt && worked < longer * workOf(file)) return
  try {
    writeFileSync(file, String(worked))
  } catch {
    return
  }
  keepCode()
}

/** Microseconds of the processor that the longest run took that kept its code. */
function workOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

/**
 * Keeps the code that is compiled by now, where that is more than what is there: another command's, or another
 * thread's.
 */
function keepCode(): void {
  for (const [file, { script }] of loaded) {
    const code = script.createCachedData()
    if (code.length <= (statSync(codeFile(file), { throwIfNoEntry: false })?.size ?? 0)) continue
    const fresh = `${codeFile(file)}.${process.pid}.${threadId}`
    try {
      writeFileSync(fresh, code)
      renameSync(fresh, codeFile(file))
    } catch {
      // Slower, no more.
      rmSync(fresh, { force: true })
    }
  }
}
