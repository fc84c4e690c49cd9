import { Label, ProgressBar } from 'react-aria-components'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Button } from '../../components/Button.tsx'
import { useCompileJob } from '../../state/compileJob.ts'
import styles from './CompileScreen.module.css'

/** How far the document is, in pages, and the way to stop it. */
export function CompileProgress() {
  const { session, page, pages, failed, cancel } = useCompileJob()
  if (failed)
    return (
      <p role="alert" className={styles['failed']}>
        {failed.message}
      </p>
    )
  if (session === null) return null
  const words = pages === 0 ? 'چیدن صفحه‌ها…' : toPersianDigits(`صفحهٔ ${page} از ${pages}`)
  return (
    <div className={styles['progress']}>
      <ProgressBar {...(pages === 0 ? { isIndeterminate: true } : { value: page, maxValue: pages })} valueLabel={words}>
        {({ percentage }) => (
          <>
            <Label>{words}</Label>
            <div className={styles['bar']}>
              <div style={{ inlineSize: `${percentage ?? 8}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <Button onPress={cancel}>بس</Button>
    </div>
  )
}
