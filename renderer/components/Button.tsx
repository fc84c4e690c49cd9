import { Button as AriaButton, type ButtonProps as AriaButtonProps, Link } from 'react-aria-components'
import styles from './Button.module.css'

type Look = 'primary' | 'plain' | 'quiet' | 'danger'

/** While an action is under way it is `isPending`, not `isDisabled`, which would take the keyboard away from it. */
interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  look?: Look
  /** Square, for an icon alone; it then needs an `aria-label`. */
  icon?: boolean
}

export function Button({ look = 'plain', icon = false, ...props }: ButtonProps) {
  const label = icon ? props['aria-label'] : undefined
  return <AriaButton {...props} ref={button => name(button, label)} className={classes(look, icon)} />
}

/** Says under the pointer what an icon alone does. */
function name(button: HTMLButtonElement | null, label: string | undefined): void {
  if (button !== null && label !== undefined) button.title = label
}

/** A link that looks like a button. `href` is a route of the window. */
export function ButtonLink({
  look = 'plain',
  href,
  children,
}: {
  look?: Look
  href: string
  children: React.ReactNode
}) {
  return (
    <Link href={href} className={classes(look, false)}>
      {children}
    </Link>
  )
}

function classes(look: Look, icon: boolean): string {
  return [styles['button'], styles[look], icon ? styles['icon'] : ''].join(' ')
}
