import { afterEach, expect, it } from 'vitest'
import { lockWords, lockWordsWith, openWords } from '../../../renderer/drafts/lockedWords.ts'

afterEach(() => lockWordsWith(null))

const words = '{"text":"رسیدگی به نامهٔ محرمانه"}'

it('keeps unsaved words of a locked store so that its key alone opens them, and those of a plain one as they are', () => {
  expect(lockWords(words)).toBe(words)
  lockWordsWith('ab'.repeat(32))
  const kept = lockWords(words)
  expect(kept).not.toContain('نامه')
  expect(lockWords(words)).not.toBe(kept)
  expect(openWords(kept)).toBe(words)
  // From before the store was locked.
  expect(openWords(words)).toBe(words)
  lockWordsWith('cd'.repeat(32))
  expect(() => openWords(kept)).toThrow('invalid tag')
  lockWordsWith(null)
  expect(openWords(kept)).toBeNull()
})
