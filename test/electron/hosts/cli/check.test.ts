import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../../../fixtures/runCommand.ts'
import { samplePath, smallBundle } from '../../../fixtures/sampleSession.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { tinyBundle } from '../../../fixtures/tinyBundle.ts'

const planted = [
  'شمار درخواست‌ها از ۱۲٬۳۳۳ به ۲۲٬۳۴۰ رسید که ۶۲ درصد رشد است.',
  'از ۵٬۷۸۶٬۰۰۰٬۰۰۰ ریال اعتبار، ۱٬۷۷۸٬۶۲۷٬۰۰۰ ریال (۱۵/۸۰ درصد) هزینه شد.',
  'در مجموع ۵۰ رزمایش برگزار شد: ۱۰ دورمیزی، ۲۰ عملیاتی و ۱۵ سایبری.',
].join('\n')

/** The sample with three errors planted in its first report. */
async function plantedSample(): Promise<string> {
  const folder = join(await temporaryFolder(), 'bundle')
  await cp(smallBundle(), folder, { recursive: true })
  const file = join(folder, 'session.json')
  const bundle = JSON.parse(await readFile(file, 'utf8'))
  bundle.rows.report[0].narrative += `\n${planted}`
  await writeFile(file, JSON.stringify(bundle))
  return folder
}

const rules = (stdout: string): string[] =>
  JSON.parse(stdout).findings.map(
    (finding: { rule: string; severity: string }) => `${finding.severity} ${finding.rule}`,
  )

describe('check', () => {
  it('finds three planted errors in a bundle by their rules, and exits with 0', async () => {
    const { code, stdout } = await runCommand(['check', await plantedSample(), '--json'])
    expect(code).toBe(0)
    expect(rules(stdout)).toEqual(
      expect.arrayContaining(['error growth-mismatch', 'error share-implausible', 'error sum-mismatch']),
    )
  })

  it('has nothing to say of the sample’s texts', async () => {
    const { stdout } = await runCommand(['check', samplePath, '--json'])
    const ofTexts = rules(stdout).filter(rule => /growth|share|sum|unbound|statement|fact/.test(rule))
    expect(ofTexts).toEqual([])
  })

  it('lists findings by department in Persian', async () => {
    const { code, stdout } = await runCommand(['check', await plantedSample()])
    expect(code).toBe(0)
    expect(stdout).toContain('رشد نادرست [growth-mismatch]')
    expect(stdout).toContain('مدیریت بحران و پدافند غیرعامل:')
    expect(stdout).toMatch(/جمع: .*خطا/)
  })

  it('keeps an acceptance in a store, and refuses one in a bundle', async () => {
    const cwd = await temporaryFolder()
    await runCommand(['import', tinyBundle, '--store', 'a.db'], { cwd })
    const { findings } = JSON.parse((await runCommand(['check', 'a.db', '--json'], { cwd })).stdout)
    const office = JSON.parse(await readFile(join(tinyBundle, 'session.json'), 'utf8')).rows.office[0].code
    const accept = ['--accept', findings[0].id, '--by', office, '--reason', 'گفته شد']
    expect((await runCommand(['check', 'a.db', ...accept], { cwd })).stdout).toContain('گفته شد')
    expect((await runCommand(['check', tinyBundle, ...accept], { cwd })).code).toBe(2)
  })

  it('exits with 2 for what is no bundle', async () => {
    const { code, stdout } = await runCommand(['check', 'nowhere', '--json'])
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toHaveProperty('error.code', 'missing-file')
  })
})
