import { fold } from '../persian/normalise.ts'

/** How a bill was issued, by its own word; null where it says nothing that tells. */
export type BillIssue = 'measured' | 'estimated' | 'void' | null

const folded = (text: string) => fold(text).replace(/\s/g, '')

/** The first that a text holds tells: «بدون قرائت» is by no reading. */
const words: readonly (readonly [words: readonly string[], BillIssue])[] = [
  [['ابطال', 'باطل', 'لغو', 'برگشت', 'cancel', 'void'], 'void'],
  [['بدون قرائت', 'عدم قرائت', 'قرائت نشده', 'برآورد', 'سیستمی', 'تخمین', 'علی الحساب', 'estimat'], 'estimated'],
  [['قرائت', 'عادی', 'واقعی', 'میان دوره', 'اصلاح', 'normal', 'actual'], 'measured'],
]
const known = words.map(([some, issue]) => ({ some: some.map(folded), issue }))

/**
 * «برآوردی», «قبض سیستمی» are estimates; «ابطال‌شده» is no bill any more; «قرائتی», «عادی», «اصلاحی» are by the meter.
 */
export function readBilling(text: string): BillIssue {
  const said = folded(text)
  return known.find(({ some }) => some.some(word => said.includes(word)))?.issue ?? null
}
