import { useEffect } from 'react'
import { useSettings } from '../screens/settings/useSettings.ts'

/** Gives the window the colours that were chosen; the system's own otherwise. */
export function useTheme(): void {
  const { settings } = useSettings()
  const theme = settings?.theme ?? 'system'
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
}
