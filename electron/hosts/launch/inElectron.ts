import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { early } from './display.ts'

const app = fileURLToPath(new URL('../../../out/app', import.meta.url))

/** What our own program ends with after it has told people why. */
const alreadyReported = 2

/**
 * Runs the window in Electron until it is closed.
 * @returns what it ended with; undefined when it never opened, as where the system lets no sandbox be set up. It is not
 *   started without one: who asked for Electron asked for its protection too.
 */
export async function inElectron(program: string): Promise<number | undefined> {
  // Loaded only here: it brings the whole builder.
  const { buildApp } = await import('../../build/buildApp.ts')
  await buildApp(app)
  const env = { ...process.env }
  // It would make Electron plain Node.
  delete env['ELECTRON_RUN_AS_NODE']
  const { promise, resolve } = Promise.withResolvers<number | undefined>()
  const started = performance.now()
  const child = spawn(program, [app], { stdio: 'inherit', env })
  child.once('error', () => resolve(undefined))
  child.once('exit', code => {
    const isDead = code !== 0 && code !== alreadyReported && performance.now() - started < early
    resolve(isDead ? undefined : (code ?? 1))
  })
  return promise
}
