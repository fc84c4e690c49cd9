import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readPdf, squeezed } from '../fixtures/readPdf.ts'
import { runCommand } from '../fixtures/runCommand.ts'
import { hasWriter, readByLibreOffice } from '../referees/libreOffice.ts'

/** What minutes must say of what {@link recordSession} recorded, however their lines are broken. */
export const recorded = [
  '۱۲ نفر حاضر و ۱ نفر غایب از ۱۳ عضو',
  'پرداخت در دو مرحله باشد.',
  'با اکثریت آراء، ۱۰ رأی موافق از ۱۱ نفر حاضر',
  'رأی عضو ۱۰ نادرست شنیده شده بود',
  'با اکثریت آراء، ۸ رأی موافق از ۱۱ نفر حاضر',
  'این رأی‌گیری ناتمام ماند و شمرده نشد.',
  'عضو ۸ با ۷ رأی از ۱۱ نفر حاضر',
].map(squeezed)

/**
 * The session's minutes as a PDF that pdf.js reads, and as a Word file that LibreOffice reads where it is installed.
 */
export async function minutesOf(store: string, folder: string): Promise<{ pdf: string; word: string | undefined }> {
  const file = (name: string): string => join(folder, name)
  for (const name of ['minutes.pdf', 'minutes.docx']) {
    const words = ['--document', 'minutes', '--edition', 'closed', '--session', 's6-74', '--out', file(name)]
    const { code, stderr } = await runCommand(['compile', store, ...words])
    if (code !== 0) throw new Error(stderr)
  }
  const docx = await readFile(file('minutes.docx'))
  const hasReader = await hasWriter(docx, file('writer'))
  return {
    pdf: squeezed((await readPdf(file('minutes.pdf'))).text),
    word: hasReader ? squeezed(await readByLibreOffice(docx, file('word'))) : undefined,
  }
}
