/** Whether a thing may appear in a public edition. Closed is inherited downwards and never opened below. */
export const opennessChoices = { open: 'علنی', closed: 'غیرعلنی' } as const
export type Openness = keyof typeof opennessChoices

/** The columns every record that can be closed or be a sample carries. */
export const opennessColumn = {
  header: 'علنی/غیرعلنی',
  type: 'choice',
  choices: opennessChoices,
  usual: 'open',
} as const
export const sampleColumn = { header: 'نمونه', type: 'flag' } as const
