import { toPersianDigits } from '../../shared/persian/digits.ts'

/** «۸۴۰ کیلوبایت», «۱۲ مگابایت» */
export function sizeText(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024)
  return toPersianDigits(kilobytes < 1024 ? `${kilobytes} کیلوبایت` : `${Math.round(kilobytes / 1024)} مگابایت`)
}
