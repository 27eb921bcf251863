import { Button, Group, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { count } from '../../texts/format.ts'
import styles from './imports.module.css'
import { namesakesIn } from './namesakes.ts'
import type { PreviewRow } from './row-words.ts'
import type { Decision } from './use-import.ts'

type NamesakesPanelProps = { rows: readonly PreviewRow[]; onDecide: (decisions: readonly Decision[]) => void }

/** One answer for everybody in the sheet whose name the program knows already. */
export const NamesakesPanel = ({ rows, onDecide }: NamesakesPanelProps) => {
  const { same, other } = namesakesIn(rows)
  if (other.length < 2) return null
  return (
    <div className={styles['namesakes']}>
      <IconUsers size={19} aria-hidden />
      <Text size="sm">
        {`${count(other.length, 'persona tiene', 'personas tienen')} un nombre que ya está en el programa. Decida una por una, o todas a la vez:`}
      </Text>
      <Group gap="xs" wrap="nowrap">
        {same.length > 0 && (
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              onDecide(same)
            }}
          >
            {`Son las mismas (${String(same.length)})`}
          </Button>
        )}
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            onDecide(other)
          }}
        >
          {`Son otras personas (${String(other.length)})`}
        </Button>
      </Group>
    </div>
  )
}
