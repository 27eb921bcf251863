import { Button, Popover, Skeleton, Text } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import { IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NotesRevisionSummary } from '../../../shared/contract/minutes.ts'
import { dayOf, timeOf } from '../../../shared/domain/dates.ts'
import type { AgendaItemId } from '../../../shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { count, shortDay } from '../../texts/format.ts'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import styles from './notes-versions.module.css'

const hourOf = ({ savedAt }: NotesRevisionSummary): string =>
  dayOf(savedAt) === today() ? timeOf(savedAt) : `${shortDay(dayOf(savedAt))} ${timeOf(savedAt)}`

const Version = ({ revision, onRestore }: { revision: NotesRevisionSummary; onRestore: () => void }) => {
  const { beginning, wordCount } = revision
  return (
    <li className={styles['version']}>
      <span className={styles['when']}>
        <strong className="tabular">{hourOf(revision)}</strong>
        {` ${revision.author} · ${count(wordCount, 'palabra', 'palabras')}`}
      </span>
      <Button variant="default" size="compact-xs" onClick={onRestore}>
        Volver a esta
      </Button>
      <span className={styles['words']}>{beginning === '' ? '(sin nada escrito)' : beginning}</span>
    </li>
  )
}

const List = ({
  agendaItemId,
  onRestore,
}: {
  agendaItemId: AgendaItemId
  onRestore: (one: NotesRevisionSummary) => void
}) => {
  const revisions = useQuery({ ...orpc.minutes.notesHistory.queryOptions({ input: { agendaItemId } }), staleTime: 0 })
  if (revisions.isError) return <FailurePanel error={revisions.error} onRetry={() => void revisions.refetch()} />
  if (revisions.data === undefined) return <Skeleton height={90} />
  if (revisions.data.length === 0)
    return (
      <Text c="dimmed" size="sm">
        Aquí quedará lo que estas notas decían antes de cada cambio, también después de reiniciar la computadora.
      </Text>
    )
  return (
    <ol className={styles['list']}>
      {revisions.data.map((revision) => (
        <Version
          key={revision.id}
          revision={revision}
          onRestore={() => {
            onRestore(revision)
          }}
        />
      ))}
    </ol>
  )
}

type NotesVersionsProps = { agendaItemId: AgendaItemId; onRestore: (revision: NotesRevisionSummary) => void }

/** What the notes said before: hour, who and the first words, and the way back. */
export const NotesVersions = ({ agendaItemId, onRestore }: NotesVersionsProps) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={420} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <RichTextEditor.Control
          aria-label="Versiones anteriores de estas notas"
          title="Versiones anteriores de estas notas"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen)
          }}
        >
          <IconHistory size={16} stroke={1.5} aria-hidden />
        </RichTextEditor.Control>
      </Popover.Target>
      <Popover.Dropdown aria-label="Versiones anteriores">
        <Text fw={600} size="sm" mb={6}>
          Versiones de estas notas
        </Text>
        {isOpen && (
          <List
            agendaItemId={agendaItemId}
            onRestore={(revision) => {
              setOpen(false)
              onRestore(revision)
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
