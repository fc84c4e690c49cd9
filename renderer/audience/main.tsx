import { createRoot } from 'react-dom/client'
import '../styles/base.css'
import { AudiencePage } from './AudiencePage.tsx'
import { audienceApi } from './audienceApi.ts'
import { followFrames } from './followFrames.ts'
import { Frames } from './frames.ts'
import { keepAwake } from './keepAwake.ts'
import { NetworkPage } from './pair/NetworkPage.tsx'
import { isNetworkPage, scannedCode } from './pair/pairScreen.ts'

const place = document.getElementById('audience')
if (!place) throw new Error('index.html has no place for the audience.')

const page = isNetworkPage() ? <NetworkPage scanned={scannedCode()} /> : ownPage()
// Nothing is shown in letters that change a moment later; without the font the next best ones do.
await document.fonts.load('20px Vazirmatn', 'ا').catch(() => undefined)
createRoot(place).render(page)
keepAwake()
for (const unwanted of ['contextmenu', 'dragstart', 'dragover', 'drop'])
  addEventListener(unwanted, event => event.preventDefault())

/** Of a window of this machine. */
function ownPage() {
  const api = audienceApi()
  const frames = new Frames()
  void followFrames(api, frames)
  return (
    <AudiencePage
      frames={frames}
      onShown={serial => void api.audience.shown({ serial }).catch(() => undefined)}
      onHide={() => void api.audience.hide().catch(() => undefined)}
    />
  )
}
