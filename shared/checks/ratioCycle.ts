import type { Row } from '../records/index.ts'
import { defineCheck, type Found } from './finding.ts'

/** Ratios that rest on each other, so that none of them can be worked out; and ratios with only one part. */
export const ratioCycle = defineCheck('ratio-cycle', 'نسبت دوری یا ناتمام', ({ rows }) => {
  const byCode = new Map(rows.indicator.map(indicator => [indicator.code, indicator]))
  const cycles = new Map<string, string[]>()
  for (const { code } of rows.indicator) {
    const cycle = cycleFrom(code, byCode)
    if (cycle !== null) cycles.set(cycle.toSorted().join(' '), cycle)
  }
  return [
    ...[...cycles.values()].map((cycle): Found => {
      const names = [...cycle, cycle[0] ?? ''].map(code => `«${byCode.get(code)?.title}»`)
      return {
        severity: 'error',
        where: { kind: 'indicator', key: cycle[0] ?? '', field: 'numerator' },
        message: `این نسبت‌ها به خود بازمی‌گردند و حساب نمی‌شوند: ${names.join(' ← ')}.`,
        remedy: 'صورت یا مخرج یکی از آن‌ها را عوض کنید.',
      }
    }),
    ...rows.indicator.flatMap(halfRatio),
  ]
})

/** The shortest way from an indicator through its parts back to itself; it starts with the least code of the cycle. */
function cycleFrom(code: string, byCode: ReadonlyMap<string, Row<'indicator'>>): string[] | null {
  const seen = new Set<string>()
  let paths = [[code]]
  while (paths.length > 0) {
    const next: string[][] = []
    for (const path of paths) {
      const indicator = byCode.get(path.at(-1) ?? '')
      for (const part of [indicator?.numerator, indicator?.denominator]) {
        if (part === code) return startingAtLeast(path)
        if (part == null || seen.has(part)) continue
        seen.add(part)
        next.push([...path, part])
      }
    }
    paths = next
  }
  return null
}

function startingAtLeast(cycle: readonly string[]): string[] {
  const least = cycle.indexOf(cycle.toSorted()[0] ?? '')
  return [...cycle.slice(least), ...cycle.slice(0, least)]
}

function halfRatio({ code, numerator, denominator }: Row<'indicator'>): Found[] {
  if ((numerator === null) === (denominator === null)) return []
  const missing = numerator === null ? 'صورت' : 'مخرج'
  return [
    {
      severity: 'error',
      where: { kind: 'indicator', key: code, field: numerator === null ? 'numerator' : 'denominator' },
      message: `این نسبت ${missing} ندارد و حساب نمی‌شود.`,
      remedy: `${missing} نسبت را بنویسید، یا بخش دیگر را هم حذف کنید.`,
    },
  ]
}
