import { Button, Popover, Text } from '@mantine/core'
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react'
import type { OrdinancePart } from '../../../shared/contract/ordinances.ts'
import { partKindName } from '../../../shared/domain/ordinance-words.ts'
import { readText } from '../../../shared/domain/part-references.ts'
import type { EditorDesk } from './editor-desk.ts'
import styles from './structure.module.css'

const longestWords = 70

const wordsOf = ({ title, text }: OrdinancePart): string => {
  const words = title === '' ? readText(text, new Map()) : title
  return words.length > longestWords ? `${words.slice(0, longestWords)}…` : words
}

/** What was taken away, to be put back where it was. */
export const RemovedList = ({ removed, desk }: { removed: readonly OrdinancePart[]; desk: EditorDesk }) => (
  <Popover position="top-start" width={340} withinPortal trapFocus returnFocus>
    <Popover.Target>
      <Button variant="subtle" size="compact-sm" m={6} leftSection={<IconTrash size={15} aria-hidden />}>
        {`Quitados (${String(removed.length)})`}
      </Button>
    </Popover.Target>
    <Popover.Dropdown>
      <Text fw={600} size="sm" mb={4}>
        Lo que se quitó del texto
      </Text>
      <ul className={styles['removed']}>
        {removed.toReversed().map((part) => (
          <li key={part.id}>
            <div>
              <Text size="xs" c="dimmed">
                {partKindName(part.kind).one}
              </Text>
              <Text size="sm">{wordsOf(part) === '' ? 'Sin texto' : wordsOf(part)}</Text>
            </div>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconArrowBackUp size={15} aria-hidden />}
              onClick={() => {
                desk.restore(part.id)
              }}
            >
              Restaurar
            </Button>
          </li>
        ))}
      </ul>
    </Popover.Dropdown>
  </Popover>
)
