import { onlyWindow } from '../../store/onlyWindow.ts'
import { restoreStore } from '../../store/restoreStore.ts'
import { ownStorePath } from '../../store/storePath.ts'
import { defineCommand, readArguments, required, userPath } from './command.ts'

const usage = 'restore <backup> --store F'

export const restore = defineCommand({
  name: 'restore',
  usage,
  summary: 'پشتیبان را جای پایگاه داده می‌گذارد؛ پایگاه پیشین کنار پشتیبان‌ها نگه داشته می‌شود.',
  async run(args) {
    const { positional, option } = readArguments(args, 1, ['store'], usage)
    const store = ownStorePath(userPath(required(option('store'), usage)))
    const release = onlyWindow(store)
    try {
      return { store, replaced: restoreStore(store, userPath(positional[0] ?? '')) ?? null }
    } finally {
      release()
    }
  },
  describe: ({ store, replaced }) =>
    replaced === null
      ? `${store}\nپشتیبان بازگردانده شد.\n`
      : `${store}\nپشتیبان بازگردانده شد؛ پایگاه پیشین در «${replaced}» است.\n`,
})
