import type { Row } from '../records/index.ts'

/** The place of what is counted for the whole city; every council has it from its beginning. */
export const wholeCity: Row<'district'> = {
  code: 'city',
  name: 'شهر',
  kind: 'city',
  position: 0,
  population: null,
  populationYear: null,
  sample: false,
}
