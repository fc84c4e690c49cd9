/** Units a figure can have, with their Persian names. Money is always whole rial; toman is a display unit. */
export const unitChoices = {
  rial: 'ریال',
  megawattHour: 'مگاوات‌ساعت',
  percent: 'درصد',
  item: 'مورد',
  drill: 'رزمایش',
  course: 'دوره',
  person: 'نفر',
  hour: 'ساعت',
  day: 'روز',
  team: 'گروه',
  neighbourhood: 'محله',
  account: 'اشتراک',
} as const
export type Unit = keyof typeof unitChoices
