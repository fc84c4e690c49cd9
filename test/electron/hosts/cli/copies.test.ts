import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../fixtures/readPdf.ts'
import { runCommand } from '../../../fixtures/runCommand.ts'
import { sampleSession, sampleStore } from '../../../fixtures/sampleSession.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'

const invitation = ['--document', 'invitation', '--out', 'invitation.pdf']

describe('compile --copies all', () => {
  it('makes a numbered copy for every member in one run, each with its number and recipient on it', async () => {
    const cwd = await temporaryFolder()
    const args = ['compile', await sampleStore(cwd), '--edition', 'closed', ...invitation, '--copies', 'all', '--json']
    const { code, stdout } = await runCommand(args, { cwd })
    expect(code).toBe(0)
    const members = (await sampleSession()).rows.member
    expect(JSON.parse(stdout).copies).toHaveLength(members.length)
    const files = (await readdir(cwd)).filter(name => /^invitation-\d+\.pdf$/.test(name))
    expect(files).toHaveLength(members.length)
    for (const { seat, title } of members.slice(0, 2)) {
      const { text } = await readPdf(join(cwd, `invitation-${seat}.pdf`))
      expect(text).toContain(title)
    }
  })

  it.each([
    ['of a public edition', ['--edition', 'public', '--copies', 'all']],
    ['beside a single copy', ['--edition', 'closed', '--copies', 'all', '--copy', '1', '--recipient', 'عضو']],
    ['of some', ['--edition', 'closed', '--copies', '3']],
  ])('are refused %s', async (_, args) => {
    const cwd = await temporaryFolder()
    const { code, stderr } = await runCommand(['compile', await sampleStore(cwd), ...invitation, ...args], { cwd })
    expect(code).not.toBe(0)
    expect(stderr).toContain('--copies all')
  })
})
