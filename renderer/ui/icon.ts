import type { ComponentType } from 'react'

/** An icon of the set that the program uses. */
export type Icon = ComponentType<{ size?: number; stroke?: number; className?: string; 'aria-hidden'?: boolean }>
