import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { Tick } from '../../../components/Tick.tsx'
import { withFigures } from '../../../components/withFigures.tsx'
import { useRecorded } from '../../record/useRecorded.ts'
import { useConsole } from '../useConsole.ts'
import styles from './Screens.module.css'

/** Goes closed: first the session by its record, then every screen that shows what is closed, by its name. */
export function DoorsDialog() {
  const { state, presentation, move, setPanel } = useConsole()
  const { screens, mayClose } = state
  const { act, refusal } = useRecorded(presentation.session)
  const [named, setNamed] = useState<ReadonlySet<string>>(new Set())
  const close = (): void => setPanel(null)
  const connected = screens.filter(screen => screen.state === 'connected')
  const isReady = mayClose && connected.every(({ id }) => named.has(id))
  const name = (id: string, isNamed: boolean): void => {
    const others = [...named].filter(other => other !== id)
    setNamed(new Set(isNamed ? [...others, id] : others))
  }
  const show = (): void => {
    move({ kind: 'edition', edition: 'closed', screens: [...named] })
    close()
  }
  return (
    <Modal
      title="غیرعلنی کردن جلسه"
      isOpen
      onClose={close}
      failure={refusal}
      actions={
        <>
          {mayClose ? (
            <Button look="danger" isDisabled={!isReady} onPress={show}>
              نمایش اسلایدهای غیرعلنی
            </Button>
          ) : (
            <Button look="danger" onPress={() => void act({ name: 'moveDoors', input: { closed: true, note: null } })}>
              ثبت غیرعلنی شدن جلسه
            </Button>
          )}
          <Button onPress={close}>انصراف</Button>
        </>
      }
    >
      {mayClose ? (
        <>
          <p>
            جلسه از این پس غیرعلنی است.
            {connected.length === 0
              ? ' اکنون هیچ نمایشگری وصل نیست؛ نمایشگر جدید باید دوباره تأیید شود.'
              : ' هر نمایشگری که اسلایدهای غیرعلنی را نشان خواهد داد، با نام تأیید کنید:'}
          </p>
          <div className={styles['screens']}>
            {connected.map(({ id, name: called, kind }) => (
              <Tick key={id} isSelected={named.has(id)} onChange={isNamed => name(id, isNamed)}>
                {withFigures(called)}{' '}
                {kind === 'paired' ? 'در شبکه است و در انتظار می‌ماند' : 'را فقط حاضران جلسهٔ غیرعلنی می‌بینند'}
              </Tick>
            ))}
          </div>
          <p>نمایشگری را که نباید ببیند، نخست از «نمایشگرهای صحن» قطع کنید.</p>
        </>
      ) : (
        <p>
          تا جلسه علنی است هیچ اسلاید غیرعلنی نمایش داده نمی‌شود. با این کار غیرعلنی شدن جلسه در «ثبت جلسه» و صورتجلسه
          نوشته می‌شود؛ سپس نمایشگرها را یک‌به‌یک تأیید می‌کنید.
        </p>
      )}
    </Modal>
  )
}
