import type { HistoryFault, VerifiedHistory } from '../../../shared/api/store.ts'
import { documentTitles } from '../../../shared/documents/titles.ts'
import { signatureOf } from '../../../shared/domain/signature.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { isolate } from '../../../shared/persian/isolate.ts'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { recordKinds, tables } from '../../../shared/records/index.ts'
import { deckPaperTitles } from '../../../shared/slidePaper.ts'
import { councilMoment } from './councilMoment.ts'

/** What is found of a store's history, for a person. */
export function historyLines({ faults, more, links, code, isNotedThere }: VerifiedHistory): string[] {
  return [
    ...faults.map(lineOf),
    ...(more > 0 ? [toPersianDigits(`و ${more} یافتهٔ دیگر`)] : []),
    ...(isNotedThere === null ? [] : [isNotedThere ? notedThere : notedElsewhere]),
    faults.length === 0 ? whole : altered,
    ...(code === null ? [] : [`${toPersianDigits(`زنجیرهٔ ثبت: ${links} حلقه، کد آخرین حلقه:`)} ${isolate(code)}`]),
  ]
}

const notedThere = 'کدی که دادید در زنجیره هست: آنچه تا آن زمان ثبت شده بود، همان است.'
const notedElsewhere =
  'کدی که دادید در زنجیره نیست: کد را اشتباه نوشته‌اید، یا زنجیره پس از یادداشت آن دوباره نوشته شده است.'
const whole =
  'تاریخچه و رکوردها با زنجیرهٔ ثبت یکی است. کد زیر را بیرون از این پایگاه داده یادداشت کنید تا بازنویسی همهٔ زنجیره هم بعداً دیده شود.'
const altered = 'این پایگاه داده بیرون از برنامه تغییر کرده یا آسیب دیده است؛ آن را با نسخهٔ پشتیبان بسنجید.'

function lineOf(fault: HistoryFault): string {
  switch (fault.what) {
    case 'link':
      return toPersianDigits(`حلقهٔ ${fault.link} زنجیرهٔ ثبت تغییر کرده است یا حلقهٔ پیش از آن نیست`)
    case 'change':
      return `یک ثبت تاریخچه تغییر کرده است: ${recordOf(fault)}${byWhom(fault)}`
    case 'change-slipped-in':
      return `یک ثبت بیرون از برنامه به تاریخچه افزوده شده است: ${recordOf(fault)}${byWhom(fault)}`
    case 'change-missing':
      return toPersianDigits(`ثبت شمارهٔ ${fault.place} تاریخچه حذف شده است`)
    case 'import':
      return `مشخصات یک ورود پرونده تغییر کرده است: ${isolate(fault.file)}${byWhom(fault)}`
    case 'issued':
      return `مشخصات یک سند صادرشده تغییر کرده است یا بیرون از برنامه افزوده شده است: ${titleOf(fault.document)}، جلسهٔ ${isolate(fault.session)}${byWhom(fault)}`
    case 'issued-missing':
      return 'مشخصات یک سند صادرشده، چنان که ثبت شده بود، دیگر نیست'
    case 'record':
      return `رکورد همان نیست که ثبت شده است: ${recordOf(fault)}${fault.at === null ? '' : byWhom({ at: fault.at, who: fault.who ?? '' })}`
    case 'record-missing':
      return `رکوردی که با پرونده آمده بود، بی‌آنکه تغییری ثبت شده باشد، دیگر چنان نیست: ${labelOf(fault.kind)}`
  }
}

function recordOf({ kind, key }: { kind: string; key: string }): string {
  return `${labelOf(kind)} ${isolate(key)}`
}

function labelOf(kind: string): string {
  const known = recordKinds.find(name => name === kind)
  const { label }: Pick<TableDefinition, 'label'> = known === undefined ? { label: kind } : tables[known]
  return label
}

function titleOf(document: string): string {
  return new Map(Object.entries({ ...documentTitles, ...deckPaperTitles })).get(document) ?? document
}

/** «، ۱۸ دی ۱۴۰۱ ساعت ۱۰:۴۲، دبیر شورا»; what somebody altered may be no instant. */
function byWhom({ at, who }: { at: string; who: string }): string {
  if (Number.isNaN(Date.parse(at))) return `، ${isolate(at)}، ${isolate(who)}`
  const { day, time } = councilMoment(at)
  return `، ${day} ساعت ${time}، ${signatureOf(who)}`
}
