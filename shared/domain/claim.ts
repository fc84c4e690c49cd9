/** What a stated figure says of other figures, so that it can be checked against them. */
export const claimChoices = {
  growth: 'رشد',
  share: 'سهم',
  sum: 'جمع',
} as const
export type Claim = keyof typeof claimChoices
