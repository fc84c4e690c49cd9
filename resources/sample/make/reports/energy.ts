import type { Written } from './written.ts'

const accounts = 'statedFact/electricity-accounts/value/1401'
const use = 'statedFact/electricity-use/value/1401'
const cost = 'statedFact/electricity-cost/value/1401'

export const energy: Written = {
  code: 'r-energy-1401h1',
  department: 'energy',
  item: 5,
  letterNumber: '۱۴۰۱/خ/۵۱۸',
  letterDate: '2023-01-03',
  narrative: [
    `شهرداری در بخش عمومی استان از همه بیشتر برق می‌گیرد. مناطق و سازمان‌های آن {{${accounts}|value}} دارند و در سال {{${use}|value}} برق مصرف می‌کنند که بهای آن {{${cost}|toman}} است.`,
    `این سه رقم در کنار هم نشان می‌دهد که هر اشتراک در سال {{${use}|ratio:${accounts}}} برق می‌گیرد و {{${cost}|ratio:${accounts}}} هزینه دارد.`,
  ],
  keyFigures: [
    `${accounts}|value|اشتراک برق در مناطق و سازمان‌ها`,
    `${use}|value|مصرف سالانهٔ برق`,
    `${cost}|toman|هزینهٔ سالانهٔ برق`,
    `${use}|ratio:${accounts}|مصرف سالانه`,
    `${cost}|ratio:${accounts}|هزینهٔ سالانه`,
  ],
}
