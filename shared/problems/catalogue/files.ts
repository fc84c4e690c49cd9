import { type Messages, message } from './messages.ts'

/** Files that people choose, name or send. */
export const fileProblems = {
  'table-file-too-large': ({ most }: { most: number }) =>
    message`این پرونده از ${most} مگابایت بزرگ‌تر است؛ آن را بخش کنید. چیزی نوشته نشد.`,
  'bundle-file-too-large': 'این پرونده بزرگ‌تر از بستهٔ یک جلسه است. چیزی نوشته نشد.',
} satisfies Messages
