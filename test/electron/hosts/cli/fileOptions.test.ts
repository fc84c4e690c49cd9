import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../../../fixtures/runCommand.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'

describe('typeset, for the standards asked for', () => {
  it.each([
    [[], ['pdfa-2a', 'pdfua-1']],
    [['--standard', 'pdfua-1'], ['pdfua-1']],
    [['--standard', 'none'], []],
  ])('%j claims %j in its metadata', async (options, claimed) => {
    const cwd = await temporaryFolder()
    await writeFile(join(cwd, 'a.txt'), 'متن شورا')
    const { code, stdout } = await runCommand(['typeset', 'a.txt', '--out', 'x.pdf', '--json', ...options], { cwd })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ standards: claimed, protected: false })
    const file = await readFile(join(cwd, 'x.pdf'), 'latin1')
    expect(file.includes('<pdfaid:conformance>A')).toBe(claimed.includes('pdfa-2a'))
    expect(file.includes('GTS_PDFA1')).toBe(claimed.includes('pdfa-2a'))
    expect(file.includes('<pdfuaid:part>1')).toBe(claimed.includes('pdfua-1'))
  })

  it('refuses a standard nobody knows', async () => {
    const { code, stderr } = await runCommand(['typeset', 'a.txt', '--out', 'x.pdf', '--standard', 'pdfx'])
    expect(code).toBe(2)
    expect(stderr).toContain('pdfa-2a,pdfua-1')
  })
})
