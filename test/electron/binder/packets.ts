import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bound, bind, type PacketInput } from '../../../electron/binder/bind.ts'
import { examine } from '../../../electron/binder/examine.ts'
import { typeset } from '../../../electron/typesetter/typeset.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'

/** A document of one page and a divider for each attachment. */
async function documentFor(attachments: number): Promise<Uint8Array> {
  const dividers = Array.from({ length: attachments }, (_, at) => toPersianDigits(`پیوست ${at + 1}`))
  const content = ['گزارش جلسه', ...dividers].map((text, at) => ({
    text,
    headlineLevel: 1,
    id: `part-${at}`,
    outline: true,
    ...(at > 0 && { pageBreak: 'before' as const }),
  }))
  const bytes = await typeset({ content }, { title: 'بسته', author: 'دبیرخانه', date: new Date('2023-01-08') })
  return new Uint8Array(bytes)
}

/** What has attachments bound behind a document, each as it is examined. */
export async function packetInput(attachments: readonly Uint8Array[]): Promise<PacketInput> {
  return {
    document: await documentFor(attachments.length),
    attachments: await Promise.all(
      attachments.map(async (bytes, at) => {
        const { pages } = await examine(bytes)
        return {
          bytes,
          label: toPersianDigits(`پیوست ${at + 1} – `),
          pages: Array.from({ length: pages }, (_, page) => ({
            stamp: toPersianDigits(`پیوست ${at + 1} – صفحهٔ ${page + 1}`),
            alternative: toPersianDigits(`پیوست ${at + 1}، صفحهٔ ${page + 1}`),
          })),
        }
      }),
    ),
    identified: { title: 'بستهٔ جلسه' },
    date: '2023-01-08',
  }
}

export type Packet = Extract<Bound, { kind: 'bound' }>

/** A packet of attachments, as bytes and as a file. */
export async function packetOf(...attachments: Uint8Array[]): Promise<Packet & { file: string }> {
  const bound = await bind(await packetInput(attachments), () => undefined)
  if (bound.kind === 'refused') throw new Error(bound.trouble)
  const file = join(await temporaryFolder(), 'packet.pdf')
  await writeFile(file, bound.bytes)
  return { ...bound, file }
}
