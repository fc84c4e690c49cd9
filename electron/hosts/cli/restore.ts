import type { Compared } from '../../../shared/api/storeFiles.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { withoutStore } from '../../app/openApp.ts'
import { defineCommand, readArguments, required, userPath } from './command.ts'

const usage = 'restore <backup> --store F [--look]'

interface Restored {
  store: string
  /** What it changes; null where that cannot be told. */
  changes: Compared
  /** Undefined where it was only looked at. */
  replaced: string | null | undefined
}

export const restore = defineCommand<Restored>({
  name: 'restore',
  usage,
  summary:
    'پشتیبان را به جای پایگاه داده بازگردانی می‌کند و می‌گوید چه تغییر کرد؛ پایگاه دادهٔ قبلی در کنار پشتیبان‌ها نگه داشته می‌شود و با همین فرمان برمی‌گردد. با --look فقط می‌گوید چه تغییر می‌کند.',
  async run(args) {
    const { positional, option, flag } = readArguments(args, 1, ['store'], usage, ['look'])
    const store = userPath(required(option('store'), usage))
    const backup = userPath(positional[0] ?? '')
    return withoutStore(async api => {
      const changes = await api.storeFiles.compare({ store, backup })
      if (flag('look')) return { store, changes, replaced: undefined }
      return { changes, ...(await api.storeFiles.restore({ store, backup })) }
    })
  },
  describe: ({ store, changes, replaced }) =>
    `${[store, ...changedLines(changes), ...doneLines(replaced)].join('\n')}\n`,
})

function changedLines(changes: Compared): string[] {
  if (changes === null) return ['یکی از دو پرونده خوانده نمی‌شود؛ نمی‌توان گفت چه تغییر می‌کند.']
  if (changes.length === 0) return ['رکوردها در هر دو یکی است.']
  return changes.map(({ table, gone, back, changed }) => {
    const parts = [
      gone === 0 ? [] : [`${gone} رکورد در پشتیبان نیست و کنار می‌رود`],
      back === 0 ? [] : [`${back} رکورد برمی‌گردد`],
      changed === 0 ? [] : [`${changed} رکورد به شکل پیشین درمی‌آید`],
    ].flat()
    return toPersianDigits(`${table}: ${parts.join('، ')}.`)
  })
}

function doneLines(replaced: string | null | undefined): string[] {
  if (replaced === undefined) return ['چیزی نوشته نشد.']
  if (replaced === null) return ['پشتیبان بازگردانی شد.']
  return [`پشتیبان بازگردانی شد؛ پایگاه دادهٔ قبلی در «${replaced}» است.`]
}
