import type { TablePreview } from '../../../shared/api/tablePreview.ts'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'

/** Whether each question of a file has its answer. */
export function isAnswered(questions: readonly TablePreview['questions'][number][], answers: ReadingChoices): boolean {
  return questions.every(({ about }) => answers[about] !== undefined)
}
