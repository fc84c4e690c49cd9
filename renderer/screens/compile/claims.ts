import type { Permission, Standard } from '../../../shared/fileOptions.ts'

/** What a file is asked to conform to; undefined for all that it can. */
export const claims = {
  all: undefined,
  archive: ['pdfa-2a'],
  accessible: ['pdfua-1'],
  none: [],
} as const satisfies Record<string, readonly Standard[] | undefined>
export type Claim = keyof typeof claims

/** What readers of a protected file may be let do, as people say it. */
export const permissionNames = {
  print: 'چاپ',
  copy: 'کپی از متن',
  annotate: 'یادداشت‌گذاری',
  modify: 'تغییر متن',
} as const satisfies Partial<Record<Permission, string>>
