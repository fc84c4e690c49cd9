/** What the Window Management API tells, where a browser has it. */
interface ScreenDetails {
  screens: { isPrimary: boolean }[]
  currentScreen: { isPrimary: boolean }
}

/** Fills a screen, or gives it back. From the first display it goes to the second, where there is one. */
export function fillScreen(): void {
  if (document.fullscreenElement === null) void enter()
  else void document.exitFullscreen()
}

async function enter(): Promise<void> {
  const options: FullscreenOptions & { screen?: object } = { navigationUI: 'hide' }
  const other = await otherScreen()
  const place = other === undefined ? options : { ...options, screen: other }
  // Without leave the window stays as it is.
  await document.documentElement.requestFullscreen(place).catch(() => undefined)
}

async function otherScreen(): Promise<object | undefined> {
  // Nobody agreed, or there is one display: the window's own is filled.
  if (!('getScreenDetails' in window)) return undefined
  try {
    const { currentScreen, screens } = await (window.getScreenDetails as () => Promise<ScreenDetails>)()
    return currentScreen.isPrimary ? screens.find(({ isPrimary }) => !isPrimary) : undefined
  } catch {
    return undefined
  }
}
