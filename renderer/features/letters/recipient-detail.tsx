import { ActionIcon, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Dispatch, Recipient } from '../../../shared/contract/letters.ts'
import { shortDay } from '../../texts/format.ts'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import { AnswerButtons } from './answer-buttons.tsx'
import { DispatchForm } from './dispatch-drawer.tsx'
import { addresseeWords } from './letter-draft.ts'
import styles from './recipient-table.module.css'
import { DispatchMark } from './recipient-row.tsx'
import { dispatchDraftOf, newDispatch, type Dispatches } from './use-dispatches.ts'
import { recipientName } from './use-recipient-table.ts'

type DetailProps = { recipient: Recipient; hasAnswers: boolean; actions: Dispatches }

const AnswerPart = ({ recipient, actions }: Omit<DetailProps, 'hasAnswers'>) => {
  const [note, setNote] = useState(recipient.answerNote ?? '')
  const isChanged = note.trim() !== (recipient.answerNote ?? '')
  useDrawerGuard(isChanged)
  return (
    <section aria-label="Confirmación">
      <Text fw={650} mb={6}>
        Confirmación
      </Text>
      <Group gap="sm" mb="xs">
        <AnswerButtons recipient={recipient} name={recipientName(recipient)} onAnswer={actions.answer} />
        {recipient.answeredOn !== null && (
          <Text size="sm" c="dimmed" className="tabular">
            {`Anotado el ${shortDay(recipient.answeredOn)}`}
          </Text>
        )}
      </Group>
      {recipient.answer !== 'none' && (
        <Group align="flex-end" wrap="nowrap">
          <Textarea
            label="Nota de la confirmación"
            placeholder="Quién llamó, por qué no viene…"
            className={styles['grow'] ?? ''}
            autosize
            minRows={1}
            maxRows={4}
            value={note}
            onChange={(event) => {
              setNote(event.currentTarget.value)
            }}
          />
          <Button
            variant="default"
            disabled={!isChanged}
            onClick={() => {
              actions.note(recipient, note.trim() === '' ? null : note.trim())
            }}
          >
            Guardar nota
          </Button>
        </Group>
      )}
    </section>
  )
}

type DispatchItemProps = { dispatch: Dispatch; onEdit: () => void; onRemove: () => void }

const DispatchItem = ({ dispatch, onEdit, onRemove }: DispatchItemProps) => (
  <li className={styles['delivery']}>
    <div className={styles['deliveryHead']}>
      <DispatchMark dispatch={dispatch} />
      <span>
        <ActionIcon aria-label="Corregir este envío" onClick={onEdit}>
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label="Quitar este envío" onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </span>
    </div>
    {dispatch.receivedBy !== null && <Text size="sm">Recibido por {dispatch.receivedBy}</Text>}
    {dispatch.note !== null && <Text size="sm">{dispatch.note}</Text>}
    <Attachments owner={{ kind: 'dispatch', id: dispatch.id }} title="Cargo" what="el cargo sellado" />
  </li>
)

const Deliveries = ({ recipient, actions }: Omit<DetailProps, 'hasAnswers'>) => {
  const [edited, setEdited] = useState<Dispatch | 'new' | null>(null)
  const close = () => {
    setEdited(null)
  }
  if (edited !== null)
    return (
      <DispatchForm
        initial={edited === 'new' ? newDispatch('physical') : dispatchDraftOf(edited)}
        doIt={edited === 'new' ? 'Anotar envío' : 'Guardar'}
        onSave={async (draft) =>
          (edited === 'new'
            ? await actions.dispatch([recipient.id], draft)
            : await actions.update(edited.id, draft)) !== null
        }
        onClose={close}
      />
    )
  return (
    <section aria-label="Envíos">
      <Group justify="space-between" mb={6}>
        <Text fw={650}>Envíos</Text>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => {
            setEdited('new')
          }}
        >
          Anotar envío
        </Button>
      </Group>
      {recipient.dispatches.length === 0 && (
        <Text size="sm" c="dimmed">
          Todavía no se anotó ningún envío.
        </Text>
      )}
      <ul className={styles['deliveries']}>
        {recipient.dispatches.map((dispatch) => (
          <DispatchItem
            key={dispatch.id}
            dispatch={dispatch}
            onEdit={() => {
              setEdited(dispatch)
            }}
            onRemove={() => {
              actions.remove({ recipientId: recipient.id, dispatch })
            }}
          />
        ))}
      </ul>
    </section>
  )
}

type RecipientDetailProps = Omit<DetailProps, 'recipient'> & { recipient: Recipient | null; onClose: () => void }

/** One recipient: every delivery with its stamped copy, and what was answered. */
export const RecipientDetail = ({ recipient, hasAnswers, actions, onClose }: RecipientDetailProps) => (
  <GuardedDrawer
    opened={recipient !== null}
    onClose={onClose}
    title={recipient === null ? '' : recipientName(recipient)}
    size={540}
  >
    {recipient !== null && (
      <Stack key={recipient.id} gap="lg">
        <Text c="dimmed">{addresseeWords(recipient)}</Text>
        {hasAnswers && <AnswerPart recipient={recipient} actions={actions} />}
        <Deliveries recipient={recipient} actions={actions} />
      </Stack>
    )}
  </GuardedDrawer>
)
