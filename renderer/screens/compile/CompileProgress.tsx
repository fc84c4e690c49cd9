import { Label, ProgressBar } from 'react-aria-components'
import { Link } from 'wouter'
import { characterName } from '../../../shared/persian/characterName.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { type CutOff, useCompileJob } from '../../api/compileJob.ts'
import { Button } from '../../components/Button.tsx'
import { withPaths } from '../../components/withPaths.tsx'
import styles from './CompileScreen.module.css'

/** How far the document is, in pages, the way to stop it, and what of it could not be drawn. */
export function CompileProgress({ of }: { of: string }) {
  const { session, page, pages, failed, made, cutOff, cancel } = useCompileJob()
  if (failed)
    return (
      <p role="alert" className={styles['failed']}>
        {withPaths(failed.message)}
      </p>
    )
  if (session === null && cutOff?.session === of)
    return (
      <p role="status" className={styles['note']}>
        {cutOffWords(cutOff)}
      </p>
    )
  if (session === null) {
    if (made?.session !== of || made.missing.length === 0) return null
    return (
      <p role="status" className={styles['note']}>
        {`قلم‌های سند این نویسه‌ها را ندارند و به جایشان کادری با شماره چاپ شد: ${made.missing.map(nameOf).join('، ')}. `}
        <Link href={`/session/${made.session}/check`}>موارد بررسی جایشان را نشان می‌دهند.</Link>
      </p>
    )
  }
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
      <Button onPress={cancel}>توقف</Button>
    </div>
  )
}

function cutOffWords({ title, made, of }: CutOff): string {
  const rest = of === 1 ? 'سندی ساخته نشد' : `از ${of} نسخه ${made} نسخه ساخته شده بود`
  return toPersianDigits(`تهیهٔ «${title}» با بارگذاری دوبارهٔ پنجره ناتمام ماند و ${rest}. آن را دوباره تهیه کنید.`)
}

function nameOf({ code, count }: { code: number; count: number }): string {
  return `${characterName(code)}${count > 1 ? toPersianDigits(`، ${count} بار`) : ''}`
}
