import type { Block } from '../../document.ts'
import { textCell } from '../cells.ts'
import type { SessionContext } from './section.ts'

/** A figure's name, its formula, what it is worked out from, and how it is rounded. */
type Method = readonly [name: string, formula: string, inputs: string, rounding: string]

const oneDecimal = 'یک رقم اعشار'

const ofIndicators: readonly Method[] = [
  ['تحقق هدف', 'عملکرد ÷ هدف × ۱۰۰؛ در شاخص کاهشی، ۱۰۰ منهای انحراف', 'هدف و عملکرد یک دوره', 'عدد درست'],
  ['انحراف', '(عملکرد − هدف) ÷ هدف × ۱۰۰', 'هدف و عملکرد یک دوره؛ بیش از ۱۰٪ علت و اقدام می‌خواهد', oneDecimal],
  [
    'وضعیت',
    'محقق: به هدف رسیده؛ در حد مجاز: کمتر از هدف، تا حد مجاز انحراف (۱۰٪، مگر برای شاخص عدد دیگری ثبت شده باشد)؛ رو به بهبود: دورتر، نه بدتر از دورهٔ مبنا؛ عقب‌تر از هدف: دورتر و بدتر، یا بدون دورهٔ مبنا',
    'دورهٔ مبنا: دورهٔ هم‌اندازهٔ پیش؛ در شاخص فصلی دورهٔ مشابه سال پیش',
    'پیش از گرد کردن',
  ],
  ['تغییر', '(این دوره − دورهٔ مبنا) ÷ دورهٔ مبنا × ۱۰۰؛ در درصدها تفاوت دو درصد', 'عملکرد دو دورهٔ هم‌اندازه', oneDecimal],
]

const ofMoney: readonly Method[] = [
  ['مصوب', 'اصلاحی (اگر نباشد، مصوب) + متمم', 'مبالغ یک سال مالی', 'واحد جدول'],
  ['تخصیص از مصوب', 'تخصیص ÷ مصوب × ۱۰۰', 'ردیف‌هایی که هر دو مبلغ را دارند', oneDecimal],
  ['عملکرد از مصوب (تحقق درآمد)', 'عملکرد ÷ مصوب × ۱۰۰', 'عملکرد: تفریغ، اگر نباشد عملکرد', oneDecimal],
  ['جذب از تخصیص', 'عملکرد ÷ تخصیص × ۱۰۰', 'ردیف‌هایی که هر دو مبلغ را دارند', oneDecimal],
  ['سهم گذشتهٔ سال', 'روزهای گذشته ÷ روزهای سال × ۱۰۰', 'تا تاریخ مبالغ؛ اگر نباشد روز جلسه', oneDecimal],
  [
    'رشد پس از تورم',
    '(۱ + رشد) ÷ (۱ + تورم) − ۱، به درصد؛ تورم چند سال، ضرب نرخ‌های آن‌ها',
    'مصوب دو سال همان ردیف‌ها؛ نرخ تورم ثبت‌شده با منبع',
    oneDecimal,
  ],
  [
    'بهای تمام‌شده',
    'جمع (عملکرد ردیف × وزن پیوند) ÷ مقدار سال شاخص',
    'عملکرد (یا تفریغ) همهٔ ردیف‌های شاخص در همان سال؛ با یک مبلغ نرسیده محاسبه نمی‌شود',
    'تا هزار ریال دو رقم اعشار، تا یک میلیون عدد درست، پس از آن دو رقم اعشار میلیون',
  ],
  [
    'پیشرفت مالی',
    'هزینهٔ سال‌ها ÷ برآورد کل طرح × ۱۰۰',
    'تفریغ یا عملکرد؛ اگر نباشد تأمین اعتبار یا تخصیص، با ≈',
    oneDecimal,
  ],
  ['سرانه', 'اعتبار ردیف‌های منطقه ÷ جمعیت منطقه', 'آخرین سال مالی؛ جمعیت با سال آن', 'مانند بهای تمام‌شده'],
]

/** Annex: how each kind of figure of the briefing is worked out, of which phase of money, and how it is rounded. */
export function methods({ session }: SessionContext): Block[] {
  const { indicator, budgetAmount } = session.rows
  const rows = [...(indicator.length === 0 ? [] : ofIndicators), ...(budgetAmount.length === 0 ? [] : ofMoney)]
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'روش محاسبهٔ ارقام این گزارش',
      columns: [
        { header: 'رقم', align: 'text', width: 'fit' },
        { header: 'روش', align: 'text', width: 'share' },
        { header: 'از چه؛ گرد کردن', align: 'text', width: 'share' },
      ],
      rows: rows.map(([name, formula, inputs, rounding]) => [name, formula, `${inputs}؛ ${rounding}`].map(textCell)),
    },
    {
      kind: 'paragraph',
      role: 'note',
      text: [
        {
          text: 'هر رقم یک بار و هنگام چاپ گرد می‌شود. «≈» یعنی یکی از ورودی‌ها دقیق نیست یا تنها سهمی از ردیف است. آنچه نرسیده صفر گرفته نمی‌شود و «داده نرسیده» چاپ می‌شود.',
        },
      ],
    },
  ]
}
