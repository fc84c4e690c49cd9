import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeckOutput } from '../../../shared/api/outputs.ts'
import type { Edition } from '../../../shared/document.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { deckPaperTitles } from '../../../shared/slidePaper.ts'
import { orpc } from '../../api/api.ts'
import { useSaveOutput } from '../../api/useSaveOutput.ts'
import { Button } from '../../components/Button.tsx'
import { Choice } from '../../components/Choice.tsx'
import { instantText } from '../../components/instantText.ts'
import { Pill } from '../../components/Pill.tsx'
import { versionText } from '../../components/versionText.ts'
import { withFigures } from '../../components/withFigures.tsx'
import { useHallLook } from '../../state/hallLook.ts'
import { type BesideSlides, besideOf, besideSlides, deckFileOf, type FileKind, fileKinds } from './deckFile.ts'
import styles from './Present.module.css'
import { useDeckFile } from './useDeckFile.ts'

/** The slides as files: on paper, for PowerPoint, or as a page for a computer without this program. */
export function DeckFiles({ session, edition }: { session: string; edition: Edition }) {
  const [kind, setKind] = useState<FileKind>('slides')
  const [beside, setBeside] = useState<BesideSlides>('nothing')
  const { look } = useHallLook()
  const { progress, make, cancel } = useDeckFile()
  const { data: earlier = [] } = useQuery(orpc.outputs.decks.queryOptions({ input: { session } }))
  const offered = besideOf(kind)
  const words = progress && (progress.pages === 0 ? 'چیدن اسلایدها…' : `صفحهٔ ${progress.page} از ${progress.pages}`)
  return (
    <section className={styles['files']} aria-label="پروندهٔ اسلایدها">
      <div className={styles['look']}>
        <Choice label="نوع پرونده" hideLabel value={kind} options={fileKinds} onChange={setKind} />
        {offered.length === 1 ? null : (
          <Choice
            label="کنار اسلایدها"
            hideLabel
            value={offered.includes(beside) ? beside : 'nothing'}
            options={besideSlides.filter(({ value }) => offered.includes(value))}
            onChange={setBeside}
          />
        )}
        {words === undefined ? (
          <Button onPress={() => void make({ session, edition, ...deckFileOf(kind, beside, look) })}>
            تهیهٔ پرونده
          </Button>
        ) : (
          <>
            <span role="status">{toPersianDigits(words)}</span>
            <Button onPress={cancel}>توقف</Button>
          </>
        )}
      </div>
      {earlier.length === 0 ? null : (
        <details>
          <summary>{toPersianDigits(`${earlier.length} پروندهٔ پیشین`)}</summary>
          <ul>
            {earlier.map(output => (
              <EarlierFile key={output.id} output={output} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const formatWords: Readonly<Record<DeckOutput['format'], string>> = {
  pdf: 'PDF',
  pptx: 'PowerPoint',
  html: 'صفحهٔ مرورگر',
}

function EarlierFile({ output }: { output: DeckOutput }) {
  const save = useSaveOutput()
  const { document, version, edition, format, at, who, changesSince, isThere } = output
  return (
    <li>
      <b>{`${deckPaperTitles[document]}، ${versionText(version)}`}</b>
      <Pill tone={edition === 'closed' ? 'bad' : 'accent'}>{edition === 'closed' ? '● غیرعلنی' : '○ علنی'}</Pill>
      <span>
        {formatWords[format]} · {instantText(at)} · {withFigures(who)}
      </span>
      {changesSince === 0 ? <Pill tone="good">✓ به‌روز است</Pill> : <Pill>{changesWords(changesSince)}</Pill>}
      {isThere ? (
        <Button look="quiet" onPress={() => save(output)}>
          ذخیره…
        </Button>
      ) : (
        <Pill tone="warn">! پرونده جابه‌جا شده است</Pill>
      )}
    </li>
  )
}

const changesWords = (count: number) => toPersianDigits(`${count} تغییر پس از این نسخه`)
