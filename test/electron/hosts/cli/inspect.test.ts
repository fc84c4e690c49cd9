import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../../../fixtures/runCommand.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'

async function typeset(...options: string[]): Promise<string> {
  const cwd = await temporaryFolder()
  await writeFile(join(cwd, 'a.txt'), 'متن شورا')
  await runCommand(['typeset', 'a.txt', '--out', 'x.pdf', ...options], { cwd })
  return cwd
}

describe('inspect', () => {
  it('finds nothing in a file of ours', async () => {
    const { code, stdout } = await runCommand(['inspect', 'x.pdf'], { cwd: await typeset() })
    expect(code).toBe(0)
    expect(stdout.match(/خطایی نیست/g)).toHaveLength(2)
  })

  it('names the clause that a file breaks, and leaves the exit code alone', async () => {
    const cwd = await typeset('--standard', 'none')
    expect((await runCommand(['inspect', 'x.pdf'], { cwd })).stdout).toContain('هیچ استانداردی')
    const { code, stdout } = await runCommand(['inspect', 'x.pdf', '--standard', 'pdfa-2a', '--json'], { cwd })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      claimed: [],
      checked: ['pdfa-2a'],
      breaches: [{ clause: '6.6.4' }, { clause: '6.2.4.3' }],
    })
  })

  it('refuses what is no PDF', async () => {
    const { code, stderr } = await runCommand(['inspect', 'a.txt'], { cwd: await typeset() })
    expect([code, stderr]).toEqual([2, expect.stringContaining('PDF نیست')])
  })
})
