import { expect, it } from 'vitest'
import { draftMail } from '../../../../renderer/screens/compile/draftMail.ts'

it('is a draft that carries its document and a Persian subject whole', () => {
  const bytes = Uint8Array.from({ length: 50_000 }, (_, i) => i % 256)
  const subject = 'گزارش جلسه، جلسهٔ ۷۳ · عادی، شورای اسلامی شهر اصفهان'
  const attachment = { name: 'گزارش (علنی).pdf', type: 'application/pdf', bytes }
  const mail = draftMail({ subject, text: 'با سلام و احترام', attachment }, 'edge')
  const [head = '', ...parts] = mail.split('\r\n--edge')
  expect(head).toContain('X-Unsent: 1')
  expect(mail.split('\r\n').every(line => line.length <= 200 && /^[\x20-\x7e]*$/.test(line))).toBe(true)
  const words = [...head.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)].map(([word, text = '']) => {
    expect(word.length).toBeLessThanOrEqual(75)
    return Buffer.from(text, 'base64').toString()
  })
  expect(words.join('')).toBe(subject)
  const contents = parts.map(part => Buffer.from(part.slice(part.indexOf('\r\n\r\n')), 'base64'))
  expect(contents[0]?.toString()).toBe('با سلام و احترام')
  expect(contents[1]?.equals(bytes)).toBe(true)
  expect(parts[1]).toContain(encodeURIComponent('گزارش (علنی).pdf'))
})
