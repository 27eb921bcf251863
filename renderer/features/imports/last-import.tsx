import { Button, Text } from '@mantine/core'
import { IconArrowBackUp, IconHistory } from '@tabler/icons-react'
import type { PadronImport } from '../../../shared/contract/imports.ts'
import { count, shortInstant } from '../../texts/format.ts'
import styles from './imports.module.css'
import { useLastImport } from './use-import.ts'

/** What an import did: `210 filas nuevas y 2 actualizadas, de 214.` */
export const importWords = ({ rowCount, createdCount, updatedCount }: PadronImport): string => {
  const parts = [
    ...(createdCount > 0 ? [count(createdCount, 'fila nueva', 'filas nuevas')] : []),
    ...(updatedCount > 0 ? [count(updatedCount, 'fila actualizada', 'filas actualizadas')] : []),
  ]
  const left = rowCount - createdCount - updatedCount
  return `${parts.join(' y ')}${left > 0 ? `, de ${String(rowCount)} en la hoja` : ''}.`
}

/** The latest import, with the way to take it back while that can be done. */
export const LastImport = () => {
  const { last, undo, isUndoing } = useLastImport()
  const made = last.data ?? null
  if (made === null) return null
  return (
    <section className={styles['last']} aria-label="Última importación">
      <IconHistory size={22} stroke={1.6} aria-hidden />
      <div className={styles['lastWords']}>
        <Text fw={600}>{`Última importación: ${made.fileName}`}</Text>
        <Text size="sm" c="dimmed" className="tabular">
          {`${shortInstant(made.appliedAt)} · ${importWords(made)}`}
          {made.undoneAt !== null && ` Se deshizo el ${shortInstant(made.undoneAt)}.`}
        </Text>
      </div>
      {made.undoneAt === null && (
        <Button
          variant="default"
          loading={isUndoing}
          leftSection={<IconArrowBackUp size={17} aria-hidden />}
          onClick={() => void undo(made)}
        >
          Deshacer esta importación
        </Button>
      )}
    </section>
  )
}
