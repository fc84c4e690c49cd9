import { expect, it } from 'vitest'
import { removedFromAll } from '../../../shared/domain/activeContent.ts'

it('tells of all files at once what a packet leaves out of them', () => {
  const one = { file: 'الف.pdf', removed: ['javaScript', 'forms'] } as const
  expect(removedFromAll([one])).toBe('«الف.pdf» پیوست شد؛ در بستهٔ نشست، بی این‌ها می‌آید: اسکریپت، فرم.')
  const other = { file: 'ب.pdf', removed: ['embeddedFiles'] } as const
  expect(removedFromAll([one, other])).toBe(
    'در بستهٔ نشست، «الف.pdf» بی اسکریپت، فرم؛ «ب.pdf» بی پرونده‌های درون آن می‌آید.',
  )
  expect(removedFromAll(Array.from({ length: 8 }, () => one))).toContain('۳ پروندهٔ دیگر')
})
