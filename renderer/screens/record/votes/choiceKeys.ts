import type { ModeKey } from '../useRecording.ts'

/** How a member votes by name, and the key of it. */
export const namedChoices = [
  { choice: 'for', key: '1', label: 'موافق' },
  { choice: 'against', key: '2', label: 'مخالف' },
  { choice: 'abstain', key: '3', label: 'ممتنع' },
  { choice: 'recused', key: '4', label: 'ذی‌نفع' },
] as const
export type NamedChoice = (typeof namedChoices)[number]['choice']

/** A sign beside the word, so that colour never says anything alone. */
export const marks = { for: '●', against: '■', abstain: '◆', recused: '▲', cast: '●', none: '○' } as const

/** The digit of a key, whatever digits its layout writes. */
const digitOf = ({ code }: ModeKey): string | undefined => /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]

/** The choice that a key stands for; 'none' takes one back. */
export function choiceOfKey(pressed: ModeKey): NamedChoice | 'none' | undefined {
  const digit = digitOf(pressed)
  if (digit === '0' || pressed.key === 'Backspace' || pressed.key === 'Delete') return 'none'
  return namedChoices.find(({ key }) => key === digit)?.choice
}
