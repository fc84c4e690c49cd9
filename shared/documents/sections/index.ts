import { budget } from './budget.ts'
import { drills } from './drills.ts'
import { narrative } from './narrative.ts'
import { responders } from './responders.ts'
import type { Section } from './section.ts'
import { statedFacts } from './statedFacts.ts'
import { trainings } from './trainings.ts'

/** The parts of a department's chapter, in the order printed. They follow the record kinds it has, never its name. */
export const sections: readonly Section[] = [narrative, statedFacts, budget, drills, trainings, responders]
