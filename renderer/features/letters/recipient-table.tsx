import { Button, Checkbox, Table, Text, TextInput, UnstyledButton } from '@mantine/core'
import { IconChecks, IconSearch } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { Letter, Recipient } from '../../../shared/contract/letters.ts'
import type { RecipientId } from '../../../shared/domain/ids.ts'
import sheet from '../../ui/sheet.module.css'
import { useDocumentActions } from '../documents/use-documents.ts'
import { answerOfKey, filterNames } from './answer-words.ts'
import type { EarlierAnswers } from './earlier-answers.ts'
import { DispatchDrawer } from './dispatch-drawer.tsx'
import { RecipientDetail } from './recipient-detail.tsx'
import { RecipientRow } from './recipient-row.tsx'
import { useRowHandlers } from './use-row-handlers.ts'
import styles from './recipient-table.module.css'
import type { Dispatches } from './use-dispatches.ts'
import { useRecipientTable, type RecipientTablePage } from './use-recipient-table.ts'

const Filters = ({ table, hasAnswers }: { table: RecipientTablePage; hasAnswers: boolean }) => (
  <div className={styles['filters']} role="group" aria-label="Qué destinatarios se ven">
    {table.counts
      .filter(({ filter }) => hasAnswers || filter === 'all' || filter === 'undelivered')
      .map(({ filter, amount }) => (
        <UnstyledButton
          key={filter}
          className={styles['filter'] ?? ''}
          aria-pressed={table.filter === filter}
          onClick={() => {
            table.setFilter(filter)
          }}
        >
          {filterNames[filter]} <span className="tabular">{amount}</span>
        </UnstyledButton>
      ))}
  </div>
)

// After a click the focus is in a button of the row: its letters and arrows go on meaning the row's. A space or an Enter
// there are the button's, and what is open over the table is no part of the row.
const listensTo = ({ target, currentTarget, key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean => {
  if (ctrlKey || altKey || metaKey || !(target instanceof HTMLElement)) return false
  if (target === currentTarget) return true
  const isText = target.matches('input:not([type="checkbox"]), textarea, select')
  const opensMenu = target.ariaExpanded === 'true' || (target.ariaHasPopup !== null && key.startsWith('Arrow'))
  return currentTarget.contains(target) && !isText && !opensMenu && key !== ' ' && key !== 'Enter'
}

type RecipientTableProps = { letter: Letter; actions: Dispatches; hasAnswers: boolean; earlier: EarlierAnswers }

/** To whom the letter went, how it reached them, and who comes: by mouse, or key by key on the row in hand. */
export const RecipientTable = ({ letter, actions, hasAnswers, earlier }: RecipientTableProps) => {
  const table = useRecipientTable(letter)
  const { generate } = useDocumentActions()
  const body = useRef<HTMLTableSectionElement>(null)
  const [delivered, setDelivered] = useState<readonly RecipientId[]>([])
  const [detailId, setDetailId] = useState<RecipientId | null>(null)
  const marked = table.shown.filter(({ id }) => table.marked.has(id)).map(({ id }) => id)
  const pending = table.shown.filter(({ dispatches }) => dispatches.length === 0).map(({ id }) => id)
  const toDeliver = marked.length > 0 ? marked : pending

  const goTo = (index: number) => {
    const next = table.shown[Math.max(0, Math.min(index, table.shown.length - 1))]
    if (next === undefined) return
    table.setActiveId(next.id)
    body.current?.querySelector<HTMLElement>(`[data-recipient="${next.id}"]`)?.focus()
  }
  const handleKey = (event: KeyboardEvent, recipient: Recipient) => {
    const index = table.shown.indexOf(recipient)
    if (!listensTo(event)) return
    const moves: Partial<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: table.shown.length - 1,
    }
    const move = moves[event.key]
    const answer = hasAnswers ? answerOfKey(event.key, recipient) : null
    if (move !== undefined) goTo(move)
    else if (event.key === ' ') table.toggle(recipient.id)
    else if (event.key === 'Enter') setDetailId(recipient.id)
    else if (event.key.toLowerCase() === 'e') setDelivered([recipient.id])
    else if (answer !== null) actions.answer(recipient, answer)
    else return
    event.preventDefault()
  }
  const handlers = useRowHandlers({
    onFocus: ({ id }) => {
      table.setActiveId(id)
    },
    onKeyDown: handleKey,
    onToggle: ({ id }) => {
      table.toggle(id)
    },
    onOpen: ({ id }) => {
      setDetailId(id)
    },
    onDeliver: ({ id }) => {
      setDelivered([id])
    },
    onAnswer: actions.answer,
    onMail: ({ id }) => {
      actions.mail(id)
    },
    onCopyMessage: ({ id }) => {
      actions.copyMessage(id)
    },
    onWord: ({ id }) => {
      generate({ kind: 'letter', subjectId: id })
    },
  })
  return (
    <div>
      <div className={styles['tools']}>
        <TextInput
          aria-label="Buscar destinatario"
          placeholder="Buscar institución o persona"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={table.query}
          onChange={(event) => {
            table.setQuery(event.currentTarget.value)
          }}
        />
        <Filters table={table} hasAnswers={hasAnswers} />
        <Button
          variant="default"
          disabled={toDeliver.length === 0}
          leftSection={<IconChecks size={17} aria-hidden />}
          onClick={() => {
            setDelivered(toDeliver)
          }}
        >
          {`Marcar entregados (${String(toDeliver.length)})`}
        </Button>
      </div>
      <div className={sheet['sheet']}>
        <Table aria-label="Destinatarios" className={styles['table'] ?? ''} verticalSpacing={5}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={36}>
                <Checkbox
                  aria-label="Marcar todos los que se ven"
                  checked={table.areAllMarked}
                  indeterminate={marked.length > 0 && !table.areAllMarked}
                  onChange={(event) => {
                    table.markAll(event.currentTarget.checked)
                  }}
                />
              </Table.Th>
              <Table.Th>Destinatario</Table.Th>
              <Table.Th>Envío</Table.Th>
              {hasAnswers && <Table.Th>Confirmación</Table.Th>}
              <Table.Th>
                <span className="visually-hidden">Acciones</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody ref={body}>
            {table.shown.map((recipient) => (
              <RecipientRow
                key={recipient.id}
                recipient={recipient}
                hasAnswers={hasAnswers}
                before={earlier.get(recipient.id)?.words ?? null}
                isActive={recipient.id === table.activeId}
                isMarked={table.marked.has(recipient.id)}
                {...handlers}
              />
            ))}
          </Table.Tbody>
        </Table>
        {table.shown.length === 0 && (
          <Text c="dimmed" p="md">
            Nadie está en esta lista.
          </Text>
        )}
      </div>
      <Text size="sm" c="dimmed" mt={6}>
        {hasAnswers
          ? 'Con el teclado, sobre una fila: T titular · A alterno(a) · N no asiste · S sin respuesta · E anotar envío · Espacio marcar · Enter detalle.'
          : 'Con el teclado, sobre una fila: E anotar envío · Espacio marcar · Enter detalle.'}
      </Text>
      <DispatchDrawer
        amount={delivered.length}
        onSave={async (dispatch) => {
          const isDone = (await actions.dispatch(delivered, dispatch)) !== null
          if (isDone) table.markAll(false)
          return isDone
        }}
        onClose={() => {
          setDelivered([])
        }}
      />
      <RecipientDetail
        recipient={letter.recipients.find(({ id }) => id === detailId) ?? null}
        hasAnswers={hasAnswers}
        actions={actions}
        onClose={() => {
          setDetailId(null)
        }}
      />
    </div>
  )
}
