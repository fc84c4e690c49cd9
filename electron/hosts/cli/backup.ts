import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { withoutStore } from '../../app/openApp.ts'
import { defineCommand, readArguments, required, userPath } from './command.ts'

const usage = 'backup --store F --out F'

export const backup = defineCommand({
  name: 'backup',
  usage,
  summary: 'از پایگاه داده، حتی هنگام کار، نسخهٔ پشتیبان می‌گیرد و درستی آن را بررسی می‌کند.',
  async run(args) {
    const { option } = readArguments(args, 0, ['store', 'out'], usage)
    const store = userPath(required(option('store'), usage))
    const path = userPath(required(option('out'), usage))
    return { path, ...(await withoutStore(api => api.storeFiles.backUp({ store, out: path }))) }
  },
  describe: ({ path, rows, bytes, files }) => {
    const copied = files === 0 ? '' : ` ${files} پروندهٔ پیوست در پوشهٔ کنار آن است.`
    return `${path}\n${toPersianDigits(`${rows} ردیف، ${Math.ceil(bytes / 1024)} کیلوبایت؛ باز و بررسی شد.${copied}`)}\n`
  },
})
