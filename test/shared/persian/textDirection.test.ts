import { expect, it } from 'vitest'
import { textDirection } from '../../../shared/persian/textDirection.ts'

it.each([
  ['', 'rtl'],
  ['؟', 'rtl'],
  ['تفاضل ۱۰ - ۳', 'rtl'],
  ['ISO ۹۰۰۱ گرفته شد', 'rtl'],
  ['۱۲ رزمایش', 'rtl'],
  ['۶۰۳۷ ۹۹۷۱ ۱۲۳۴ ۵۶۷۸', 'ltr'],
  ['۰۳۱-۳۲۲۲۱۱۱۱', 'ltr'],
  ['https://example.ir/', 'ltr'],
  ['C++', 'ltr'],
] as const)('«%s» runs %s', (text, direction) => expect(textDirection(text)).toBe(direction))
