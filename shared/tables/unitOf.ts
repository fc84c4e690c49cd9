import { fold } from '../persian/normalise.ts'

const money = /(?:(هزار|میلیون|میلیارد) )?(ریال|تومان)/

/** The unit of money that a title or a corner cell names, as our columns name it. */
export function unitOf(text: string): { name: string } | undefined {
  const [, factor, currency] = money.exec(fold(text)) ?? []
  return currency === undefined ? undefined : { name: [factor, currency].filter(Boolean).join(' ') }
}
