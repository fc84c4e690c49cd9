import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readArguments } from '../../../../electron/hosts/cli/command.ts'
import { fileOptionNames, readFileOptions } from '../../../../electron/hosts/cli/fileOptions.ts'
import { runCli } from '../../../fixtures/runCli.ts'
import { runCommand } from '../../../fixtures/runCommand.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { readTool } from '../../../referees/runTool.ts'

let cwd: string
beforeEach(async () => {
  cwd = await temporaryFolder()
  const files = { 'a.txt': 'متن شورا', 'open.txt': '\ufeffشورای شهر\r\n', 'owner.txt': 'مالک', 'empty.txt': '\n' }
  for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text)
  await writeFile(join(cwd, 'two.txt'), 'یک\nدو\n')
  await writeFile(join(cwd, 'latin1.txt'), Buffer.from([0xe9]))
})

const letter = ['typeset', 'a.txt', '--out', 'x.pdf']
const typeset = (options: readonly string[]) => runCommand([...letter, ...options], { cwd })

const shown = (password: string) =>
  readTool('qpdf', ['--show-encryption', `--password=${password}`, join(cwd, 'x.pdf')])

describe('typeset, with passwords', () => {
  it('locks the file with the line of a file, and allows what is named', async () => {
    const { code, stdout, stderr } = await typeset(
      '--password-file open.txt --owner-password-file owner.txt --allow print,copy --json'.split(' '),
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({ protected: true, standards: ['pdfua-1'] })
    const printed = await shown('شورای شهر')
    for (const line of [
      'R = 6',
      'print high resolution: allowed',
      'extract for any purpose: allowed',
      'modify forms: not allowed',
    ])
      expect(printed).toContain(line)
    expect(await shown('مالک')).toContain('Supplied password is owner password')
    expect(await readFile(join(cwd, 'x.pdf'), 'latin1')).not.toContain('pdfaid')
  })

  it('takes a password from the standard input, and says how to type it', async () => {
    const { code, stderr } = await runCli([...letter, '--password-file', '-'], { cwd, input: 'می\u200cرود\n' })
    expect(code).toBe(0)
    expect(stderr).toContain('بی‌نیم‌فاصله')
    expect(stderr).not.toContain('می\u200cرود')
    expect(await shown('میرود')).toContain('extract for any purpose: not allowed')
  })

  it('locks the permissions alone', async () => {
    expect((await typeset(['--owner-password-file', 'owner.txt', '--allow', 'print-draft'])).code).toBe(0)
    expect(await shown('')).toContain('print high resolution: not allowed')
  })

  it.each([
    ['--password-file empty.txt', 'رمز باز کردن خالی است'],
    ['--password-file owner.txt --owner-password-file owner.txt', 'یکی است'],
  ])('writes nothing for passwords that protect nothing: %s', async (options, message) => {
    const { code, stdout, stderr } = await typeset(options.split(' '))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(await readdir(cwd)).not.toContain('x.pdf')
  })
})

/** Options as on a command line; text files lie in the test's folder. */
const read = (line: string) => {
  const words = line.split(' ').map(word => (word.endsWith('.txt') ? join(cwd, word) : word))
  return readFileOptions(readArguments(words, 0, fileOptionNames, ''), 'x.pdf')
}

describe('readFileOptions', () => {
  it('allows nothing but reading unless told', async () => {
    expect(await read('--password-file open.txt')).toEqual({ protection: { openPassword: 'شورای شهر', allow: [] } })
    const { protection } = await read('--password-file open.txt --allow print-draft،forms')
    expect(protection?.allow).toEqual(['print-draft', 'forms'])
  })

  it.each([
    ['--password-file two.txt', 'password-file-of-several-lines', /یک سطر/],
    ['--password-file latin1.txt', 'password-file-not-utf8', /UTF-8/],
    ['--password-file none.txt', 'password-file-unreadable', /خوانده نشد/],
    ['--password-file - --owner-password-file -', 'two-passwords-from-input', /ورودی استاندارد/],
    ['--password-file open.txt --allow printing', 'permission-unknown', /«printing»/],
    ['--allow print', 'permissions-without-password', /بدون رمز معنا ندارند/],
    ['--password-file open.txt --standard pdfa-2a', 'archive-with-password', /بایگانی/],
  ])('refuses %s', async (line, code, message) => {
    const refused = expect.objectContaining({ code, message: expect.stringMatching(message) })
    await expect(read(line)).rejects.toEqual(refused)
    await expect(read(line)).rejects.not.toMatchObject({ message: expect.stringContaining('شورای شهر') })
  })
})
