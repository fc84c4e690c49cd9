/** How firmly a figure was stated. A hedged input gives a hedged output. */
export const qualifierChoices = {
  exact: 'دقیق',
  about: 'حدود',
  moreThan: 'بیش از',
  atLeast: 'حداقل',
  upTo: 'تا',
} as const
export type Qualifier = keyof typeof qualifierChoices

/** The column of a record that states a figure. */
export const qualifierColumn = {
  header: 'دقت رقم',
  type: 'choice',
  choices: qualifierChoices,
  usual: 'exact',
  aliases: ['قطعیت'],
} as const

/** A formatted figure with the words of its qualifier before it: «بیش از ۱٬۴۰۰»; an exact figure stands alone. */
export function qualify(text: string, qualifier: Qualifier): string {
  return qualifier === 'exact' ? text : `${qualifierChoices[qualifier]} ${text}`
}
