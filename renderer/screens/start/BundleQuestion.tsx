import { readingChoices } from '../../../shared/api/tableReading.ts'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { Button } from '../../components/Button.tsx'
import { Modal } from '../../components/Modal.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { withPaths } from '../../components/withPaths.tsx'

/** A question that a bundle's table raises: the file it is about, and what may be answered. */
export interface Asked {
  file: string
  answers: readonly { label: string; choice: ReadingChoices }[]
}

/** What a problem asks about a table; undefined for one that is no question. */
export function askedBy({ params, place: { file } }: Problem): Asked | undefined {
  const { answers, labels } = params
  if (file === undefined || !Array.isArray(answers) || !Array.isArray(labels)) return undefined
  const read = answers.flatMap((answer, i) => {
    const [name = '', value] = String(answer).split('=')
    const { data } = readingChoices.safeParse({ [name]: value })
    return data === undefined ? [] : [{ label: said(name, value, String(labels[i] ?? answer)), choice: data }]
  })
  return { file, answers: read }
}

/** «٬» and «٫» are hardly told apart on a button. */
function said(name: string, value: string | undefined, label: string): string {
  if (name !== 'point' && name !== 'comma') return label
  return value === 'thousands' ? `${label} (جداکنندهٔ هزارگان)` : `${label} (ممیز اعشار)`
}

interface BundleQuestionProps extends Asked {
  problem: Problem
  onAnswer: (choice: ReadingChoices) => void
  onClose: () => void
}

/** Asked before a bundle is read further; the answer holds for the whole of the table. */
export function BundleQuestion({ file, answers, problem, onAnswer, onClose }: BundleQuestionProps) {
  return (
    <Modal
      title={`پرسش دربارهٔ «${file}»`}
      isOpen
      onClose={onClose}
      actions={
        <>
          {answers.map(({ label, choice }) => (
            <Button key={label} onPress={() => onAnswer(choice)}>
              {withFigures(label)}
            </Button>
          ))}
          <Button look="quiet" onPress={onClose}>
            انصراف
          </Button>
        </>
      }
    >
      <p>{withPaths(problem.message)}</p>
      <p>پاسخ برای همهٔ این پرونده به کار می‌رود. تا پاسخ ندهید چیزی نوشته نمی‌شود.</p>
    </Modal>
  )
}
