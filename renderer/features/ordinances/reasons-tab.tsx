import { Skeleton } from '@mantine/core'

/** Why the ordinance is proposed, part by part. */
export const ReasonsTab = () => <Skeleton height={320} />
