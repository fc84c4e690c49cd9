import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../fixtures/readDocx.ts'
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

describe('a file’s format, by the end of its name', () => {
  it.each(['x.docx', 'x.DOCX'])('writes %s for Word, whose pages nobody counted', async out => {
    const cwd = await temporaryFolder()
    await writeFile(join(cwd, 'a.txt'), 'متن شورا\nسطر دوم')
    const { code, stdout } = await runCommand(['typeset', 'a.txt', '--out', out, '--json', '--standard', 'none'], {
      cwd,
    })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ pages: null, standards: [], protected: false })
    const { text } = await readDocx(join(cwd, out))
    expect(text).toContain('متن شورا\nسطر دوم')
  })

  it('says no number of pages where it knows none', async () => {
    const cwd = await temporaryFolder()
    await writeFile(join(cwd, 'a.txt'), 'متن شورا')
    const { stdout } = await runCommand(['typeset', 'a.txt', '--out', 'x.docx'], { cwd })
    expect(stdout).toMatch(/x\.docx\n[۰-۹]+ کیلوبایت\n$/)
  })

  it.each([
    [['--out', 'x.odt'], 'output-format-unknown'],
    [['--out', 'x'], 'output-format-unknown'],
    [['--out', 'docx'], 'output-format-unknown'],
    [['--out', 'x.docx', '--standard', 'pdfa-2a'], 'standard-in-word'],
    [['--out', 'x.docx', '--password-file', 'key.txt'], 'protection-in-word'],
    [['--out', 'x.docx', '--owner-password-file', 'key.txt', '--allow', 'print'], 'protection-in-word'],
  ])('refuses %j and writes nothing', async (options, problem) => {
    const cwd = await temporaryFolder()
    await writeFile(join(cwd, 'a.txt'), 'متن شورا')
    await writeFile(join(cwd, 'key.txt'), 'کلید-۱۲۳۴۵۶')
    const { code, stdout } = await runCommand(['typeset', 'a.txt', '--json', ...options], { cwd })
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: problem } })
    expect((await readdir(cwd)).toSorted()).toEqual(['a.txt', 'key.txt'])
  })
})
