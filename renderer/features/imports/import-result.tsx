import { Button, Group, Text } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { PadronImport } from '../../../shared/contract/imports.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { importWords } from './last-import.tsx'
import { useLastImport } from './use-import.ts'

type ImportResultProps = { made: PadronImport; onStartOver: () => void }

/** What the import did, and the way back. */
export const ImportResult = ({ made, onStartOver }: ImportResultProps) => {
  const { undo, isUndoing } = useLastImport()
  const takeBack = async () => {
    if ((await undo(made)) !== null) onStartOver()
  }
  return (
    <EmptyState
      icon={IconCircleCheck}
      title="Se importó la hoja"
      action={
        <Group justify="center" gap="xs">
          <Button
            variant="default"
            loading={isUndoing}
            leftSection={<IconArrowBackUp size={17} aria-hidden />}
            onClick={() => void takeBack()}
          >
            Deshacer esta importación
          </Button>
          <Button variant="default" onClick={onStartOver}>
            Importar otra
          </Button>
          <Button component={Link} to="/padron">
            Ver el padrón
          </Button>
        </Group>
      }
    >
      <Text component="span" className="tabular">
        {`«${made.fileName}»: ${importWords(made)}`}
      </Text>
    </EmptyState>
  )
}
