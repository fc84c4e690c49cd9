import { FileTrigger } from 'react-aria-components'
import { api } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../components/Button.tsx'
import { readChosen } from '../../components/readChosen.ts'
import { showProblem } from '../../state/toasts.ts'
import styles from './Settings.module.css'

interface EmblemChoiceProps {
  /** SVG text. */
  emblem: unknown
  onChange: (emblem: string | null) => void
}

const longest = 1_000_000

/** The emblem on covers and letterheads, as an SVG file. */
export function EmblemChoice({ emblem, onChange }: EmblemChoiceProps) {
  const chosen = typeof emblem === 'string' ? emblem : undefined
  const read = async (files: FileList | null): Promise<void> => {
    const [file] = files ?? []
    if (file === undefined) return
    try {
      const svg = await (await readChosen(file)).text()
      // What is longer is refused for its length all the same.
      await api.documents.validateStyle({ emblem: svg.slice(0, longest) })
      onChange(svg)
    } catch (cause) {
      showProblem(problemOf(cause))
    }
  }
  return (
    <div className={styles['emblem']}>
      {chosen === undefined ? (
        <span>نشان پیش‌فرض برنامه چاپ می‌شود.</span>
      ) : (
        <img src={`data:image/svg+xml;utf8,${encodeURIComponent(chosen)}`} alt="نشان شورا" width={56} height={56} />
      )}
      <FileTrigger acceptedFileTypes={['.svg']} onSelect={files => void read(files)}>
        <Button>نشان از پروندهٔ SVG…</Button>
      </FileTrigger>
      {chosen === undefined ? null : (
        <Button look="quiet" onPress={() => onChange(null)}>
          نشان پیش‌فرض
        </Button>
      )}
    </div>
  )
}
