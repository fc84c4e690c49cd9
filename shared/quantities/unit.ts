import { Big } from 'big.js'
import { divide } from './divide.ts'

/** Units a figure can have, with their Persian names. Money is always whole rial; toman is a display unit. */
export const unitChoices = {
  rial: 'ریال',
  kilowattHour: 'کیلووات‌ساعت',
  megawattHour: 'مگاوات‌ساعت',
  percent: 'درصد',
  item: 'مورد',
  score: 'امتیاز',
  drill: 'رزمایش',
  course: 'دوره',
  person: 'نفر',
  household: 'خانوار',
  minute: 'دقیقه',
  hour: 'ساعت',
  personHour: 'نفرساعت',
  day: 'روز',
  month: 'ماه',
  team: 'گروه',
  neighbourhood: 'محله',
  district: 'منطقه',
  account: 'اشتراک',
  request: 'درخواست',
  lamp: 'چراغ',
  vehicle: 'دستگاه',
  metre: 'متر',
  kilometre: 'کیلومتر',
  squareMetre: 'متر مربع',
  hectare: 'هکتار',
  cubicMetre: 'متر مکعب',
  litre: 'لیتر',
  kilogram: 'کیلوگرم',
  tonne: 'تن',
} as const
export type Unit = keyof typeof unitChoices

/** Units of one quantity, in the smallest of each: a megawatt-hour is a thousand kilowatt-hours. */
const measures: Partial<Record<Unit, { of: string; size: string }>> = {
  kilowattHour: { of: 'energy', size: '1' },
  megawattHour: { of: 'energy', size: '1000' },
  minute: { of: 'time', size: '1' },
  hour: { of: 'time', size: '60' },
  metre: { of: 'length', size: '1' },
  kilometre: { of: 'length', size: '1000' },
  squareMetre: { of: 'area', size: '1' },
  hectare: { of: 'area', size: '10000' },
  litre: { of: 'volume', size: '1' },
  cubicMetre: { of: 'volume', size: '1000' },
  kilogram: { of: 'mass', size: '1' },
  tonne: { of: 'mass', size: '1000' },
}

/** How many of unit `to` one of unit `from` is, as an exact fraction; undefined when they measure different things. */
export function unitRatio(from: Unit, to: Unit): { times: Big; over: Big } | undefined {
  if (from === to) return { times: new Big(1), over: new Big(1) }
  const [a, b] = [measures[from], measures[to]]
  return a !== undefined && a.of === b?.of ? { times: new Big(a.size), over: new Big(b.size) } : undefined
}

/**
 * An exact decimal in another unit, cut after twenty decimals when it never ends (minutes in hours); undefined when the
 * units measure different things.
 */
export function convert(value: string, from: Unit, to: Unit): string | undefined {
  if (from === to) return value
  const ratio = unitRatio(from, to)
  return ratio && divide(new Big(value).times(ratio.times), ratio.over).toFixed()
}
