import { type CheckedFinding, severityChoices } from '../../../shared/checks/finding.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { formatJalaliDate } from '../../../shared/persian/jalali.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { isBundle, openSource } from '../../app/openSource.ts'
import { defineCommand, readArguments, required, userPath } from './command.ts'
import { onlySession } from './onlySession.ts'
import { readingUsage, readReadings } from './readingOptions.ts'

const usage = `check <bundle|store> [--session CODE] [--accept ID --by OFFICE --reason TEXT] ${readingUsage}`

export const check = defineCommand({
  name: 'check',
  usage,
  summary: 'جلسه را بررسی می‌کند و محل هر ایراد و شیوهٔ اصلاح آن را می‌نویسد؛ وجود ایراد، کد خروج را تغییر نمی‌دهد.',
  async run(args) {
    const { positional, option, list } = readArguments(
      args,
      1,
      ['session', 'accept', 'by', 'reason'],
      usage,
      [],
      ['read'],
    )
    const path = userPath(positional[0] ?? '')
    const finding = option('accept')
    if (finding !== undefined && (await isBundle(path))) throw new Problem('acceptance-needs-store', {})
    const app = await openSource(path, readReadings(list('read')))
    try {
      const session = option('session') ?? (await onlySession(app))
      if (finding !== undefined) {
        const [by, reason] = [required(option('by'), usage), required(option('reason'), usage)]
        await app.api.checks.accept({ session, findings: [finding], by: { code: by }, reason })
      }
      return await app.api.checks.run({ session })
    } finally {
      app.close()
    }
  },
  describe: ({ findings }) => stripIsolates(describe(findings)),
})

/** Findings under their departments, what was accepted last, and how many there are of each severity. */
function describe(findings: readonly CheckedFinding[]): string {
  const open = findings.filter(({ accepted }) => accepted === null)
  const accepted = findings.filter(finding => finding.accepted !== null)
  const groups = [...Map.groupBy(open, ({ department }) => department?.name ?? 'دبیرخانه')].map(
    ([name, own]) => `${name}: ${counts(own)}\n\n${own.map(describeOne).join('\n')}`,
  )
  const apart = accepted.length === 0 ? [] : [`پذیرفته:\n\n${accepted.map(describeOne).join('\n')}`]
  const total = open.length === 0 ? 'موردی نیست.' : `جمع: ${counts(open)}`
  return `${[...groups, ...apart, total].join('\n\n')}\n`
}

function describeOne({ severity, rule, title, place, message, remedy, id, accepted }: CheckedFinding): string {
  return [
    `  ${severityChoices[severity]}، ${title} [${rule}]`,
    `    ${place}`,
    `    ${message}`,
    accepted === null
      ? `    راه: ${remedy}`
      : `    پذیرفتهٔ ${accepted.by}، ${formatJalaliDate(accepted.on, 'long')}: ${accepted.reason}`,
    `    شناسه: ${id}`,
    '',
  ].join('\n')
}

function counts(findings: readonly CheckedFinding[]): string {
  const each = Object.entries(severityChoices).map(([severity, name]) => {
    const count = findings.filter(finding => finding.severity === severity).length
    return count === 0 ? '' : toPersianDigits(`${count} ${name}`)
  })
  return each.filter(text => text !== '').join('، ')
}
