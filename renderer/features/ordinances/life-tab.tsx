import { Skeleton } from '@mantine/core'

/** The way of a text, step by step. */
export const LifeTab = () => <Skeleton height={320} />
