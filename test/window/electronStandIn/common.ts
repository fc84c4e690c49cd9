/** Stands in for `electron/common`. */
import type { Shell } from 'electron'
import { show } from './program.ts'

export const shell: Pick<Shell, 'openPath' | 'showItemInFolder'> = {
  async openPath(path) {
    show({ what: 'file', title: '', text: path, parent: null, choices: [] })
    return ''
  },
  showItemInFolder: path => show({ what: 'folder', title: '', text: path, parent: null, choices: [] }),
}
