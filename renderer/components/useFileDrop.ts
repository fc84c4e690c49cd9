import { useEffect, useEffectEvent, useRef, useState } from 'react'

/**
 * A place that takes files from outside of the window, and lets what is dragged within it pass.
 * @param isForOuter files that the place around this one takes, where all that are dropped are such
 * @returns the place's `ref`, and whether files are held over it
 */
export function useFileDrop(
  take: (files: File[]) => void,
  isForOuter: (file: File) => boolean = () => false,
): {
  ref: React.RefObject<HTMLDivElement | null>
  isOver: boolean
} {
  const ref = useRef<HTMLDivElement>(null)
  const [isOver, setIsOver] = useState(false)
  const onDrag = useEffectEvent((event: DragEvent): void => {
    const { dataTransfer, type } = event
    if (dataTransfer?.types.includes('Files') !== true) return
    event.preventDefault()
    const files = [...dataTransfer.files]
    const passes = type === 'drop' && files.every(isForOuter)
    if (!passes) event.stopPropagation()
    dataTransfer.dropEffect = 'copy'
    // Over something within it is over it still.
    const isWithin = event.relatedTarget instanceof Node && ref.current?.contains(event.relatedTarget) === true
    setIsOver(type === 'dragleave' ? isWithin : type !== 'drop')
    if (type === 'drop' && !passes) take(files)
  })
  useEffect(() => {
    const place = ref.current
    for (const type of drags) place?.addEventListener(type, onDrag)
    return () => {
      for (const type of drags) place?.removeEventListener(type, onDrag)
    }
  }, [])
  return { ref, isOver }
}

const drags = ['dragenter', 'dragover', 'dragleave', 'drop'] as const
