import type { AudienceFrame } from '../../shared/hall/audienceFrame.ts'

/** A frame as the host sends it, of a slide in a session under way. */
export const usualFrame: AudienceFrame = {
  serial: 0,
  look: { theme: 'dark', ratio: '16:9', distance: 8 },
  cover: null,
  slide: null,
  place: 'اسلاید ۱۴ از ۲۶',
  step: 0,
  pointer: null,
  magnifier: null,
  highlight: null,
  band: {
    phase: 'running',
    item: { number: '۴', of: 7, title: 'گزارش خدمات شهری' },
    next: 'مصرف و بهینه‌سازی انرژی',
    speaker: {
      label: 'سخنران',
      who: 'معاون خدمات شهری',
      at: '2023-01-08T06:46:00Z',
      used: 402,
      limit: 600,
      isStopped: false,
    },
    nextSpeaker: 'رئیس سازمان پسماند',
    quorum: { present: 12, quorum: 9, holds: true },
    vote: null,
  },
  message: '',
  timers: [],
  now: '2023-01-08T06:46:00Z',
  zone: 'Asia/Tehran',
}
