import { FileTrigger } from 'react-aria-components'
import { Button } from '../../components/Button.tsx'
import styles from './Settings.module.css'

interface EmblemChoiceProps {
  /** SVG text. */
  emblem: unknown
  onChange: (emblem: string | null) => void
}

/** The emblem on covers and letterheads, as an SVG file. */
export function EmblemChoice({ emblem, onChange }: EmblemChoiceProps) {
  const chosen = typeof emblem === 'string' ? emblem : undefined
  const read = async (files: FileList | null): Promise<void> => {
    const text = await files?.[0]?.text()
    if (text !== undefined) onChange(text)
  }
  return (
    <div className={styles['emblem']}>
      {chosen === undefined ? (
        <span>نشان بی‌طرف برنامه چاپ می‌شود.</span>
      ) : (
        <img src={`data:image/svg+xml;utf8,${encodeURIComponent(chosen)}`} alt="نشان شورا" width={56} height={56} />
      )}
      <FileTrigger acceptedFileTypes={['.svg']} onSelect={files => void read(files)}>
        <Button>نشان از پروندهٔ SVG…</Button>
      </FileTrigger>
      {chosen === undefined ? null : (
        <Button look="quiet" onPress={() => onChange(null)}>
          نشان بی‌طرف
        </Button>
      )}
    </div>
  )
}
