import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyProduct } from '../../additions/productCopy.ts'
import { petition, vehicle } from '../../additions/recordKind.ts'
import { readPdf, squeezed } from '../../fixtures/readPdf.ts'
import { runCli } from '../../fixtures/runCli.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { tinyBundle } from '../../fixtures/tinyBundle.ts'

const rows = `کد,واحد,نام خودرو,کارکرد,علنی/غیرعلنی,نمونه
V-1,crisis,خودروی نجات,۱۲٬۳۴۵٫۶,علنی,خیر
V-2,crisis,خودروی پنهان,۹۸۷,غیرعلنی,خیر
`

const petitionRows = `کد,دستور جلسه,موضوع درخواست,امضا,علنی/غیرعلنی,نمونه
R-1,AGENDA,درخواست خودروی نجات,۹,علنی,خیر
R-2,AGENDA,درخواست پنهان,۷,غیرعلنی,خیر
`

/** The program of a copy of the product that has two more kinds. */
async function productWithMoreKinds(): Promise<string> {
  const copy = await temporaryFolder()
  await copyProduct(copy, [vehicle, petition])
  return join(copy, 'electron/cli.js')
}

interface TinySession {
  rows: { agendaItem: { code: string }[] }
}

describe('a record kind that the product has never seen', () => {
  it('is imported, listed, exported and printed in either edition', { timeout: 180_000 }, async () => {
    const cli = await productWithMoreKinds()
    const folder = await temporaryFolder()
    const bundle = join(folder, 'bundle')
    await cp(tinyBundle, bundle, { recursive: true })
    await writeFile(join(bundle, 'vehicle.csv'), rows)
    const { rows: own } = JSON.parse(await readFile(join(bundle, 'session.json'), 'utf8')) as TinySession
    await writeFile(join(bundle, 'petition.csv'), petitionRows.replaceAll('AGENDA', own.agendaItem[0]?.code ?? ''))
    const run = async (...words: string[]) => {
      const { code, stderr } = await runCli(words, { cwd: folder, cli })
      expect(stderr).toBe('')
      expect(code).toBe(0)
    }
    await run('import', 'bundle', '--store', 'council.db')
    await run('export', '--store', 'council.db', '--out', 'exported')
    expect(await readFile(join(folder, 'exported/vehicle.csv'), 'utf8')).toContain(
      'V-1,crisis,خودروی نجات,12345.6,علنی,خیر',
    )
    await run('compile', 'council.db', '--edition', 'public', '--out', 'public.pdf')
    const open = squeezed((await readPdf(join(folder, 'public.pdf'))).text)
    expect(open).toContain(squeezed('خودروی نجات'))
    expect(open).toContain(squeezed('۱۲٬۳۴۵٫۶'))
    expect(open).not.toContain(squeezed('خودروی پنهان'))
    expect(open).toContain(squeezed('درخواست خودروی نجات'))
    expect(open).not.toContain(squeezed('درخواست پنهان'))
    await run('compile', 'council.db', '--edition', 'closed', '--out', 'closed.pdf')
    const closed = squeezed((await readPdf(join(folder, 'closed.pdf'))).text)
    expect(closed).toContain(squeezed('خودروی پنهان'))
    expect(closed).toContain(squeezed('درخواست پنهان'))
  })
})
