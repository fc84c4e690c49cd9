import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

interface Configuration {
  electronFuses: Record<string, boolean>
  win: { target: string }
  linux: { target: string[] }
  mac: { target: string }
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

describe('the main process', () => {
  const main = readFileSync(`${root}/electron/main.ts`, 'utf8')

  it('keeps its pages in a sandbox without Node', () => {
    for (const preference of ['sandbox: true', 'contextIsolation: true', 'nodeIntegration: false', 'webSecurity: true'])
      expect(main).toContain(preference)
  })
})
