import type { HeldFile, IssuedAs, VerifiedFile } from '../../../shared/api/pdfFiles.ts'
import type { VerifiedHistory } from '../../../shared/api/store.ts'
import { partName } from '../../../shared/documents/packet.ts'
import { signatureOf } from '../../../shared/domain/signature.ts'
import { signatureLines } from '../../../shared/domain/signedPdf.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { isolate } from '../../../shared/persian/isolate.ts'
import { opennessChoices } from '../../../shared/records/openness.ts'
import { openApp, withoutStore } from '../../app/openApp.ts'
import { defineCommand, readArguments, required, userPath } from './command.ts'
import { councilMoment } from './councilMoment.ts'
import { historyLines } from './historyLines.ts'

const usage = 'verify <PDF> [--store S] | verify --store S [--code K]'

export const verify = defineCommand({
  name: 'verify',
  usage,
  summary:
    'با --store می‌گوید که پرونده بایت‌به‌بایت همان است که از این پایگاه داده صادر شده است، یا کدام جزء گزارش با پیوست‌ها تغییر کرده است؛ بدون آن، بسته فقط با فهرست اجزای درون خود سنجیده می‌شود. امضای پرونده را هم می‌سنجد. بدون PDF، تاریخچهٔ پایگاه داده و رکوردهای آن را با زنجیرهٔ ثبت می‌سنجد و می‌گوید چه چیزی بیرون از برنامه تغییر کرده است؛ با --code می‌گوید که کدِ یادداشت‌شدهٔ پیشین در زنجیره هست. کد خروج ۰ است اگر همه چیز همان باشد که باید؛ ۱ است اگر چیزی تغییر کرده یا آسیب دیده باشد، صدور پرونده در پایگاه داده ثبت نباشد، یا پرونده نه فهرست اجزا داشته باشد و نه امضا.',
  async run(args): Promise<VerifiedFile | VerifiedHistory> {
    const { positional, option } = readArguments(args, 'one or none', ['store', 'code'], usage)
    const [file] = positional
    const given = file === undefined ? required(option('store'), usage) : option('store')
    if (file !== undefined && given === undefined)
      return withoutStore(api => api.pdfFiles.verify({ path: userPath(file), withStore: false }))
    const app = openApp(userPath(given ?? ''), 'never')
    try {
      if (file === undefined) return await app.api.store.verify({ noted: option('code') })
      return await app.api.pdfFiles.verify({ path: userPath(file), withStore: true })
    } finally {
      app.close()
    }
  },
  fails: found => !isProven(found),
  describe(found) {
    if ('links' in found) return `${historyLines(found).join('\n')}\n`
    const now = new Date().toISOString()
    const isSigned = found.signatures.some(({ state }) => state === 'whole')
    return `${[...linesOf(found.held, isSigned), ...found.signatures.flatMap(one => signatureLines(one, now))].join('\n')}\n`
  },
})

/** Whether all is as it was kept, issued or signed: what cannot be held against anything is not. */
function isProven(found: VerifiedFile | VerifiedHistory): boolean {
  if ('links' in found) return found.faults.length === 0 && found.isNotedThere !== false
  const { held, signatures } = found
  if (held.issued !== null) return held.issued.is === 'same'
  if (held.kind === 'packet' ? !held.isWhole : held.kind !== 'foreign' || signatures.length === 0) return false
  return signatures.every(({ state }) => state === 'whole')
}

type Packet = Extract<HeldFile, { kind: 'packet' }>
type Other = Exclude<HeldFile, { kind: 'packet' | 'document' }>

const otherwise: Readonly<Record<Other['kind'], string>> = {
  foreign: 'این پرونده از گزارش‌های با پیوستِ شورانامه نیست و فهرست اجزا ندارد.',
  unreadable: 'این پرونده PDF نیست یا چنان آسیب دیده است که خوانده نمی‌شود؛ نسخهٔ دیگری از آن را بررسی کنید.',
  'manifest-changed':
    'فهرست اجزای درون این پرونده تغییر کرده است؛ به هیچ جزء آن اعتماد نکنید و نسخهٔ اصلی را از دبیرخانه بگیرید.',
}

/** @param isSigned somebody stands for all of the file by a signature */
function linesOf(found: HeldFile, isSigned: boolean): string[] {
  if (found.kind === 'document') return [issueOf(found.issued), sameAsIssued]
  if (found.kind !== 'packet') return [otherwise[found.kind], found.issued === null ? withoutStoreAsked : neverIssued]
  return [
    found.title,
    `شناسه: ${isolate(found.identity)}`,
    ...(found.issued === null || found.issued.is === 'unknown' ? [] : [issueOf(found.issued)]),
    ...found.parts.map(lineOfPart),
    ...(found.isRestWhole ? [] : ['فهرست‌ها، ساختار یا مشخصات سند: تغییر کرده است']),
    ...(found.further > 0 ? [toPersianDigits(`${found.further} صفحه به بسته افزوده شده است`)] : []),
    ...verdictOf(found, isSigned),
  ]
}

/** «گزارش جلسه با پیوست‌ها، نسخهٔ علنی شمارهٔ ۱.۰: ۱۸ دی ۱۴۰۱، ساعت ۱۰:۴۲، دبیر شورا» */
function issueOf({ title, edition, version, at, who, isSigned }: IssuedAs): string {
  const { day, time } = councilMoment(at)
  const named = toPersianDigits(
    `${title}، نسخهٔ ${opennessChoices[edition === 'public' ? 'open' : 'closed']} شمارهٔ ${version}`,
  )
  return `${isSigned ? 'امضا' : 'صدور'}: ${named}، ${day} ساعت ${time}، ${signatureOf(who)}`
}

function lineOfPart({ title, differing, inStore }: Packet['parts'][number], at: number): string {
  const named = at === 0 ? title : `${partName(at)}، ${title}`
  const state = differing.length === 0 ? 'سالم' : `تغییر کرده است، صفحهٔ ${pagesOf(differing)}`
  return [`${named}: ${state}`, ...(inStore === null ? [] : [storeStates[inStore]])].join('؛ ')
}

const storeStates = {
  present: 'همان پرونده در پایگاه داده هست',
  missing: 'نام آن در پایگاه داده هست و پرونده‌اش نیست',
  damaged: 'پروندهٔ آن در پایگاه داده آسیب دیده است',
  unknown: 'در پایگاه داده چنین پیوستی نیست',
} as const

/** At most ten are named. */
function pagesOf(pages: readonly number[]): string {
  const named = pages.slice(0, 10).join('، ')
  return toPersianDigits(pages.length > 10 ? `${named} و ${pages.length - 10} صفحهٔ دیگر` : named)
}

const sameAsIssued = 'این پرونده بایت‌به‌بایت همان است که از این پایگاه داده صادر شده است.'
// Stores say what left the terminal only since they keep what they issue.
const neverIssued =
  'صدور چنین پرونده‌ای در این پایگاه داده ثبت نیست: شاید از جای دیگری است، پس از صدور تغییر کرده، یا پیش از آغاز ثبت صدورها صادر شده است.'
const withoutStoreAsked =
  'اینکه چه کسی آن را ساخته است فقط با پایگاه دادهٔ دبیرخانه روشن می‌شود: همین فرمان را با --store بدهید.'

function verdictOf({ issued, isWhole, parts, isRestWhole, further }: Packet, isSigned: boolean): string[] {
  const isContentWhole = isRestWhole && further === 0 && parts.every(({ differing }) => differing.length === 0)
  if (issued?.is === 'same') return [sameAsIssued]
  if (issued?.is === 'changed')
    return isContentWhole
      ? ['صفحه‌ها همان است که صادر شده است، ولی خود پرونده دست خورده یا دوباره ذخیره شده است.']
      : ['این پرونده همان نیست که صادر شده است: پس از صدور تغییر کرده است.']
  const own = isWhole
    ? 'همهٔ بسته با فهرست اجزای درون آن یکی است.'
    : isContentWhole
      ? 'محتوای همهٔ اجزا با فهرست درون آن یکی است، ولی خود پرونده دست خورده یا دوباره ذخیره شده است.'
      : 'این بسته با فهرست اجزای درون آن یکی نیست.'
  if (issued !== null) return [own, neverIssued]
  // Whoever writes the file and its manifest anew deceives this, where nobody has signed it.
  return [isSigned ? own : `${own} این فهرست امضا ندارد.`, withoutStoreAsked]
}
