import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { denial, type ElectronParts, performHostAction } from '../../../../electron/hosts/desktop/hostActions.ts'
import { mainHost } from '../../../../electron/hosts/desktop/mainHost.ts'
import type { FromStore } from '../../../../electron/hosts/desktop/messages.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'

/** Stands in for Electron, and keeps what it was asked. */
function standIn(answers: { save?: string; failure?: string; choose?: string; backend?: 'basic_text' } = {}): {
  parts: ElectronParts
  shown: string[]
} {
  const shown: string[] = []
  const display = {} as Electron.Display
  const parts: ElectronParts = {
    nativeTheme: { themeSource: 'system' },
    dialog: {
      showSaveDialog: async () => ({ canceled: answers.save === undefined, filePath: answers.save ?? '' }),
      showOpenDialog: async () => ({ canceled: !answers.choose, filePaths: answers.choose ? [answers.choose] : [] }),
    },
    safeStorage: {
      isEncryptionAvailable: () => true,
      getSelectedStorageBackend: () => answers.backend ?? 'gnome_libsecret',
      encryptString: text => Buffer.from(`locked ${text}`),
      decryptString(locked) {
        if (!locked.toString().startsWith('locked ')) throw new Error('of another user')
        return locked.toString().slice('locked '.length)
      },
    },
    screen: { getAllDisplays: () => [display, display] },
    shell: {
      openPath: async () => answers.failure ?? '',
      showItemInFolder: path => void shown.push(path),
    },
    windows: { open: route => void shown.push(route ?? '') },
    hall: { window: { open: () => void shown.push('hall') } },
  }
  return { parts, shown }
}

/** The store's process and the main one, tied together without Electron. */
function tied(parts: ElectronParts, folder: string) {
  const { hostOf, answered } = mainHost((message: FromStore) => {
    if (message.kind !== 'call') return
    const { id, call } = message
    performHostAction(parts, folder, call, undefined).then(
      result => answered({ kind: 'answer', id, result }),
      (cause: unknown) => answered(denial(id, cause)),
    )
  })
  return hostOf(1)
}

/** The product's own folder with a file it wrote. */
async function ownFolder() {
  const folder = await temporaryFolder()
  const file = join(folder, 'سند.pdf')
  writeFileSync(file, 'PDF')
  return { folder, file }
}

describe('the Electron host', () => {
  it('says what it can do', async () => {
    const { folder } = await ownFolder()
    const host = tied(standIn().parts, folder)
    expect(await host.capabilities()).toMatchObject({ host: 'electron', saveDialog: true, secondDisplay: true })
  })

  it('locks secrets with the system’s keychain, where that is one, and opens no others', async () => {
    const { keychain } = tied(standIn().parts, '')
    expect(await keychain.isThere()).toBe(true)
    const locked = await keychain.lock('کلید')
    expect([await keychain.open(locked), await keychain.open('c3RyYW5nZQ==')]).toEqual(['کلید', null])
    const without = tied(standIn({ backend: 'basic_text' }).parts, '').keychain
    expect(await without.isThere()).toBe(process.platform !== 'linux')
  })

  it('opens the windows of a presentation itself', async () => {
    const { parts, shown } = standIn()
    const host = tied(parts, await temporaryFolder())
    expect([await host.openAudience(undefined), await host.openPlace('س ۷۴', 'chair')]).toEqual([null, null])
    expect(shown).toEqual(['hall', '/session/%D8%B3%20%DB%B7%DB%B4/chair'])
  })

  it('shows files of its own folder, and no others', async () => {
    const { folder, file } = await ownFolder()
    const { parts, shown } = standIn()
    const host = tied(parts, folder)
    await host.reveal(file)
    expect(shown).toEqual([file])
    await expect(host.reveal('/etc/passwd')).rejects.toMatchObject({ code: 'not-own-file' })
    await expect(host.open(join(folder, '../..', 'other.pdf'))).rejects.toMatchObject({ code: 'not-own-file' })
    expect(shown).toEqual([file])
  })

  it('saves a copy where the user says, or none', async () => {
    const { folder, file } = await ownFolder()
    const save = join(folder, 'رونوشت.pdf')
    expect(await tied(standIn({ save }).parts, folder).saveCopy(file, 'سند.pdf')).toEqual({ path: save })
    expect(readFileSync(save, 'utf8')).toBe('PDF')
    expect(await tied(standIn().parts, folder).saveCopy(file, 'سند.pdf')).toBeNull()
    const nowhere = standIn({ save: join(folder, 'نیست', 'رونوشت.pdf') }).parts
    await expect(tied(nowhere, folder).saveCopy(file, 'سند.pdf')).rejects.toMatchObject({ code: 'copy-not-written' })
  })

  it('asks over the window that wants it, for files of the same kind', async () => {
    const { folder, file } = await ownFolder()
    const asked: unknown[][] = []
    const { parts } = standIn()
    const showSaveDialog = async (...words: unknown[]) => {
      asked.push(words)
      return { canceled: true, filePath: '' }
    }
    const window = { id: 7 } as Electron.BaseWindow
    const call = { action: 'saveCopy', path: file, name: 'سند.pdf' } as const
    await performHostAction({ ...parts, dialog: { ...parts.dialog, showSaveDialog } }, folder, call, window)
    expect(asked).toMatchObject([[window, { defaultPath: 'سند.pdf', filters: [{ extensions: ['pdf'] }] }]])
  })

  it('asks for a council’s file, and for a folder of copies', async () => {
    const { folder } = await ownFolder()
    expect(await tied(standIn({ choose: '/disk/شورا.db' }).parts, folder).chooseStore()).toBe('/disk/شورا.db')
    expect(await tied(standIn().parts, folder).chooseStore()).toBeNull()
    expect(await tied(standIn({ choose: '/usb' }).parts, folder).chooseFolder('backups')).toBe('/usb')
  })

  it('gives the system the colours that were chosen', async () => {
    const { folder } = await ownFolder()
    const { parts } = standIn()
    await tied(parts, folder).setTheme('dark')
    expect(parts.nativeTheme.themeSource).toBe('dark')
  })

  it('says why a file did not open', async () => {
    const { folder, file } = await ownFolder()
    await expect(tied(standIn({ failure: 'no program' }).parts, folder).open(file)).rejects.toThrow('no program')
  })
})
