import type { Compared } from '../../../shared/api/storeFiles.ts'
import { comparedLines } from '../../../shared/domain/comparedText.ts'
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
    `${[store, ...comparedLines(changes), ...doneLines(replaced)].join('\n')}\n`,
})

function doneLines(replaced: string | null | undefined): string[] {
  if (replaced === undefined) return ['چیزی نوشته نشد.']
  if (replaced === null) return ['پشتیبان بازگردانی شد.']
  return [`پشتیبان بازگردانی شد؛ پایگاه دادهٔ قبلی در «${replaced}» است.`]
}
