import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../fixtures/readPdf.ts'
import { runCommand } from '../../../fixtures/runCommand.ts'
import { sampleStore, smallBundle } from '../../../fixtures/sampleSession.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { tinyBundleWith } from '../../../fixtures/tinyBundle.ts'
import { councilFolder } from '../../../fixtures/typefaces.ts'
import { pdfFonts } from '../../../referees/poppler.ts'

const compile = ['compile', smallBundle(), '--edition', 'public', '--out', 'x.pdf']

describe('compile, as a council wants it to style', () => {
  it('prints chosen sections in its letters, bound for both sides', async () => {
    const cwd = await temporaryFolder()
    const style = ['--fonts', councilFolder, '--binding', '۳۰', '--duplex', '--sections', 'statements,agenda']
    const { code, stderr } = await runCommand([...compile, ...style], { cwd })
    expect([code, stderr]).toEqual([0, ''])
    const names = (await pdfFonts(join(cwd, 'x.pdf'))).map(({ name }) => name)
    expect(names.some(name => name.endsWith('+Parastoo'))).toBe(true)
    const { outline } = await readPdf(join(cwd, 'x.pdf'))
    const [said, agenda] = ['اظهارات در صحن', 'دستور جلسه'].map(title =>
      outline.findIndex(entry => entry.includes(title)),
    )
    expect(said).toBeGreaterThanOrEqual(0)
    expect(agenda).toBeGreaterThan(said ?? 0)
    expect(outline.join()).not.toContain('بودجه به تفکیک')
  })

  it('marks every page of a closed edition, in print and on the screen', async () => {
    const cwd = await temporaryFolder()
    const copy = ['--edition', 'closed', '--copy', '3', '--recipient', 'رئیس شورا']
    const closed = ['compile', await sampleStore(cwd), ...copy, '--out', 'x.pdf']
    for (const page of [
      ['--duplex', '--binding', '40'],
      ['--variant', 'screen', '--fonts', councilFolder],
    ]) {
      expect((await runCommand([...closed, ...page, '--sections', 'agenda'], { cwd })).code).toBe(0)
      const { pages } = await readPdf(join(cwd, 'x.pdf'))
      for (const text of pages) expect(text).toContain('غیرعلنی')
    }
  })

  it.each([
    ['a section nobody knows', ['--sections', 'agenda,budjet'], /«budjet».*agenda.*budget/, 'section-unknown'],
    ['another variant', ['--variant', 'web'], /print.*screen/, 'variant-unknown'],
    ['a binding of no use', ['--binding', '900'], /۱۰ تا ۵۰/, 'binding-out-of-range'],
    ['a binding that is no number', ['--binding', 'wide'], /۱۰ تا ۵۰/, 'binding-out-of-range'],
    ['a binding on a screen', ['--variant', 'screen', '--duplex'], /شیرازه ندارد/, 'binding-on-screen'],
    ['another document', ['--document', 'novel'], /briefing\|packet\|invitation/, 'document-unknown'],
  ])('refuses %s before it opens anything', async (_, options, says, error) => {
    const cwd = await temporaryFolder()
    const { code, stderr, stdout } = await runCommand([...compile, ...options, '--json'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toMatch(says)
    expect(JSON.parse(stdout)).toHaveProperty('error.code', error)
  })

  it('refuses a folder of fonts that is none, and writes nothing', async () => {
    const cwd = await temporaryFolder()
    await writeFile(join(cwd, 'letters.ttf'), 'متن')
    const { code, stderr, stdout } = await runCommand([...compile, '--fonts', '.', '--json'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('«letters.ttf»')
    expect(JSON.parse(stdout)).toHaveProperty('error.code', 'font-damaged')
    await expect(readFile(join(cwd, 'x.pdf'))).rejects.toThrow('ENOENT')
  })

  it('refuses an emblem that cannot be drawn, naming the council', async () => {
    const cwd = await temporaryFolder()
    const emblem = JSON.stringify('<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>')
    const bundle = await tinyBundleWith('session.json', text => text.replace('"emblem": null', `"emblem": ${emblem}`))
    const { code, stderr } = await runCommand(['compile', bundle, '--edition', 'public', '--out', 'x.pdf'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('«نشان شورای شهر نمونه»')
    expect(stderr).toContain('script')
  })

  it('sets a plain text in the council’s letters, too', async () => {
    const cwd = await temporaryFolder()
    await writeFile(join(cwd, 'a.txt'), 'متن شورا')
    const options = ['--fonts', councilFolder, '--variant', 'screen']
    expect((await runCommand(['typeset', 'a.txt', '--out', 'x.pdf', ...options], { cwd })).code).toBe(0)
    expect((await pdfFonts(join(cwd, 'x.pdf'))).map(({ name }) => name).join()).toContain('Parastoo')
  })
})
