/** A month of the Jalali calendar as one number, so that months can be counted: twelve a year. */
export type MonthNumber = number

export const monthNumber = (year: number, month: number): MonthNumber => year * 12 + month - 1

/** '1401-09' */
export function monthCode(number: MonthNumber): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}

/** Farvardin is 0. */
export const monthOfYear = (number: MonthNumber) => number % 12

/** Azar 1401, the last whole month before the session. */
export const lastMonth = monthNumber(1401, 9)

/** Both included. */
export function monthsBetween(first: MonthNumber, last: MonthNumber): MonthNumber[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
