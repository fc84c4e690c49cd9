import type { CategoryChart } from './chartSpec.ts'

export interface BudgetColumn {
  /** «۱۴۰۰ مصوب» */
  label: string
  /** Whole rial a line, null where the line has no amount. */
  amounts: (bigint | null)[]
}

const rialPerMillion = 1_000_000n

/** Budget lines side by side, one bar a year and phase, in million rial. */
export function budgetByYear(lines: readonly string[], columns: readonly BudgetColumn[]): CategoryChart {
  return {
    form: 'groupedBars',
    title: 'اعتبار ردیف‌ها در دو سال کنار هم',
    alternative: `نمودار ستونی اعتبار ${lines.join('، ')} در ${columns.map(column => column.label).join(' و ')}؛ ارقام در جدول پیش از نمودار آمده است.`,
    unit: 'میلیون ریال',
    categories: [...lines],
    series: columns.map(column => ({
      name: column.label,
      values: column.amounts.map(amount => (amount === null ? null : inMillions(amount))),
    })),
  }
}

function inMillions(rial: bigint): string {
  const whole = rial / rialPerMillion
  const rest = rial % rialPerMillion
  return rest === 0n
    ? String(whole)
    : `${whole}.${String(rest < 0n ? -rest : rest)
        .padStart(6, '0')
        .replace(/0+$/, '')}`
}
