import { execFile } from 'node:child_process'
import { cp, readdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A copy of this checkout's program, which has never been started. */
export async function copyOfCheckout(): Promise<string> {
  const copy = await temporaryFolder()
  for (const part of ['electron', 'shared', 'resources', 'package.json', 'package-lock.json'])
    await cp(join(root, part), join(copy, part), { recursive: true })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** What was bundled in a copy, each by its folder's name. */
export const programsOf = async (copy: string): Promise<string[]> =>
  (await readdir(join(copy, 'out/program'))).filter(name => name !== 'current.json')

/** As `npm ci` does in the end. */
export async function prepare(copy: string): Promise<void> {
  const { scripts } = JSON.parse(await readFile(join(copy, 'package.json'), 'utf8')) as { scripts: { prepare: string } }
  const [, script = ''] = scripts.prepare.split(' ')
  await promisify(execFile)(process.execPath, [script], { cwd: copy })
}
