import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/api.ts'
import { followChanges, type Watched } from './api/live.ts'
import { installAriaLocale } from './ariaStrings.ts'
import { refuseStrayDrops } from './shell/refuseStrayDrops.ts'
import { Shell } from './shell/Shell.tsx'
import { StoreDoor } from './shell/StoreDoor.tsx'
import './styles/base.css'

/** Draws the window in its place in the page. @param watched what windows write, from before anything was read */
export function mount(watched: Watched): void {
  const place = document.getElementById('window')
  if (!place) throw new Error('index.html has no place for the window.')
  installAriaLocale()
  refuseStrayDrops()
  createRoot(place).render(
    <StrictMode>
      <I18nProvider locale="fa-IR">
        <QueryClientProvider client={queryClient}>
          <StoreDoor>
            <Shell />
          </StoreDoor>
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  )
  void followChanges(watched)
}
