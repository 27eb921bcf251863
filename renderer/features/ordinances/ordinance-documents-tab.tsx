import { Skeleton } from '@mantine/core'

/** What is written of a text as Word. */
export const OrdinanceDocumentsTab = () => <Skeleton height={320} />
