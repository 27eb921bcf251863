import { Skeleton } from '@mantine/core'

/** The text as it stood, and what changed between. */
export const VersionsTab = () => <Skeleton height={320} />
