import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { isolate } from '../../../shared/persian/isolate.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { openApp, withoutStore } from '../../app/openApp.ts'
import { defineCommand, readArguments, required, userPath } from './command.ts'
import { readSecret } from './secret.ts'

const lockUsage = 'lock --store S [--new-passphrase-file F|-]'

export const lock = defineCommand({
  name: 'lock',
  usage: lockUsage,
  summary:
    'برای پایگاه داده، پشتیبان‌ها و پرونده‌های پیوست آن رمز می‌گذارد و کد بازیابی را یک بار نشان می‌دهد؛ سندهای تهیه‌شده در پوشهٔ outputs رمز ندارند. رمز پرسیده یا از ورودی استاندارد خوانده می‌شود.',
  async run(args) {
    const { option } = readArguments(args, 0, ['store', 'new-passphrase-file'], lockUsage)
    const store = userPath(required(option('store'), lockUsage))
    // A locked one asks for its own passphrase first.
    openApp(store, 'never').close()
    const passphrase = await newPassphrase(option('new-passphrase-file'))
    return withoutStore(api => api.storeFiles.lock({ store, passphrase }))
  },
  describe: ({ recovery, ...turned }) =>
    recovery === null
      ? `این پایگاه داده رمز داشت؛ رمز آن همان است که بود.\n${describeTurned(turned, 'رمز گرفت')}`
      : `پایگاه داده رمز گرفت.\n${describeTurned(turned, 'رمز گرفت')}${describeCode(recovery)}`,
})

const unlockUsage = 'unlock --store S'

export const unlock = defineCommand({
  name: 'unlock',
  usage: unlockUsage,
  summary: 'رمز پایگاه داده، پشتیبان‌ها و پرونده‌های پیوست آن را حذف می‌کند.',
  async run(args) {
    const { option } = readArguments(args, 0, ['store'], unlockUsage)
    const store = userPath(required(option('store'), unlockUsage))
    return withoutStore(api => api.storeFiles.unlock({ store }))
  },
  describe: turned => `پایگاه داده دیگر رمز ندارد.\n${describeTurned(turned, 'بی رمز شد')}`,
})

const passphraseUsage = 'passphrase --store S [--new-passphrase-file F|-]'

export const passphrase = defineCommand({
  name: 'passphrase',
  usage: passphraseUsage,
  summary: 'رمز پایگاه داده را عوض می‌کند؛ کد بازیابی همان می‌ماند. پشتیبان‌هایی که جای دیگری است با رمز قبلی باز می‌شود.',
  async run(args) {
    const { option } = readArguments(args, 0, ['store', 'new-passphrase-file'], passphraseUsage)
    const store = userPath(required(option('store'), passphraseUsage))
    openApp(store, 'never').close()
    const typed = await newPassphrase(option('new-passphrase-file'))
    await withoutStore(api => api.storeFiles.changePassphrase({ store, passphrase: typed }))
    return { store }
  },
  describe: () => 'رمز پایگاه داده عوض شد.\n',
})

const recoveryUsage = 'recovery --store S'

export const recovery = defineCommand({
  name: 'recovery',
  usage: recoveryUsage,
  summary:
    'کد بازیابی جدیدی برای پایگاه دادهٔ رمزدار می‌سازد و یک بار نشان می‌دهد؛ رمز همان می‌ماند. کد قبلی تنها پشتیبان‌هایی را باز می‌کند که جای دیگری است.',
  async run(args) {
    const { option } = readArguments(args, 0, ['store'], recoveryUsage)
    const store = userPath(required(option('store'), recoveryUsage))
    openApp(store, 'never').close()
    return withoutStore(api => api.storeFiles.changeRecovery({ store }))
  },
  describe: made => describeCode(made.recovery),
})

/** Shown once and kept nowhere. */
function describeCode(code: string): string {
  return `کد بازیابی، که دیگر نشان داده نمی‌شود: ${isolate(code)}\nآن را روی کاغذ بنویسید و جایی جدا نگه دارید؛ بی رمز و بی این کد، داده‌ها برای همیشه از دست می‌رود.\n`
}

/** Typed twice where somebody types it. @throws Problem 'passphrases-differ' */
async function newPassphrase(file: string | undefined): Promise<string> {
  const typed = await readSecret(file, 'رمز جدید: ')
  if (file !== undefined || !process.stdin.isTTY) return typed
  if ((await readSecret(file, 'دوباره: ')) !== typed) throw new Problem('passphrases-differ', {})
  return typed
}

interface Turned {
  copies: number
  files: number
  left: readonly string[]
}

function describeTurned({ copies, files, left }: Turned, done: string): string {
  const counted = toPersianDigits(`${copies} پشتیبان و ${files} پروندهٔ پیوست هم ${done}.\n`)
  return left.length === 0
    ? counted
    : `${counted}این پشتیبان‌ها خوانده نشد و چنان که بود مانده است: ${left.join('، ')}\n`
}
