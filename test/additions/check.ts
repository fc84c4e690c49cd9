import type { Addition } from './addition.ts'

/** A drill that is reported to have been held after the session. */
export const check: Addition = {
  row: 'a check',
  files: {
    'shared/checks/drillAfterSession.ts': `import { formatJalaliDate } from '../persian/jalali.ts'
import { defineCheck } from './finding.ts'

/** A drill that is reported before it was held. */
export const drillAfterSession = defineCheck('drill-after-session', 'رزمایش پس از جلسه', session => {
  const day = session.find('session', session.code)?.date ?? ''
  return session.rows.drill
    .filter(({ date }) => date > day)
    .map(({ code, date }) => ({
      severity: 'warning',
      where: { kind: 'drill', key: code, field: 'date' },
      message: \`تاریخ این رزمایش، \${formatJalaliDate(date, 'long')}، پس از روز جلسه است.\`,
      remedy: 'تاریخ رزمایش را اصلاح کنید، یا آن را در جلسهٔ پس از برگزاری گزارش کنید.',
    }))
})
`,
  },
  insertions: [
    {
      file: 'shared/checks/index.ts',
      before: `import { durationMismatch }`,
      put: `import { drillAfterSession } from './drillAfterSession.ts'\n`,
    },
    { file: 'shared/checks/index.ts', before: `  minutesRules,\n]`, put: `  drillAfterSession,\n` },
  ],
}
