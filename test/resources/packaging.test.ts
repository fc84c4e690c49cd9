import { execFile } from 'node:child_process'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import beforePack from '../../resources/packaging/beforePack.ts'
import { iconFiles } from '../../resources/packaging/makeIcons.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { findTool } from '../referees/findTool.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Configuration {
  electronFuses: Record<string, boolean>
  win: { target: string }
  nsis: { installerLanguages: string[] }
  toolsets: { appimage: string }
  linux: { target: string[]; maintainer: string }
  mac: { target: string; identity: string; hardenedRuntime: boolean }
  fileAssociations: { ext: string; name: string }[]
}

/** electron-builder's own reader and judge of its configuration; neither needs Electron's program. */
async function configuration(): Promise<Configuration> {
  const { getConfig, validateConfiguration } = await import('app-builder-lib/out/util/config/config.js')
  const { DebugLogger } = await import('builder-util')
  const config = await getConfig(root, 'electron-builder.yml', null)
  await validateConfiguration(config, new DebugLogger(false))
  return config as unknown as Configuration
}

describe('electron-builder.yml', () => {
  it('is valid, for Windows, Linux and macOS', async () => {
    const { win, linux, mac } = await configuration()
    expect([win.target, linux.target, mac.target]).toEqual(['nsis', ['AppImage', 'deb'], 'dmg'])
  })

  it('sets the fuses that keep Node out of a packed program', async () => {
    const { electronFuses } = await configuration()
    expect(electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      grantFileProtocolExtraPrivileges: false,
    })
  })
})

describe('the packages', () => {
  it('carry what deb and the systems ask of a program: a home, an author and a maintainer with an address', async () => {
    const { homepage, author } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>
    expect(homepage).toMatch(/^https:\/\//)
    expect(author).toEqual({ name: expect.any(String), email: expect.stringContaining('@') })
    expect((await configuration()).linux.maintainer).toMatch(/^[^<>]+ <[^@>]+@[^@>]+>$/)
  })

  it("are signed by nobody on macOS, where Apple silicon starts nothing unsigned and a changed fuse breaks Electron's", async () => {
    const { mac, electronFuses } = await configuration()
    expect(mac).toMatchObject({ identity: '-', hardenedRuntime: false })
    expect(electronFuses).toMatchObject({ resetAdHocDarwinSignature: true })
  })

  it("name the bundles' type by Latin letters in Windows' registry", async () => {
    const { fileAssociations } = await configuration()
    expect(fileAssociations).toMatchObject([{ ext: 'shoranameh', name: 'Shoranameh.Session' }])
  })

  it('start in their sandbox as an AppImage too, where older tools begin them without it', async () => {
    const { toolsets } = await configuration()
    expect(Number(toolsets.appimage.split('.')[0])).toBeGreaterThan(0)
  })

  it('have icons that are drawn from the emblem', async () => {
    for (const [path, bytes] of await iconFiles())
      expect(readFileSync(join(root, path)).equals(bytes), `${path}: node resources/packaging/makeIcons.ts`).toBe(true)
  })

  it.skipIf(findTool('makensis') === undefined)(
    "have an installer in languages that NSIS has (needs makensis: Debian's nsis)",
    async () => {
      beforePack()
      const { createAddLangsMacro, LangConfigurator } = await import('app-builder-lib/out/targets/nsis/nsisLang.js')
      const { NsisScriptGenerator } = await import('app-builder-lib/out/targets/nsis/nsisScriptGenerator.js')
      const generator = new NsisScriptGenerator()
      createAddLangsMacro(generator, new LangConfigurator((await configuration()).nsis))
      const folder = await temporaryFolder()
      const script = join(folder, 'installer.nsi')
      const lines = ['Unicode true', '!include MUI2.nsh', 'Name Shoranameh', `OutFile "${join(folder, 'setup.exe')}"`]
      const rest = [
        '!insertmacro MUI_PAGE_INSTFILES',
        generator.build(),
        '!insertmacro addLangs',
        'Section',
        'SectionEnd',
      ]
      writeFileSync(script, [...lines, ...rest].join('\n'))
      await promisify(execFile)(findTool('makensis') ?? '', [script])
      expect(existsSync(join(folder, 'setup.exe'))).toBe(true)
    },
  )
})

describe('the main process', () => {
  const folder = `${root}/electron/hosts/desktop`
  const textOf = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8')

  it('keeps its pages in a sandbox without Node', () => {
    for (const preference of ['sandbox: true', 'contextIsolation: true', 'nodeIntegration: false', 'webSecurity: true'])
      expect(textOf('windowOptions.ts')).toContain(preference)
    const making = globSync('**/*.ts', { cwd: folder }).filter(name => textOf(name).includes('new BrowserWindow('))
    expect(making).not.toEqual([])
    for (const name of making) expect(textOf(name)).toMatch(/new BrowserWindow\(\{\s*\.\.\.windowOptions\b/)
  })
})
