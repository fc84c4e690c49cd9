import { FileTrigger } from 'react-aria-components'
import { emblemAddress } from '../../../shared/emblemSource.ts'
import { api } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../components/Button.tsx'
import { readChosen } from '../../components/readChosen.ts'
import { showProblem } from '../../state/toasts.ts'
import styles from './Settings.module.css'

interface EmblemChoiceProps {
  /** SVG text or a picture's address. */
  emblem: unknown
  onChange: (emblem: string | null) => void
}

/** The emblem on covers and letterheads, from a file, SVG or a picture. */
export function EmblemChoice({ emblem, onChange }: EmblemChoiceProps) {
  const chosen = typeof emblem === 'string' ? emblem : undefined
  const read = async (files: FileList | null): Promise<void> => {
    const [file] = files ?? []
    if (file === undefined) return
    try {
      onChange((await api.documents.emblem({ file: await readChosen(file) })).emblem)
    } catch (cause) {
      showProblem(problemOf(cause))
    }
  }
  return (
    <div className={styles['emblem']}>
      {chosen === undefined ? (
        <span>نشان پیش‌فرض برنامه چاپ می‌شود.</span>
      ) : (
        <img src={emblemAddress(chosen)} alt="نشان شورا" width={56} height={56} />
      )}
      <FileTrigger acceptedFileTypes={['.svg', '.png', '.jpg', '.jpeg']} onSelect={files => void read(files)}>
        <Button>انتخاب نشان (SVG، PNG یا JPG)…</Button>
      </FileTrigger>
      {chosen === undefined ? null : (
        <Button look="quiet" onPress={() => onChange(null)}>
          نشان پیش‌فرض
        </Button>
      )}
    </div>
  )
}
