import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../fixtures/readPdf.ts'
import { runCommand } from '../../../fixtures/runCommand.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { tinyBundle } from '../../../fixtures/tinyBundle.ts'

const publicSlides = ['slides', tinyBundle, '--edition', 'public']

interface Written {
  file: string
  pages: number
  standards: string[]
}

describe('slides', () => {
  it('writes a page a slide, and says how many', async () => {
    const cwd = await temporaryFolder()
    const { code, stdout } = await runCommand([...publicSlides, '--out', 'deck.pdf', '--json'], { cwd })
    expect(code).toBe(0)
    const { file, pages, standards } = JSON.parse(stdout) as Written
    const read = await readPdf(file)
    expect(file).toBe(join(cwd, 'deck.pdf'))
    expect(read.pages).toHaveLength(pages)
    expect(read.title).toContain('اسلایدهای')
    expect(standards).toEqual(['pdfa-2a', 'pdfua-1'])
  })

  it('writes a handout of as many slides a page as are asked for, in Persian digits too', async () => {
    const cwd = await temporaryFolder()
    const whole = await runCommand([...publicSlides, '--out', 'deck.pdf', '--json'], { cwd })
    const args = [...publicSlides, '--handout', '۴', '--lines', '--out', 'handout.pdf', '--json']
    const { stdout } = await runCommand(args, { cwd })
    const { pages } = JSON.parse(stdout) as Written
    expect(pages).toBe(Math.ceil((JSON.parse(whole.stdout) as Written).pages / 4))
  })

  it('writes PowerPoint, with what the presenter says only when asked', async () => {
    const cwd = await temporaryFolder()
    for (const notes of [[], ['--notes']]) {
      const { code, stdout } = await runCommand([...publicSlides, ...notes, '--out', 'deck.pptx', '--json'], { cwd })
      expect(code).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({ file: join(cwd, 'deck.pptx'), pages: null, edition: 'public' })
      expect((await readFile(join(cwd, 'deck.pptx'))).subarray(0, 2).toString()).toBe('PK')
    }
  })

  it.each([
    [['--handout', '2'], 'deck.pptx', '.pdf'],
    [['--standard', 'pdfa-2a'], 'deck.pptx', '.pdf'],
    [['--password-file', 'key.txt'], 'deck.html', '.pdf'],
  ])('refuses of another file what a PDF alone has: %j', async (more, name, remedy) => {
    const cwd = await temporaryFolder()
    await writeFile(join(cwd, 'key.txt'), 'رمز دراز و خوب')
    const { code, stderr } = await runCommand([...publicSlides, '--out', name, ...more], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain(remedy)
    expect(await readdir(cwd)).toEqual(['key.txt'])
  })

  it.each([
    ['16:9', 1920],
    ['۴:۳', 1440],
  ])('draws every slide of %s, 1080 pixels high', async (ratio, width) => {
    const cwd = await temporaryFolder()
    const args = [...publicSlides, '--png', '--ratio', ratio, '--theme', 'dark', '--out', 'pictures', '--json']
    const { code, stdout } = await runCommand(args, { cwd })
    expect(code).toBe(0)
    const { files } = JSON.parse(stdout) as { files: string[] }
    expect(files[0]).toBe(join(cwd, 'pictures', 'slide-001.png'))
    expect(await readdir(join(cwd, 'pictures'))).toHaveLength(files.length)
    const picture = await readFile(files[0] ?? '')
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([width, 1080])
  })

  it.each([
    [['--handout', '3'], '--handout 1، 2، 4 یا 6'],
    [['--notes'], '--handout'],
    [['--handout', '2', '--notes', '--lines'], '--notes و --lines'],
    [['--theme', 'blue'], 'dark، light'],
    [['--ratio', '21:9'], '16:9، 4:3'],
    [['--png'], '«slides/»'],
    [['--png', '--handout', '2'], '--png'],
  ])('refuses %j, and says what to do', async (more, remedy) => {
    const { code, stdout, stderr } = await runCommand([...publicSlides, '--out', 'deck.pdf', ...more])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(remedy)
  })

  it('asks for an edition and a file, and refuses a file of no known kind', async () => {
    expect((await runCommand(['slides', tinyBundle, '--out', 'x.pdf'])).stderr).toContain('--edition public')
    expect((await runCommand(publicSlides)).stderr).toContain('--out')
    expect((await runCommand([...publicSlides, '--out', 'deck.docx'])).stderr).toContain('.pdf')
  })

  it('tells of its options in Persian', async () => {
    const { code, stdout } = await runCommand(['slides', '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('[--handout 1|2|4|6]')
    expect(stdout).toContain('جزوه')
  })
})
