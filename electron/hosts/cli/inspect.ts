import type { Breach, Inspection } from '../../../shared/api/pdfFiles.ts'
import { type Standard, standards } from '../../../shared/fileOptions.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { withoutStore } from '../../app/openApp.ts'
import { defineCommand, readArguments, userPath } from './command.ts'
import { readStandards } from './fileOptions.ts'

const usage = `inspect <PDF> [--standard ${standards.join(',')}]`

const names: Record<Standard, string> = { 'pdfa-2a': 'PDF/A-2a (ISO 19005-2)', 'pdfua-1': 'PDF/UA-1 (ISO 14289-1)' }

export const inspect = defineCommand({
  name: 'inspect',
  usage,
  summary: 'PDF را با استانداردهایی که در خود اعلام کرده است بررسی می‌کند؛ وجود ایراد، کد خروج را تغییر نمی‌دهد.',
  async run(args): Promise<Inspection> {
    const { positional, option } = readArguments(args, 1, ['standard'], usage)
    const chosen = option('standard')
    const against = chosen === undefined ? undefined : readStandards(chosen)
    const path = userPath(positional[0] ?? '')
    return withoutStore(api => api.pdfFiles.inspect({ path, against }))
  },
  describe: ({ checked, breaches }) => {
    if (checked.length === 0)
      return 'این پرونده هیچ استانداردی اعلام نکرده است. با --standard مشخص کنید با کدام استاندارد بررسی شود.\n'
    return `${checked.map(standard => describe(standard, breaches)).join('\n')}\n`
  },
})

function describe(standard: Standard, all: readonly Breach[]): string {
  const own = all.filter(breach => breach.standard === standard)
  if (own.length === 0) return `${names[standard]}: خطایی نیست.`
  return [`${names[standard]}:`, ...own.map(describeBreach)].join('\n')
}

function describeBreach({ clause, title, places, count }: Breach): string {
  const more = count > places.length ? [toPersianDigits(`    و ${count - places.length} جای دیگر`)] : []
  return [`  مغایر با بند ${clause}: ${title}`, ...places.map(place => `    ${place}`), ...more].join('\n')
}
