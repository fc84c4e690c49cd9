import { useState } from 'react'
import { lengthText } from '../../../../shared/documents/record/words.ts'
import { usedSeconds } from '../../../../shared/domain/speakingTime.ts'
import { speakerName } from '../../../../shared/recording/speakers.ts'
import { allowedSeconds } from '../../../../shared/recording/steps/allowedSeconds.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { Button } from '../../../components/Button.tsx'
import { Choice } from '../../../components/Choice.tsx'
import { CountField } from '../../../components/CountField.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { withFigures } from '../../../components/withFigures.tsx'
import { useRecording } from '../useRecording.ts'

/** Gives another member what is left of a speech, or some minutes of it. */
export function CedeDialog({ turn, onClose }: { turn: Row<'speakingTurn'>; onClose: () => void }) {
  const { session, members, state, act, clock } = useRecording()
  const [to, setTo] = useState<string | null>(null)
  const [minutes, setMinutes] = useState<number | null>(null)
  const now = clock.now()
  const allowed = turn.allowed ?? allowedSeconds({ session, at: now }, turn) ?? 0
  const left = Math.max(0, allowed - usedSeconds(turn, session.rows.speakingTurn, now))
  const others = members.filter(({ member }) => member.code !== turn.member && state.present.has(member.code))
  const cede = async (): Promise<void> => {
    if (to === null) return
    if (await act('cedeTime', { turn: turn.code, to, seconds: minutes === null ? left : 60 * minutes })) onClose()
  }
  return (
    <Modal
      title={`واگذاری وقت ${speakerName(session, turn)}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="primary" isDisabled={to === null || left === 0} onPress={() => void cede()}>
            واگذاری
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <p>{withFigures(`وقت باقی‌مانده: ${lengthText(left)}`)}</p>
      <Choice
        label="به عضو"
        value={to}
        options={others.map(({ member }) => ({ value: member.code, label: member.title }))}
        onChange={setTo}
      />
      <CountField
        label="چند دقیقه"
        value={minutes}
        onChange={setMinutes}
        optional
        hint="اگر خالی باشد، همهٔ وقت باقی‌مانده واگذار می‌شود."
      />
    </Modal>
  )
}
