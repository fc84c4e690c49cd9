import { addDays } from '../../../shared/persian/jalali.ts'
import type { Row } from '../../../shared/records/index.ts'
import { neighbourhoods } from './neighbourhoods.ts'

const shared = { department: 'crisis', openness: 'open', sample: true } as const
const numbered = (letter: string, i: number) => `${letter}-${String(i + 1).padStart(2, '0')}`

/** Six in the first half of 1401, as stated; the sixth is the joint one, about twenty days before the events. */
export const drills: Row<'drill'>[] = (
  [
    ['واکنش نخستین ساعت پس از زلزله', '2022-04-27', 'tabletop', 'زلزله', 'آتش‌نشانی؛ اورژانس', 42],
    ['تخلیهٔ اضطراری ساختمان اداری', '2022-05-18', 'operational', 'آتش‌سوزی', 'آتش‌نشانی', 180],
    ['آبگرفتگی معابر و زیرگذرها', '2022-06-07', 'operational', 'سیلاب', 'خدمات شهری؛ مناطق', 125],
    ['ازکارافتادن سامانه‌های خدمات برخط', '2022-07-13', 'cyber', 'حملهٔ سایبری', 'فناوری اطلاعات', 36],
    ['قطع گستردهٔ برق در تابستان', '2022-08-10', 'tabletop', 'قطع برق', 'توزیع برق؛ آب و فاضلاب', 28],
    [
      'هدایت یگان‌های امدادی در ناآرامی شهری',
      '2022-08-30',
      'operational',
      'ناآرامی شهری',
      'یگانی از نیروهای مسلح؛ آتش‌نشانی؛ اورژانس',
      310,
    ],
    ['بازیابی داده‌ها پس از حملهٔ سایبری', '2022-11-06', 'cyber', 'حملهٔ سایبری', 'فناوری اطلاعات', 24],
  ] as const
).map(([title, date, kind, hazard, partners, participants], i) => ({
  code: numbered('D', i),
  title,
  date,
  kind,
  hazard,
  partners,
  participants,
  ...shared,
}))

export const trainings: Row<'training'>[] = (
  [
    ['ایمنی کار در معابر', '2022-04-13', 'workers', '8', 240],
    ['کمک‌های نخستین در کارگاه', '2022-05-25', 'workers', '12', 185],
    ['اطفای حریق و تخلیهٔ ساختمان', '2022-06-15', 'staff', '6', 160],
    ['آشنایی با پدافند غیرعامل', '2022-08-02', 'staff', '8', 130],
    ['فرماندهی حادثه', '2022-07-03', 'managers', '16', 38],
    ['تصمیم‌گیری در بحران', '2022-09-14', 'managers', '8', 31],
    ['پدافند سایبری', '2022-12-11', 'officials', '12', 26],
  ] as const
).map(([title, date, audience, hours, persons], i) => ({
  code: numbered('T', i),
  title,
  date,
  audience,
  hours,
  persons,
  ...shared,
}))

/** Neighbourhoods with a team by the end of the first half of 1401, by number: two teams every ten days or so. */
const covered = [
  1, 2, 4, 6, 8, 9, 10, 12, 13, 14, 16, 18, 19, 22, 24, 25, 28, 30, 31, 33, 34, 36, 37, 39, 40, 42, 43, 44, 46, 48, 50,
  52, 53, 55, 58, 60,
]
const firstFormed = '2021-10-24'
const lastFormed = '2022-09-21'

export const responderTeams: Row<'responderTeam'>[] = covered.map((number, i) => {
  const pair = Math.floor(i / 2)
  const formed = addDays(firstFormed, pair * 20)
  return {
    code: numbered('G', i),
    neighbourhood: neighbourhoods[number - 1]?.code ?? '',
    formedOn: formed < lastFormed ? formed : lastFormed,
    members: 12 + ((i * 7) % 9),
    ...shared,
  }
})
