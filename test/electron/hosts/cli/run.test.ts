import { cp, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openApp } from '../../../../electron/app/openApp.ts'
import { commands } from '../../../../electron/hosts/cli/run.ts'
import { runCli } from '../../../fixtures/runCli.ts'
import { runCommand } from '../../../fixtures/runCommand.ts'
import { sampleStore, smallBundle } from '../../../fixtures/sampleSession.ts'
import { save } from '../../../fixtures/save.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { tinyBundle } from '../../../fixtures/tinyBundle.ts'

describe('shoranameh', () => {
  it('lists its commands', async () => {
    const { code, stdout } = await runCli(['help'])
    expect(code).toBe(0)
    for (const command of ['import', 'export', 'compile', 'typeset', 'pages']) expect(stdout).toContain(`  ${command} `)
  })

  it('does its work also where whoever reads its words has left', async () => {
    expect(await runCli(['help'], { isLeft: true })).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it.each(commands.map(({ name }) => name))('prints the help of %s when asked for it', async name => {
    const { code, stdout, stderr } = await runCommand([name, '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { usage, summary } = commands.find(command => command.name === name) ?? { usage: '', summary: '' }
    expect(stdout).toContain(summary)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(usage)
    for (const args of [
      ['help', name],
      [name, '-h'],
      [name, '--out', 'x.pdf', '--help', '--json'],
    ])
      expect(await runCommand(args)).toEqual({ code: 0, stdout, stderr: '' })
  })

  it('has no help for a command that there is not, and takes no name after -- for a question', async () => {
    for (const args of [
      ['help', 'compyle'],
      ['compyle', '--help'],
    ])
      expect((await runCommand(args)).code).toBe(2)
    const asked = await runCommand(['inspect', '--', '--help'])
    expect(asked.code).toBe(2)
    expect(asked.stdout).toBe('')
  })

  it('refuses an unknown command, and says what to do', async () => {
    const { code, stderr } = await runCli(['compyle'])
    expect(code).toBe(2)
    expect(stderr).toContain('«compyle»')
    expect(stderr).toContain('help')
  })

  it('refuses a compile without its edition', async () => {
    const { code, stderr } = await runCommand(['compile', smallBundle(), '--out', 'x.pdf'])
    expect(code).toBe(2)
    expect(stderr).toContain('--edition')
  })

  it('imports into a store and exports the same session again', async () => {
    const cwd = await temporaryFolder()
    const first = await runCli(['import', smallBundle(), '--store', 'council.db', '--json'], { cwd })
    expect(first.code).toBe(0)
    expect(JSON.parse(first.stdout)).toMatchObject({ session: 's6-73' })
    const second = await runCli(['import', smallBundle(), '--store', 'council.db', '--json'], { cwd })
    expect(JSON.parse(second.stdout)).toMatchObject({ changed: 0 })
    expect((await runCli(['export', '--store', 'council.db', '--out', 'session.zip'], { cwd })).code).toBe(0)
    expect((await stat(join(cwd, 'session.zip'))).size).toBeGreaterThan(1000)
  })

  it('names file, row and field of a bad cell, exits with 2 and writes nothing', async () => {
    const cwd = await temporaryFolder()
    await cp(smallBundle(), join(cwd, 'bundle'), { recursive: true })
    const file = join(cwd, 'bundle', 'drill.csv')
    await writeFile(file, (await readFile(file, 'utf8')).replace('2022-05-18', '۱۴۰۱/۱۲/۳۰'))
    const { code, stdout, stderr } = await runCommand(
      ['compile', 'bundle', '--edition', 'public', '--out', 'x.pdf', '--json'],
      { cwd },
    )
    expect(code).toBe(2)
    expect(stderr).toMatch(/«drill\.csv».*ردیف ۳.*«تاریخ»/)
    expect(JSON.parse(stdout)).toHaveProperty('error.code', 'bad-value')
    await expect(stat(join(cwd, 'x.pdf'))).rejects.toThrow('ENOENT')
  })

  it('says how to answer what a cell leaves open, and takes the answer', async () => {
    const cwd = await temporaryFolder()
    await cp(smallBundle(), join(cwd, 'bundle'), { recursive: true })
    const file = join(cwd, 'bundle', 'budgetAmount.csv')
    await writeFile(file, (await readFile(file, 'utf8')).replace(',1792400000000,', ',821.268,'))
    const refused = await runCli(['import', 'bundle', '--store', 'council.db'], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.stderr).toMatch(/«budgetAmount\.csv».*ردیف ۲.*«مبلغ»/)
    const [option] = /--read \S+=thousands/.exec(refused.stderr) ?? []
    expect(option).toBe('--read budgetAmount.csv:point=thousands')
    const answered = ['import', 'bundle', '--store', 'council.db', '--create', ...(option ?? '').split(' '), '--json']
    expect(JSON.parse((await runCli(answered, { cwd })).stdout)).toMatchObject({ session: 's6-73' })
    const unknown = await runCli(['import', 'bundle', '--read', 'point=maybe'], { cwd })
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('point=thousands|decimal') as string })
  })

  it('does not make a store out of a mistyped name', async () => {
    const cwd = await temporaryFolder()
    const { code, stderr } = await runCommand(['export', '--store', 'counsil.db', '--out', 'x.zip'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('counsil.db')
    expect(await readdir(cwd)).toEqual([])
  })

  it('serves no store whose folder is not there, and says so', async () => {
    const cwd = await temporaryFolder()
    const { code, stderr } = await runCommand(['serve', '--store', 'missing/council.db'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('پوشهٔ این پایگاه داده نیست')
    expect(await readdir(cwd)).toEqual([])
  })

  it('compiles a store and a zip to the same pages', async () => {
    const cwd = await temporaryFolder()
    await sampleStore(cwd)
    await runCommand(['export', '--store', 'council.db', '--out', 'session.shoranameh'], { cwd })
    const compile = (source: string) =>
      runCommand(['compile', source, '--edition', 'public', '--out', `${source}.pdf`, '--json'], { cwd })
    const [store, zip] = [await compile('council.db'), await compile('session.shoranameh')]
    expect([store.code, zip.code]).toEqual([0, 0])
    expect(JSON.parse(zip.stdout)).toHaveProperty('sha256', (JSON.parse(store.stdout) as { sha256: string }).sha256)
  })

  it('refuses a text that is not UTF-8', async () => {
    const cwd = await temporaryFolder()
    await writeFile(join(cwd, 'old.txt'), new Uint8Array([0xd3, 0xe1, 0xc7, 0xe3]))
    const { code, stderr } = await runCommand(['typeset', 'old.txt', '--out', 'x.pdf'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('UTF-8')
  })

  it('refuses a PDF that is none', async () => {
    const cwd = await temporaryFolder()
    await writeFile(join(cwd, 'broken.pdf'), 'not a pdf')
    expect((await runCommand(['pages', 'broken.pdf', '--out', 'pages'], { cwd })).code).toBe(2)
  })
})

describe('a store at the prompt', () => {
  it('is backed up and restored', async () => {
    const cwd = await temporaryFolder()
    await runCommand(['import', tinyBundle, '--store', 'council.db'], { cwd })
    const copied = await runCommand(['backup', '--store', 'council.db', '--out', 'copy.db', '--json'], { cwd })
    expect(JSON.parse(copied.stdout)).toMatchObject({ path: join(cwd, 'copy.db') })
    await writeFile(join(cwd, 'council.db'), '')
    const empty = await runCommand(['check', 'council.db'], { cwd })
    expect(empty).toMatchObject({ code: 2, stderr: expect.stringContaining('این پرونده خالی است') as string })
    expect((await stat(join(cwd, 'council.db'))).size).toBe(0)
    const restored = await runCommand(['restore', 'copy.db', '--store', 'council.db'], { cwd })
    expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining('council-replaced.db') as string })
    expect((await runCommand(['check', 'council.db'], { cwd })).code).toBe(0)
  })

  it('that was lost is not made anew, and its newest copy is named with the command for it', async () => {
    const cwd = await temporaryFolder()
    await runCommand(['import', tinyBundle, '--store', 'council.db'], { cwd })
    await mkdir(join(cwd, 'backups'))
    await rename(join(cwd, 'council.db'), join(cwd, 'backups', 'council-1405-09-08-101500.db'))
    for (const command of [
      ['compile', 'council.db', '--edition', 'public', '--out', 'x.pdf'],
      ['import', tinyBundle, '--store', 'council.db'],
    ]) {
      const { code, stderr } = await runCommand(command, { cwd })
      expect(code).toBe(2)
      expect(stderr).toMatch(/restore ".*council-1405-09-08-101500\.db" --store ".*council\.db"/)
    }
    expect(await readdir(cwd)).not.toContain('council.db')
    expect((await runCommand(['import', tinyBundle, '--store', 'council.db', '--create'], { cwd })).code).toBe(0)
  })

  it("is not worked with once an older file or another council's lies in its place, until that is accepted", async () => {
    const cwd = await temporaryFolder()
    const [store, older] = [join(cwd, 'council.db'), join(cwd, 'backups', 'council-1405-09-08-101500.db')]
    const look = () => runCommand(['check', 'council.db'], { cwd })
    const accept = () => runCommand(['doctor', 'council.db', '--accept'], { cwd })
    await runCommand(['import', tinyBundle, '--store', 'council.db'], { cwd })
    await mkdir(join(cwd, 'backups'))
    await cp(store, older)
    const app = openApp(store, 'never')
    await save(app.api.records, { kind: 'office', row: { code: 'o', title: 'دبیر' } })
    app.close()
    await cp(older, store)
    expect(await look()).toMatchObject({ code: 2, stderr: expect.stringContaining('۱ ذخیرهٔ آخر') as string })
    expect(await runCommand(['doctor', 'council.db'], { cwd })).toMatchObject({ code: 1 })
    expect([await accept(), await look()]).toMatchObject([{ code: 0 }, { code: 0 }])

    await runCommand(['import', tinyBundle, '--store', 'other.db', '--create'], { cwd })
    await rename(join(cwd, 'other.db'), store)
    const { code, stderr } = await look()
    expect([code, stderr]).toEqual([2, expect.stringMatching(/restore ".*" --store ".*"\n.*\n.*--accept/)])
    expect([await accept(), await look()]).toMatchObject([{ code: 0 }, { code: 0 }])
  })

  it('is not served under a misspelt name', async () => {
    const cwd = await temporaryFolder()
    const { code, stderr } = await runCommand(['serve', '--store', 'misspelt.db'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('--create')
    expect(await readdir(cwd)).toEqual([])
  })
})
