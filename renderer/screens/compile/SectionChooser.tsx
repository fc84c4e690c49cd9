import { GripVertical } from 'lucide-react'
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { Button } from '../../components/Button.tsx'
import { Tick } from '../../components/Tick.tsx'
import styles from './CompileScreen.module.css'

interface Named {
  name: string
  title: string
}

interface SectionChooserProps {
  all: readonly Named[]
  /** Chosen ones in their order; all when undefined. */
  value: readonly string[] | undefined
  onChange: (sections: readonly string[] | undefined) => void
}

/** Which sections are printed and in what order: by dragging, or with the keyboard from each handle. */
export function SectionChooser({ all, value, onChange }: SectionChooserProps) {
  const chosen = value ?? all.map(({ name }) => name)
  const left = all.filter(({ name }) => !chosen.includes(name))
  const items = [...chosen.flatMap(name => all.filter(each => each.name === name)), ...left]
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys => [...keys].map(key => ({ 'text/plain': String(key) })),
    onReorder({ keys, target }) {
      const moved = items.map(({ name }) => name).filter(name => keys.has(name))
      const rest = items.map(({ name }) => name).filter(name => !keys.has(name))
      const place = rest.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0)
      const order = rest.toSpliced(place, 0, ...moved)
      onChange(order.filter(name => chosen.includes(name)))
    },
  })
  return (
    <div className={styles['sections']}>
      <div className={styles['sectionsHead']}>
        <span>بخش‌ها و ترتیبشان</span>
        {value === undefined ? null : (
          <Button look="quiet" onPress={() => onChange(undefined)}>
            همه
          </Button>
        )}
      </div>
      <GridList
        aria-label="بخش‌ها"
        items={items}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={keys =>
          onChange(items.map(({ name }) => name).filter(name => keys === 'all' || keys.has(name)))
        }
        dragAndDropHooks={dragAndDropHooks}
      >
        {({ name, title }) => (
          <GridListItem id={name} textValue={title} className={styles['section'] ?? ''}>
            <AriaButton slot="drag" aria-label={`جابه‌جایی ${title}`}>
              <GripVertical size={14} />
            </AriaButton>
            <Tick slot="selection" />
            {title}
          </GridListItem>
        )}
      </GridList>
    </div>
  )
}
