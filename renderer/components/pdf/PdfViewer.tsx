import { ChevronDown, ChevronUp, ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Form, Input, SearchField } from 'react-aria-components'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Button } from '../Button.tsx'
import { Field } from '../Field.tsx'
import { readPart } from '../readPart.ts'
import type { OpenPdf } from './openPdf.ts'
import { PageField } from './PageField.tsx'
import styles from './PdfViewer.module.css'
import { Signatures } from './Signatures.tsx'

type Trouble = 'locked' | 'broken' | undefined

interface PdfViewerProps {
  file: File
  /** What to do about a file that is no PDF. */
  remedy?: string
  /** The page that another viewer beside it shows: this one turns to it as well. */
  shownPage?: number
  onPage?: (page: number) => void
}

/** Reads a PDF: pages as they scroll by, search with its hits marked, and zoom. */
export function PdfViewer({ file, remedy = 'سند را دوباره تهیه کنید.', shownPage, onPage }: PdfViewerProps) {
  const place = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [pdf, setPdf] = useState<OpenPdf>()
  const [page, setPage] = useState({ page: 1, pages: 0 })
  const [hits, setHits] = useState<{ current: number; total: number } | null>(null)
  const [words, setWords] = useState('')
  /** Asked for before there were any pages. */
  const [wanted, setWanted] = useState<number>()
  const [password, setPassword] = useState('')
  const [trouble, setTrouble] = useState<Trouble>()
  const [failure, setFailure] = useState<unknown>()
  const arrived = useEffectEvent((opened: OpenPdf): void => {
    setTrouble(undefined)
    setPdf(opened)
    // Somebody was quicker than the file.
    if (words !== '') opened.find(words)
    if (wanted !== undefined) opened.goTo(wanted)
    setWanted(undefined)
  })
  const turned = useEffectEvent((at: { page: number; pages: number }): void => {
    setPage(at)
    onPage?.(at.page)
  })
  const turnTo = useEffectEvent((shown: number): void => {
    if (shown !== page.page && shown <= page.pages) pdf?.goTo(shown)
  })
  useEffect(() => {
    if (pdf !== undefined && shownPage !== undefined) turnTo(shownPage)
  }, [pdf, shownPage])
  useEffect(() => {
    let left = false
    let opened: OpenPdf | undefined
    // pdf.js is large: it comes with the first document that is read.
    readPart(() => import('./openPdf.ts')).then(async ({ LockedPdf, openPdf }) => {
      if (left || !place.current) return
      try {
        opened = await openPdf(place.current, file, password, { onPage: at => turned(at), onHits: setHits })
      } catch (cause) {
        return left ? undefined : setTrouble(cause instanceof LockedPdf ? 'locked' : 'broken')
      }
      if (left) return opened.close()
      arrived(opened)
    }, setFailure)
    return () => {
      left = true
      opened?.close()
    }
  }, [file, password])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // The key, not its letter: with a Persian layout it types «ب».
      if (event.code !== 'KeyF' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  if (failure !== undefined) throw failure
  const find = (text: string): void => {
    setWords(text)
    if (text === '') setHits(null)
    pdf?.find(text)
  }
  return (
    <div className={styles['viewer']}>
      <Signatures file={file} />
      <div className={styles['bar']} role="toolbar" aria-label="ابزار سند">
        <SearchField aria-label="جست‌وجو در سند" value={words} onChange={find} onSubmit={() => pdf?.again(1)}>
          <Input
            autoComplete="off"
            ref={field}
            placeholder="جست‌وجو در سند"
            aria-keyshortcuts="Control+F"
            onKeyDown={event => {
              if (event.key !== 'Enter' || !event.shiftKey) return
              event.preventDefault()
              pdf?.again(-1)
            }}
          />
        </SearchField>
        <output className={styles['hits']}>
          {hits ? toPersianDigits(hits.total === 0 ? 'یافت نشد' : `${hits.current} از ${hits.total}`) : null}
        </output>
        <Button look="quiet" icon aria-label="نتیجهٔ قبلی" isDisabled={!hits?.total} onPress={() => pdf?.again(-1)}>
          <ChevronUp size={18} />
        </Button>
        <Button look="quiet" icon aria-label="نتیجهٔ بعدی" isDisabled={!hits?.total} onPress={() => pdf?.again(1)}>
          <ChevronDown size={18} />
        </Button>
        <PageField {...page} page={wanted ?? page.page} onGo={asked => (pdf ? pdf.goTo(asked) : setWanted(asked))} />
        <Button look="quiet" icon aria-label="بزرگ‌تر" onPress={() => pdf?.zoom(1)}>
          <ZoomIn size={18} />
        </Button>
        <Button look="quiet" icon aria-label="کوچک‌تر" onPress={() => pdf?.zoom(-1)}>
          <ZoomOut size={18} />
        </Button>
      </div>
      {trouble === 'locked' ? <PasswordAsk isWrong={password !== ''} onGiven={setPassword} /> : null}
      {trouble === 'broken' ? (
        <p role="alert" className={styles['ask']}>
          این پرونده PDF درستی نیست؛ شاید برنامهٔ دیگری آن را عوض کرده است. {remedy}
        </p>
      ) : null}
      <div className={styles['frame']}>
        {/* The pages scroll, so the keyboard must reach them. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div ref={place} className={styles['pages']} tabIndex={0} role="group" aria-label="صفحه‌های سند" dir="ltr">
          <div className="pdfViewer" />
        </div>
      </div>
    </div>
  )
}

/** Asks for what opens the file; it is kept no longer than the file is read. */
function PasswordAsk({ isWrong, onGiven }: { isWrong: boolean; onGiven: (password: string) => void }) {
  const [typed, setTyped] = useState('')
  return (
    <Form
      className={styles['ask'] ?? ''}
      onSubmit={event => {
        event.preventDefault()
        onGiven(typed)
      }}
    >
      <Field
        secret="hidden"
        autoFocus
        label="این سند رمز دارد"
        value={typed}
        onChange={setTyped}
        error={isWrong ? 'با این رمز باز نشد.' : undefined}
      />
      <Button type="submit" look="primary">
        باز کردن
      </Button>
    </Form>
  )
}
