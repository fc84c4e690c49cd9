import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { slideChoiceCode } from '../../../shared/domain/slideChoices.ts'
import { orpc } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { DraftNote } from '../../drafts/DraftNote.tsx'
import { recordTarget } from '../../drafts/draftTarget.ts'
import { useDrafted } from '../../drafts/useDrafted.ts'
import { FactText } from '../report/narrative/FactText.tsx'
import styles from './Present.module.css'

interface NotesEditorProps {
  session: string
  /** Its address. */
  slide: string
  title: string
  isHidden: boolean
}

/** What its presenter says at a slide, with figures of the records: kept on this machine at every key. */
export function NotesEditor({ session, slide, title, isHidden }: NotesEditorProps) {
  const code = slideChoiceCode(session, slide)
  const choices = useQuery(orpc.records.list.queryOptions({ input: { kind: 'slideChoice', where: { session } } }))
  const saved = choices.data?.find(row => row['code'] === code)
  const drafted = useDrafted(recordTarget('slideChoice', code), saved)
  const [isBegun, setBegun] = useState(false)
  // A text needs a record to stand in; what is chosen of the slide stays as it is.
  const begin = useMutation(orpc.presenting.hide.mutationOptions({ onSuccess: () => choices.refetch() }))
  const write = (): void => {
    setBegun(true)
    begin.mutate({ session, slides: [slide], hidden: isHidden })
  }
  if (choices.data === undefined) return null
  return (
    <div className={styles['notes']}>
      <h3>یادداشت سخنران</h3>
      {drafted === undefined ? (
        <Button isPending={begin.isPending} onPress={write}>
          نوشتن یادداشت
        </Button>
      ) : (
        <>
          <FactText
            label={`یادداشت سخنران برای «${title}»`}
            hint="آنچه هنگام نمایش می‌گویید؛ تنها روی میز نمایش دیده می‌شود. برای درج رقم «{{» بزنید."
            place={{ record: { kind: 'slideChoice', key: code } }}
            text={String(drafted.row['notes'] ?? '')}
            isLocked={false}
            hasTools={false}
            onChange={text => drafted.edit({ notes: text === '' ? null : text })}
            onReady={editor => (isBegun ? editor?.focus() : undefined)}
          />
          <DraftNote drafted={drafted} />
        </>
      )}
    </div>
  )
}
