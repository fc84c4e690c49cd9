/** How firmly a figure was stated. A hedged input gives a hedged output. */
export const qualifierChoices = {
  exact: 'دقیق',
  about: 'حدود',
  moreThan: 'بیش از',
  atLeast: 'حداقل',
  upTo: 'تا',
} as const
export type Qualifier = keyof typeof qualifierChoices
