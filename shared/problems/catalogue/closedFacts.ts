import { isolate } from '../../persian/isolate.ts'
import type { Messages } from './messages.ts'

const rests = (says: string, address: string, record: string): string =>
  `${says} «${isolate(address)}» به ${record} تکیه دارد که غیرعلنی است.`
const quoted = (address: string, record: string): string => rests('این سخن علنی است و رقمش', address, record)
const basis = (address: string, record: string): string => rests('این رقم اعلام‌شده علنی است و مبنایش', address, record)
const remedy = 'آن نشانی را حذف کنید، یا این را هم غیرعلنی یا آن ردیف را علنی کنید.'

/** What only a closed text may say. */
export const closedFactProblems = {
  'closed-figure-cited':
    'این عدد به ردیفی غیرعلنی تکیه دارد و در متن علنی نمی‌آید. آن را حذف کنید، یا متن را غیرعلنی یا ردیف را علنی کنید.',
  'closed-figure-quoted': ({ address, record }: { address: string; record: string }) => quoted(address, record),
  'closed-figure-as-basis': ({ address, record }: { address: string; record: string }) => basis(address, record),
  'open-quotation-of-closed': ({ text, address, record }: { text: string; address: string; record: string }) =>
    `${text}: ${quoted(address, record)} ${remedy}`,
  'open-basis-on-closed': ({ text, address, record }: { text: string; address: string; record: string }) =>
    `${text}: ${basis(address, record)} ${remedy}`,
  'closed-elsewhere': ({ finding, remedy: how }: { finding: string; remedy: string }) => `${finding} ${how}`,
  'session-closed': 'این جلسه غیرعلنی است و نسخهٔ علنی ندارد. نسخهٔ غیرعلنی تهیه کنید.',
  'findings-not-public':
    'برگهٔ بررسی برگهٔ کار دبیرخانه است و نسخهٔ علنی ندارد. آن را با نسخهٔ غیرعلنی (--edition closed) تهیه کنید.',
} satisfies Messages
