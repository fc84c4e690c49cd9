import { useState } from 'react'
import { Form, Input, TextField } from 'react-aria-components'
import { toLatinDigits, toPersianDigits } from '../../../shared/persian/digits.ts'
import styles from './PdfViewer.module.css'

interface PageFieldProps {
  /** The page in sight, counted from 1. */
  page: number
  pages: number
  onGo: (page: number) => void
}

/** «صفحهٔ ۳ از ۲۴», whose number can be written over. */
export function PageField({ page, pages, onGo }: PageFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const go = (): void => {
    const wanted = Number(toLatinDigits(typed ?? '').trim())
    if (Number.isInteger(wanted) && wanted > 0) onGo(wanted)
    setTyped(null)
  }
  return (
    <Form
      className={styles['page'] ?? ''}
      onSubmit={event => {
        event.preventDefault()
        go()
      }}
    >
      صفحهٔ
      <TextField
        aria-label={toPersianDigits(`شمارهٔ صفحه، از ${pages}`)}
        value={typed ?? toPersianDigits(String(page))}
        onChange={setTyped}
        onBlur={go}
      >
        <Input autoComplete="off" inputMode="numeric" onFocus={({ currentTarget }) => currentTarget.select()} />
      </TextField>
      <output>{toPersianDigits(`از ${pages}`)}</output>
    </Form>
  )
}
