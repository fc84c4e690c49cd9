import { bareSlideChoice } from '../../../shared/domain/slideChoices.ts'
import type { Row } from '../../../shared/records/index.ts'
import { session } from './meeting.ts'

const said = (slide: string, notes: string): Row<'slideChoice'> => ({ ...bareSlideChoice(session.code, slide), notes })

/** What the presenter of the sample wants: notes at three slides, and one left out that says nothing new. */
export const slideChoices: Row<'slideChoice'>[] = [
  said('agenda', 'پیش از آغاز، ترتیب دستورها را بخوانید.\nسخنان شهردار پیش از گزارش واحدها است.'),
  said(
    'item/s6-73-3/r-crisis-1401h1/figures',
    'نخست تخصیص را بگویید: {{budgetLine/1012/allocated/1401|money}}، سپس مصوب سال گذشته: {{budgetLine/1012/approved/1400|money}}.\nدو مرحلهٔ متفاوت بودجه را یادآوری کنید.',
  ),
  said(
    'item/s6-73-4/r-services-1401h1/indicators',
    'تنها بر شاخص عقب‌تر از هدف بمانید: میانگین زمان پاسخ در آذر {{indicator/103/actual/1401-09|value}} است و هدف {{indicator/103/target/1401-09|value}}.',
  ),
  { ...bareSlideChoice(session.code, 'item/s6-73-3/r-crisis-1401h1/stated'), hidden: true },
]
