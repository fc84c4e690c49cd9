import { formatJalaliDate } from '../../../../shared/persian/jalali.ts'
import type { RuleValue } from '../../../../shared/rules/councilRules.ts'
import { Button } from '../../../components/Button.tsx'
import { Pill, type Tone } from '../../../components/Pill.tsx'
import { todayInTehran } from '../../../components/today.ts'
import { withFigures } from '../../../components/withFigures.tsx'
import styles from './Rules.module.css'
import { type ShownRule, textOf } from './useCouncilRules.ts'

/** Whose word a value is, and how sure it is. */
const words: Readonly<Record<RuleValue['from'], { text: string; tone: Tone }>> = {
  read: { text: 'از متن قانون', tone: 'good' },
  told: { text: 'از گزارش قانون', tone: 'plain' },
  custom: { text: 'رسم شوراها', tone: 'plain' },
  unknown: { text: 'یافت نشد', tone: 'warn' },
  own: { text: 'تصمیم شورا', tone: 'lapis' },
}

interface RuleItemProps {
  shown: ShownRule
  isCited: boolean
  onEdit: () => void
}

/** One rule as it stands today; one that nobody knows asks for the council's own. */
export function RuleItem({ shown: { rule, now, text, own }, isCited, onEdit }: RuleItemProps) {
  const { label, note, isOfCouncil } = rule
  const { text: word, tone } = words[now.from]
  const source = isCited ? now.citation : now.source
  const coming = own.find(({ from }) => from > todayInTehran())
  return (
    <li className={styles['rule']} data-asked={text === null || undefined}>
      <span>{label}</span>
      <strong>{text === null ? 'یافت نشد: روال شورای خود را بنویسید.' : withFigures(text)}</strong>
      <div className={styles['about']}>
        {text === null ? null : (
          <p>
            <Pill tone={tone}>{word}</Pill> {source === word ? null : withFigures(source)}
          </p>
        )}
        {coming === undefined ? null : (
          <p>
            از {formatJalaliDate(coming.from, 'long')}: {withFigures(textOf(rule, coming.value) ?? '')}
          </p>
        )}
        {note === undefined ? null : <p>{withFigures(note)}</p>}
        {isOfCouncil === true ? <p>در «حد نصاب رسمیت»، بالای همین صفحه، تغییر می‌کند.</p> : null}
      </div>
      {isOfCouncil === true ? null : (
        <Button
          look={text === null ? 'primary' : 'quiet'}
          aria-label={`${text === null ? 'نوشتن' : 'تغییر'} «${label}»`}
          onPress={onEdit}
        >
          {text === null ? 'نوشتن' : 'تغییر'}
        </Button>
      )}
    </li>
  )
}
