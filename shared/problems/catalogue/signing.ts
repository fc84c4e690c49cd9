import type { Messages } from './messages.ts'

/** Files that are signed with a certificate. */
export const signingProblems = {
  'certificate-passphrase-wrong': 'رمز گواهی درست نیست؛ چیزی امضا نشد. رمز را دوباره بنویسید.',
  'certificate-unreadable':
    'این پرونده گواهی امضا با کلید آن نیست؛ چیزی امضا نشد. پرونده‌ای به نام ‎.p12‎ یا ‎.pfx‎ بدهید که مرجع گواهی داده است.',
  'certificate-expired': ({ day }: { day: string }) =>
    `اعتبار این گواهی در ${day} پایان یافته است؛ چیزی امضا نشد. گواهی دیگری بگیرید.`,
  'certificate-early': ({ day }: { day: string }) =>
    `اعتبار این گواهی از ${day} آغاز می‌شود؛ چیزی امضا نشد. ساعت رایانه را بررسی کنید.`,
  'sign-pdf-alone': 'تنها PDF امضا می‌شود؛ این سند را به صورت PDF هم تهیه کنید و آن را امضا کنید.',
  'sign-signed-already': 'این پرونده امضا دارد؛ نسخهٔ پیش از امضا را امضا کنید.',
  'sign-not-issued':
    'این پرونده از این پایگاه داده صادر نشده است؛ چیزی امضا نشد. پروندهٔ صادرشده را بدهید، یا --store را حذف کنید.',
  'output-file-changed':
    'این پرونده پس از تهیه تغییر کرده است؛ چیزی امضا نشد. سند را دوباره تهیه کنید و آن را امضا کنید.',
} satisfies Messages
