import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { searchPattern } from '../../../../shared/persian/searchPattern.ts'
import { readPdf } from '../../../fixtures/readPdf.ts'
import { runCommand } from '../../../fixtures/runCommand.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'

/** Words as a paper spells them, and as somebody looks for them in its PDF. */
const spellings: readonly (readonly [string, readonly string[]])[] = [
  ['هیأت رئیسه', ['هیئت رئیسه', 'هیات رییسه', 'هيأت رئيسه', 'هیأت‌رئیسه']],
  ['مسأله', ['مسئله', 'مساله', 'مسأله‌']],
  ['مسؤول', ['مسئول', 'مسوول', 'مسؤول']],
  ['شؤون', ['شئون', 'شوون']],
  ['مؤسسهٔ نمونه', ['موسسه نمونه', 'مؤسسه‌ی نمونه', 'مؤسسۀ نمونه']],
  ['تأمین', ['تامین', 'تأمین']],
  ['سؤال', ['سوال', 'سئوال']],
  ['رأی‌گیری', ['رای گیری', 'رأیگیری', 'رأی گیری']],
  ['كتابخانه‌های', ['کتابخانه های', 'کتابخانههای', 'كتابخانه‌هاي']],
  ['۱٬۲۵۰ میلیون', ['1250 میلیون', '۱۲۵۰ ميليون', '1,250 میلیون']],
  ['۳۳٫۳٪', ['33.3%', '۳۳٫۳٪']],
]

it('finds words in a finished paper in any of their spellings', async () => {
  const cwd = await temporaryFolder()
  await writeFile(join(cwd, 'a.txt'), spellings.map(([printed]) => `در این صفحه ${printed} آمده است.`).join('\n'))
  expect(await runCommand(['typeset', 'a.txt', '--out', 'a.pdf'], { cwd })).toMatchObject({ code: 0 })
  const { text } = await readPdf(join(cwd, 'a.pdf'))
  const lost = spellings.flatMap(([printed, wanted]) =>
    [printed, ...wanted].filter(word => searchPattern(word)?.test(text) !== true),
  )
  expect(lost).toEqual([])
})
