import { monthNames } from '../../persian/jalali.ts'
import { wordSet } from './sentenceTemplate.ts'

/** What says nothing of which part of a thing is meant. */
const plainWords = wordSet(
  'در به از با بر تا و که را این آن هم نیز شهر شهرداری سال مالی ماه امسال پارسال گذشته جاری رسید رسیده رسیدیم بود بوده شد شده است گردید گردیده یافت ثبت حدود حدوداً بالغ برابر معادل نزدیک رقم میزان مقدار عدد مبلغ شمار تعداد عملکرد نخست اول دوم سوم چهارم نیمه نیم‌سال سه‌ماهه شش‌ماهه نه‌ماهه فصل بهار تابستان پاییز زمستان پایان داشت داشته داشتیم ما',
)
const months = wordSet(monthNames.join(' '))

/** Whether words say no more than when, and that a thing was so much. */
export function arePlain(words: readonly string[]): boolean {
  return words.every(word => plainWords.has(word) || months.has(word))
}
