import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../../../fixtures/runCommand.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { tinyBundle } from '../../../fixtures/tinyBundle.ts'

describe('charts', () => {
  it('lists the files it wrote', async () => {
    const cwd = await temporaryFolder()
    const { code, stdout } = await runCommand(['charts', tinyBundle, '--out', 'pictures', '--json'], { cwd })
    expect(code).toBe(0)
    const { files } = JSON.parse(stdout) as { files: string[] }
    expect(files).toContain(join(cwd, 'pictures', 'crisis-drills-by-month.svg'))
    expect(await readdir(join(cwd, 'pictures'))).toHaveLength(files.length)
  })

  it('refuses an unknown edition and a missing folder, and says what to do', async () => {
    const edition = await runCommand(['charts', tinyBundle, '--out', 'x', '--edition', 'secret'])
    expect(edition).toMatchObject({ code: 2, stdout: '' })
    expect(edition.stderr).toContain('public')
    expect((await runCommand(['charts', tinyBundle])).stderr).toContain('--out DIR')
  })
})
