import type { FactFormat } from '../../../../shared/facts/printFact.ts'

/** What a form of a figure is called. */
export const formatNames: Readonly<Record<FactFormat, string>> = {
  number: 'تنها عدد',
  value: 'با واحد اندازه‌گیری',
  percent: 'درصد',
  money: 'به واحد پول متن',
  toman: 'تومان',
  rial: 'ریال',
  'million-rial': 'میلیون ریال',
  words: 'به حروف',
  'figures-words': 'به رقم و حروف',
  status: 'وضعیت شاخص',
}
