import { certificateLines, ownerOf } from '../../../shared/domain/signedPdf.ts'
import { isolate } from '../../../shared/persian/isolate.ts'
import type { App } from '../../app/app.ts'
import { openApp, withoutStore } from '../../app/openApp.ts'
import { defineCommand, readArguments, required, userPath } from './command.ts'
import { readSecret } from './secret.ts'

const usage = 'sign <PDF> --certificate P12 --out F.pdf [--passphrase-file F|-] [--store S]'

type Signed = Awaited<ReturnType<App['api']['pdfFiles']['sign']>>

export const sign = defineCommand({
  name: 'sign',
  usage,
  summary:
    'PDF را با گواهی امضای شورا (پروندهٔ ‎.p12‎ یا ‎.pfx‎) و بدون شبکه امضا می‌کند و در پروندهٔ دیگری می‌نویسد. رمز گواهی پرسیده یا از ورودی استاندارد خوانده می‌شود و جایی نمی‌ماند. با --store فقط سند صادرشده امضا و امضاشدهٔ آن هم در پایگاه داده ثبت می‌شود.',
  async run(args, terminal): Promise<Signed> {
    const names = ['certificate', 'out', 'passphrase-file', 'store']
    const { positional, option } = readArguments(args, 1, names, usage)
    const path = userPath(positional[0] ?? '')
    const certificate = userPath(required(option('certificate'), usage))
    const out = userPath(required(option('out'), usage))
    const store = option('store')
    const passphrase = await readSecret(option('passphrase-file'), 'رمز گواهی: ')
    const own = { certificate, passphrase }
    const { signal } = terminal
    const known = await withoutStore(api => api.pdfFiles.certificate(own, { signal }))
    for (const line of [`امضاکننده: ${ownerOf(known)}`, ...certificateLines(known, new Date().toISOString())])
      terminal.warn(line)
    const asked = { ...own, path, out, withStore: store !== undefined }
    if (store === undefined) return withoutStore(api => api.pdfFiles.sign(asked, { signal }))
    const app = openApp(userPath(store), 'never')
    try {
      return await app.api.pdfFiles.sign(asked, { signal })
    } finally {
      app.close()
    }
  },
  describe: ({ file, sha256 }) => `امضا شد: ${isolate(file)}\nSHA-256: ${isolate(sha256)}\n`,
})
