import { toPersianDigits } from '../../shared/persian/digits.ts'

/** «نسخهٔ ۱٫۰» */
export function versionText(version: string): string {
  return toPersianDigits(`نسخهٔ ${version.replace('.', '٫')}`)
}
