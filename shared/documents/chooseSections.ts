import { Problem } from '../problems/problem.ts'
import { sectionNames, sections } from './sections/index.ts'
import type { Section } from './sections/section.ts'

type SessionSection = Extract<Section, { of: 'session' }>
/** What a department's chapter is made of. */
export type ChapterSection = Exclude<Section, SessionSection>

export interface DepartmentsPart {
  of: 'departments'
  sections: ChapterSection[]
  /** Whether a chapter tells all there is of a report. */
  isWhole: boolean
}

/** Chapters in the order printed; the departments' ones stand together, where the first of their sections was named. */
export type BriefingPart = { of: 'session'; section: SessionSection } | DepartmentsPart

/**
 * The parts an issue asks for, in its order; sources always last.
 * @param names of sections; all of them when left out
 * @throws Problem 'bad-value' for a name that no section has
 */
export function chooseSections(names: readonly string[] = sectionNames): BriefingPart[] {
  const chosen = [...new Set([...names.filter(name => name !== 'sources'), 'sources'])].map(sectionNamed)
  const ofChapter = chosen.filter(isOfChapter)
  const isWhole = ofChapter.length === sections.filter(isOfChapter).length
  const departments: BriefingPart = { of: 'departments', sections: ofChapter, isWhole }
  return chosen.flatMap((section): BriefingPart[] => {
    if (section.of === 'session') return [{ of: 'session', section }]
    return section === ofChapter[0] ? [departments] : []
  })
}

function sectionNamed(name: string): Section {
  const found = sections.find(section => section.name === name)
  if (found !== undefined) return found
  throw new Problem('section-unknown', { name, known: sectionNames })
}

function isOfChapter(section: Section): section is ChapterSection {
  return section.of !== 'session'
}
