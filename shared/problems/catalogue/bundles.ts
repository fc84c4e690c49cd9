import { type ForeignFile, foreignFiles } from '../foreignFiles.ts'
import { type Messages, message } from './messages.ts'

const bundleIs = 'بستهٔ جلسه پوشه یا پروندهٔ zip است که session.json در آن است.'

/** A session’s bundle, read or written. */
export const bundleProblems = {
  'bundle-file-missing': 'این پرونده در بسته نیست؛ آن را در بسته بگذارید.',
  'bundle-attachment-differs':
    'محتوای این پرونده آن نیست که چکیدهٔ نامش می‌گوید: در راه آسیب دیده یا عوض شده است. بسته وارد نشد؛ آن را دوباره از فرستنده بگیرید، یا این پرونده را از بسته بیرون ببرید تا پیوست بدون پرونده وارد شود.',
  'bundle-too-large': ({ most }: { most: number }) => message`بسته بیش از ${most} مگابایت است؛ آن را کوچک‌تر کنید.`,
  'folder-not-writable': ({ code }: { code: string }) =>
    `اینجا نمی‌توان نوشت (${code})؛ دسترسی پوشه و جای خالی دیسک را بررسی کنید.`,
  'bundle-file-twice': ({ name }: { name: string }) => `${name} دو بار در بسته است؛ یکی را بیرون ببرید.`,
  'several-bundles': 'دو بستهٔ جلسه در آن است؛ هر یک را جداگانه بارگذاری کنید.',
  'file-not-listed': 'این پرونده در فهرست files نیست؛ آن را بیفزایید یا پرونده را بیرون ببرید.',
  'change-malformed': 'این تغییر درست نوشته نشده است؛ تاریخچه را از برنامه دوباره صادر کنید.',
  'id-twice': 'این شناسه دو بار آمده است.',
  'import-batch-malformed': 'این ورودی درست نوشته نشده است؛ بسته را از برنامه دوباره صادر کنید.',
  'zip-damaged': 'این zip خوانده نمی‌شود؛ دوباره آن را بسازید یا بفرستید.',
  'not-a-bundle': ({ sort }: { sort: ForeignFile }) => `این ${foreignFiles[sort].is} است، نه بستهٔ جلسه؛ ${bundleIs}`,
  'no-bundle': `این پرونده بستهٔ جلسه نیست؛ ${bundleIs}`,
  'foreign-file-in-folder': ({ name }: { name: string }) =>
    `در این پوشه ${name} هست که جزو بسته نیست؛ پوشهٔ دیگری انتخاب کنید.`,
  'bundle-file-misspelt': ({ meant }: { meant: string }) =>
    `این نام در بستهٔ جلسه شناخته نیست؛ اگر همان ${meant} است نامش را درست کنید، وگرنه آن را بیرون ببرید.`,
  'key-twice-in-table': ({ table, key, row }: { table: string; key: string; row: number }) =>
    message`«${table}» با کد «${key}» در ردیف ${row} هم آمده است؛ یکی را حذف کنید.`,
  'key-twice-in-bundle': ({ table, key }: { table: string; key: string }) =>
    `«${table}» با کد «${key}» دو بار آمده است؛ یکی را حذف کنید.`,
  'reference-not-in-bundle': ({ table, code }: { table: string; code: string }) =>
    `«${table}» با کد «${code}» در بسته نیست؛ کد را درست کنید یا آن را بیفزایید.`,
  'json-too-deep': 'این JSON بیش از اندازه تو در تو است.',
  'json-too-many-records': ({ most }: { most: number }) =>
    message`این JSON بیش از ${most} رکورد دارد؛ جدول‌های بزرگ را در CSV بگذارید.`,
  'json-text-too-long': ({ most }: { most: number }) => message`این JSON متنی بلندتر از ${most} نویسه دارد.`,
  'json-name-twice': ({ name }: { name: string }) => `این JSON ${name} در یک رکورد دو بار آمده است؛ یکی را حذف کنید.`,
  'json-malformed': ({ line }: { line?: number }) =>
    message`نوشتهٔ JSON درست نیست${line === undefined ? '' : message` (خط ${line})`}؛ ویرگول‌ها، گیومه‌ها و کمانک‌ها را بررسی کنید.`,
  'bundle-malformed': ({ why }: { why: string }) => why,
  'session-not-alone': ({ session }: { session: string }) =>
    `بسته باید همان یک جلسه را داشته باشد که در session آمده است («${session}»).`,
  'zip-encrypted': 'این zip رمز دارد؛ آن را باز کنید و بدون رمز دوباره فشرده کنید.',
  'zip-method-unknown':
    'این zip به روشی فشرده شده است که خوانده نمی‌شود؛ آن را باز کنید و با Windows یا با روش Deflate دوباره فشرده کنید.',
  'bundle-in-zip': ({ name }: { name: string }) =>
    `بستهٔ جلسه در فشردهٔ دیگری است (${name})؛ این را باز کنید و همان را بارگذاری کنید.`,
  'zip-unsafe': ({ name }: { name: string }) => `نشانی ${name} بیرون از بسته است؛ این zip امن نیست.`,
  'zip-name-twice': 'دو پرونده با یک نام در این zip است.',
  'zip-too-large': ({ most }: { most: number }) =>
    message`پرونده‌های این zip پس از باز شدن بیش از ${most} مگابایت‌اند؛ بستهٔ کوچک‌تری بسازید.`,
} satisfies Messages
