import type { ReactNode } from 'react'
import styles from './mark.module.css'
import type { Tone } from './tone.ts'
import type { Icon } from './icon.ts'

type MarkProps = { icon: Icon; tone: Tone; children: ReactNode; isLarge?: boolean }

/** A state with its icon and its word. */
export const Mark = ({ icon: Icon, tone, children, isLarge = false }: MarkProps) => (
  <span className={styles['mark']} data-tone={tone} data-large={isLarge || undefined}>
    <Icon size={isLarge ? 18 : 15} stroke={2} aria-hidden />
    <span>{children}</span>
  </span>
)
