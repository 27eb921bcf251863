import { Skeleton } from '@mantine/core'

/** The text by parts: structure, words and how it prints. */
export const TextTab = () => <Skeleton height={320} />
