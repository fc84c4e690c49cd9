import { execFile } from 'node:child_process'
import { cp, glob, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { runCli } from '../../fixtures/runCli.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

async function copyOfCheckout(): Promise<string> {
  const copy = await temporaryFolder()
  for (const part of ['electron', 'shared', 'resources', 'package.json', 'package-lock.json'])
    await cp(join(root, part), join(copy, part), { recursive: true })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

const programsOf = async (copy: string): Promise<string[]> =>
  (await readdir(join(copy, 'out/program'))).filter(name => name !== 'current.json')

/** As `npm ci` does in the end. */
async function prepare(copy: string): Promise<void> {
  const { scripts } = JSON.parse(await readFile(join(copy, 'package.json'), 'utf8')) as { scripts: { prepare: string } }
  const [, script = ''] = scripts.prepare.split(' ')
  await promisify(execFile)(process.execPath, [script], { cwd: copy })
}

it('is bundled once, and anew when a source of it has changed', async () => {
  const copy = await copyOfCheckout()
  const help = async () => {
    const { code, stdout, stderr } = await runCli(['help'], { cwd: copy, cli: join(copy, 'electron/cli.js') })
    expect([code, stderr]).toEqual([0, ''])
    return stdout
  }

  expect(await help()).toContain('تهیهٔ گزارش')
  const first = await programsOf(copy)
  await help()
  expect(await programsOf(copy)).toEqual(first)

  const text = join(copy, 'electron/hosts/cli/help.ts')
  await writeFile(text, (await readFile(text, 'utf8')).replace('تهیهٔ گزارش', 'چاپ گزارش'))
  expect(await help()).toContain('چاپ گزارش')
  expect(await programsOf(copy)).toHaveLength(2)
}, 120_000)

it('keeps the code that was compiled, and does without where it is spoilt', async () => {
  const copy = await copyOfCheckout()
  const help = () => runCli(['help'], { cwd: copy, cli: join(copy, 'electron/cli.js') })
  const first = await help()
  const code: string[] = []
  for await (const path of glob('out/program/*/{entries,chunks}/**/*.js.code', { cwd: copy })) code.push(path)
  expect(code.some(path => path.endsWith('hosts/cli/run.js.code'))).toBe(true)
  for (const path of code) await writeFile(join(copy, path), 'spoilt')
  expect(await help()).toEqual(first)
  expect(await help()).toEqual({ code: 0, stdout: first.stdout, stderr: '' })
}, 120_000)

it('is bundled by the install, for its first start', async () => {
  const copy = await copyOfCheckout()
  await prepare(copy)
  const bundled = await programsOf(copy)
  expect(bundled).toHaveLength(1)
  await runCli(['help'], { cwd: copy, cli: join(copy, 'electron/cli.js') })
  expect(await programsOf(copy)).toEqual(bundled)
}, 120_000)

it('runs from its sources where nothing can be bundled', async () => {
  const copy = await copyOfCheckout()
  await writeFile(join(copy, 'out'), 'a file where a folder should be')
  await prepare(copy)
  const { code, stdout } = await runCli(['help'], { cwd: copy, cli: join(copy, 'electron/cli.js') })
  expect([code, stdout.split('\n')[0]]).toEqual([0, 'شورانامه: تهیهٔ گزارش جلسه‌های شورای شهر'])
}, 120_000)
