/** Which part of a number of people is enough. */
export const shareChoices = {
  half: 'نصف به‌علاوهٔ یک',
  third: 'یک‌سوم',
  twoThirds: 'دوسوم',
  threeQuarters: 'سه‌چهارم',
  all: 'همه',
  most: 'بیشترین رأی',
} as const
export type Share = keyof typeof shareChoices

/** Whom a part is taken of. */
export const baseChoices = { present: 'حاضران', seats: 'کرسی‌های اصلی', inOffice: 'اعضای دارای سمت' } as const
export type Base = keyof typeof baseChoices

/** How many are enough: a share of a base, «دوسوم کرسی‌های اصلی». */
export interface Threshold {
  share: Share
  base: Base
}

/** How many there are of each base. */
export type Bases = Readonly<Record<Base, number>>

/**
 * How many people a threshold asks for: more than half of 12 are 7, two thirds of 13 are 9, three quarters of 13 are
 * 10. The most votes, which win a second round of an election, need one at least.
 */
export function neededOf({ share, base }: Threshold, bases: Bases): number {
  const whole = bases[base]
  switch (share) {
    case 'half':
      return Math.floor(whole / 2) + 1
    case 'third':
      return Math.ceil(whole / 3)
    case 'twoThirds':
      return Math.ceil((2 * whole) / 3)
    case 'threeQuarters':
      return Math.ceil((3 * whole) / 4)
    case 'all':
      return whole
    case 'most':
      return 1
  }
}

/** «دوسوم کرسی‌های اصلی», «نصف به‌علاوهٔ یک حاضران», «بیشترین رأی». */
export function thresholdName({ share, base }: Threshold): string {
  return share === 'most' ? shareChoices.most : `${shareChoices[share]} ${baseChoices[base]}`
}
