import type { Examined, Saved } from '../../../shared/api/storeFiles.ts'
import { mendedLines } from '../../../shared/domain/mendedText.ts'
import { damageText } from '../../../shared/domain/storeDamage.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { withoutStore } from '../../app/openApp.ts'
import { defineCommand, readArguments, userPath } from './command.ts'

const usage = 'doctor S [--out F] [--accept]'
/** Lost records that are named one by one. */
const mostNamed = 50

interface Found extends Examined {
  saved: (Saved & { file: string }) | null
}

export const doctor = defineCommand<Found>({
  name: 'doctor',
  usage,
  summary:
    'پایگاه داده و پیوست‌های آن را سراسر بررسی می‌کند و می‌گوید چه سالم است و چه آسیب دیده؛ در خود پرونده چیزی نوشته نمی‌شود. با --out آنچه سالم است یا از تاریخچه و پشتیبان‌ها به دست می‌آید در پایگاه داده‌ای نو می‌رود. با --accept پرونده‌ای که کهنه‌تر یا از پایگاه دیگری است از این پس همان پایگاه داده شمرده می‌شود. اگر آسیبی باشد که ترمیم نشده، کد خروج ۱ است.',
  async run(args) {
    const { positional, option, flag } = readArguments(args, 1, ['out'], usage, ['accept'])
    const store = userPath(positional[0] ?? '')
    const given = option('out')
    return withoutStore(async api => {
      if (flag('accept')) await api.storeFiles.accept({ store })
      const examined = await api.storeFiles.examine({ store })
      if (given === undefined) return { ...examined, saved: null }
      const file = userPath(given)
      return { ...examined, saved: { file, ...(await api.storeFiles.salvage({ store, out: file })) } }
    })
  },
  fails: ({ damage, saved }) => damage.length > 0 && (saved === null || saved.lost.length > 0 || saved.behind !== null),
  describe: ({ rows, damage, newest, saved }) => {
    if (damage.length === 0)
      return `${toPersianDigits(`همه چیز سالم است: ${rows} رکورد، تاریخچه، ارجاع‌ها و پیوست‌ها بررسی شد.`)}\n`
    const remedy = newest === null ? [] : [`آخرین پشتیبان: ${newest}`]
    const told = saved === null ? [...remedy, 'برای ترمیم: doctor <پایگاه داده> --out <پروندهٔ نو>'] : savedLines(saved)
    return `${[...damage.map(damageText), ...told].join('\n')}\n`
  },
})

function savedLines({ file, ...saved }: NonNullable<Found['saved']>): string[] {
  return [
    file,
    ...mendedLines(saved, mostNamed),
    'پروندهٔ آسیب‌دیده دست نخورد. پس از بررسی: restore <پروندهٔ نو> --store <پایگاه داده>',
  ]
}
