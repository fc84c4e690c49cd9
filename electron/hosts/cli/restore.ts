import { withoutStore } from '../../app/openApp.ts'
import { defineCommand, readArguments, required, userPath } from './command.ts'

const usage = 'restore <backup> --store F'

export const restore = defineCommand({
  name: 'restore',
  usage,
  summary: 'پشتیبان را به جای پایگاه داده بازگردانی می‌کند؛ پایگاه دادهٔ قبلی در کنار پشتیبان‌ها نگه داشته می‌شود.',
  async run(args) {
    const { positional, option } = readArguments(args, 1, ['store'], usage)
    const store = userPath(required(option('store'), usage))
    return withoutStore(api => api.storeFiles.restore({ store, backup: userPath(positional[0] ?? '') }))
  },
  describe: ({ store, replaced }) =>
    replaced === null
      ? `${store}\nپشتیبان بازگردانی شد.\n`
      : `${store}\nپشتیبان بازگردانی شد؛ پایگاه دادهٔ قبلی در «${replaced}» است.\n`,
})
