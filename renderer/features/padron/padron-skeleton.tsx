import { Group, Skeleton, Stack } from '@mantine/core'

const rows = 9

/** The shape of the padrón while it is read. */
export const PadronSkeleton = () => (
  <Stack gap="sm" aria-hidden>
    <Group gap="sm">
      {[120, 96, 96, 96, 220].map((width, index) => (
        <Skeleton key={index} height={44} width={width} />
      ))}
    </Group>
    <Group justify="space-between">
      <Skeleton height={34} width={480} />
      <Skeleton height={34} width={260} />
    </Group>
    <Stack gap={6} mt="xs">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={40} />
      ))}
    </Stack>
  </Stack>
)
