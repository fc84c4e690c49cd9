import { expect, it } from 'vitest'
import { figureParts } from '../../../electron/paper/figureParts.ts'
import { isolate } from '../../../shared/persian/isolate.ts'

it.each([
  ['۶۰۰ میلیون تومان', '۶۰۰'],
  ['حدود ۹۳٬۰۰۰ مگاوات‌ساعت', '۹۳٬۰۰۰'],
  ['≈ ۱۰٫۷۱ میلیون تومان به ازای هر اشتراک', '≈ ۱۰٫۷۱'],
  ['۱۷ از ۲۶ شاخص', '۱۷'],
  [isolate('۹۶٫۳٪'), isolate('۹۶٫۳٪')],
  ['بدون اطلاعات', 'بدون اطلاعات'],
])('sets apart the number of «%s»', (value, number) => {
  const parts = figureParts(value)
  expect(parts.filter(({ isFigure }) => isFigure).map(({ text }) => text)).toEqual([number])
  expect(parts.map(({ text }) => text).join('')).toBe(value)
})
