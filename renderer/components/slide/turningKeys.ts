/** Keys that turn slides, also from a remote, by the names that they bear on every layout. Time runs to the left. */
export const turningKeys = {
  ArrowLeft: 'next',
  ArrowRight: 'previous',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'next',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'go',
} as const
