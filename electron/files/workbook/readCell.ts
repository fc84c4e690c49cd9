import { Big } from 'big.js'
import { isoToJalali } from '../../../shared/persian/jalaliCalendar.ts'
import type { SheetCell } from '../sheetCell.ts'
import type { CellFormat } from './cellFormat.ts'
import { unescaped } from './readXml.ts'

/** A cell as its part of the workbook writes it. */
export interface WrittenCell {
  /** «s» a text by its index, «str» the text of a formula, «inlineStr», «b», «e» a failure, «d» an ISO day, «n». */
  type: string
  style: number
  /** Undefined where there is none, as in a formula that nobody worked out. */
  value: string | undefined
  /** Of «inlineStr». */
  text: string
  formula: string | undefined
}

/** What the cells of a workbook share. */
export interface CellContext {
  strings: readonly string[]
  formats: readonly CellFormat[]
  /** Days are counted from 1904, as on old Macs. */
  is1904: boolean
}

/** What a cell says; an empty text where it says nothing. */
export function readSheetCell(cell: WrittenCell, { strings, formats, is1904 }: CellContext): SheetCell {
  const { type, style, value = '', text, formula } = cell
  if (type === 'inlineStr') return unescaped(text)
  // A formula may have worked out an empty text.
  if (value === '' && (formula === undefined || (type === 'str' && cell.value === ''))) return ''
  if (value === '') return [`=${formula === '' ? '…' : formula}`, { is: 'fault', why: 'unknown' }]
  if (type === 's') return strings[indexOf(value)] ?? ['', { is: 'fault', why: 'lost' }]
  if (type === 'str') return unescaped(value)
  if (type === 'e') return [value.slice(0, 40), { is: 'fault', why: 'failed' }]
  if (type === 'b') return value === '1' || value.toLowerCase() === 'true' ? 'TRUE' : 'FALSE'
  if (type === 'd') return ofMoment(value.slice(0, 10), value.slice(11, 19), undefined)
  return ofNumber(value, formats[style] ?? { is: 'number' }, is1904)
}

const indexOf = (value: string) => (/^\s*\d+\s*$/.test(value) ? Number(value) : -1)

const isWhole = (text: string) => /^-?(?:0|[1-9]\d{0,14})$/.test(text)
const isNumber = (text: string) => /^[-+]?(?:\d{1,40}(?:\.\d{0,60})?|\.\d{1,60})(?:e[-+]?\d{1,3})?$/i.test(text)

function ofNumber(written: string, format: CellFormat, is1904: boolean): SheetCell {
  const value = written.trim()
  const isPlain = format.is === 'number' && format.padTo === undefined && format.words === undefined
  if (isPlain && format.isShortened === undefined && format.decimals === undefined && isWhole(value))
    return [value, { is: 'number', decimal: value }]
  if (!isNumber(value) || !Number.isFinite(Number(value))) return unescaped(written)
  if (format.is === 'day' || format.is === 'time') return ofSerial(Number(value), format, is1904)
  const decimal = decimalOf(value)
  if (format.isShortened) return [decimal, { is: 'fault', why: 'shortened' }]
  if (format.is === 'percent') {
    const points = new Big(decimal).times(100).toFixed()
    return [`${points}%`, { is: 'percent', points, ...shownDecimals(format) }]
  }
  const { padTo = 0, words } = format
  const digits = isWhole(decimal) && !decimal.startsWith('-') ? decimal.padStart(padTo, '0') : decimal
  return words === undefined
    ? [digits, { is: 'number', decimal, ...shownDecimals(format) }]
    : [`${digits} ${words}`, { is: 'number', decimal, words }]
}

const shownDecimals = ({ decimals }: CellFormat) => (decimals === undefined ? {} : { decimals })

/**
 * The decimal that a number in binary stands for: whole ones to the last digit, others to twelve digits, since what
 * comes after them is the noise of sums (0.1 + 0.2 is kept as 0.30000000000000004).
 */
function decimalOf(value: string): string {
  const number = Number(value)
  if (Number.isInteger(number)) return new Big(value).toFixed()
  const whole = Math.trunc(Math.abs(number)).toString().length
  const digits = Math.min(15, Math.max(12, whole + 2))
  return new Big(number.toPrecision(digits)).round(12).toFixed()
}

const secondsOfDay = 86_400
/** Day 0 of spreadsheets. */
const beginning = Date.UTC(1899, 11, 30)

function ofSerial(serial: number, { is, isPersian }: CellFormat, is1904: boolean): SheetCell {
  const seconds = Math.round(serial * secondsOfDay)
  const days = Math.floor(seconds / secondsOfDay)
  const rest = seconds - days * secondsOfDay
  const hour = rest === 0 && is === 'day' ? '' : hourOf(rest)
  if (is === 'time' && days === 0) return ofMoment('', hour, isPersian)
  // The year 10000 begins at 2,958,466; 29 February 1900 is a day that never was.
  if (Math.abs(days) > 2_958_465 || (days === 60 && !is1904)) return [String(serial), { is: 'fault', why: 'noDay' }]
  const since1900 = is1904 ? days + 1462 : days < 60 ? days + 1 : days
  return ofMoment(new Date(beginning + since1900 * secondsOfDay * 1000).toISOString().slice(0, 10), hour, isPersian)
}

const hourOf = (seconds: number) =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(part => String(part).padStart(2, '0'))
    .join(':')

/** @param day in ISO 8601, or empty @param hour or empty */
function ofMoment(day: string, hour: string, isPersian: true | undefined): SheetCell {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day)
  // Somebody typed a Jalali day where the program knew none: it shows the same figures.
  if (isDay && day < '1500') return [day.replaceAll('-', '/') + (hour === '' ? '' : ` ${hour}`), { is: 'time' }]
  if (day !== '' && !isDay) return [day, { is: 'fault', why: 'noDay' }]
  const shown = isDay && isPersian ? slashed(day) : day
  return [
    [shown, hour].filter(part => part !== '').join(' '),
    { is: 'time', ...(isDay && { day }), ...(hour !== '' && { hour }) },
  ]
}

function slashed(iso: string): string {
  const { year, month, day } = isoToJalali(iso)
  return `${year}/${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}`
}
