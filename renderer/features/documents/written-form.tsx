import { Button, Group, Stack } from '@mantine/core'
import { IconDeviceFloppy, IconFileTypeDocx } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { KeptNotice } from '../../ui/kept-notice.tsx'
import type { useWrittenForm } from './use-written-form.ts'

type Written = Pick<ReturnType<typeof useWrittenForm>, 'isSaving' | 'discard' | 'save' | 'saveAndWrite'>

/** The form of what `useWrittenForm` writes, with the notice of what was brought back. */
export const WrittenForm = ({ written, children }: { written: Written; children: ReactNode }) => (
  <form onSubmit={(event) => void written.save(event)} noValidate>
    <Stack gap="md">
      {written.discard !== null && <KeptNotice onDiscard={written.discard} />}
      {children}
    </Stack>
  </form>
)

/** Its two buttons: the Word of it, and saving it. */
export const WrittenFormButtons = ({ written }: { written: Written }) => (
  <Group gap="xs" wrap="nowrap">
    <Button
      variant="default"
      leftSection={<IconFileTypeDocx size={17} aria-hidden />}
      onClick={() => void written.saveAndWrite()}
    >
      Generar Word
    </Button>
    <Button type="submit" loading={written.isSaving} leftSection={<IconDeviceFloppy size={17} aria-hidden />}>
      Guardar
    </Button>
  </Group>
)
