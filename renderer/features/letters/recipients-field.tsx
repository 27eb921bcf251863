import { ActionIcon, Button, Checkbox, Text, TextInput } from '@mantine/core'
import { IconPencil, IconSearch, IconTrash, IconUserPlus } from '@tabler/icons-react'
import { memo, useState } from 'react'
import type { RecipientDraft } from '../../../shared/contract/letters.ts'
import { LineSkeletons } from '../../ui/loaded.tsx'
import { notifyUndoable } from '../../ui/notify.tsx'
import { Section } from '../../ui/section.tsx'
import { addresseeWords } from './letter-draft.ts'
import { emptyGuest, RecipientDrawer } from './recipient-drawer.tsx'
import { filterGroups, recipientGroups, withChosen, type RecipientGroup, type RecipientRow } from './recipient-rows.ts'
import styles from './recipients-field.module.css'
import type { CommitteeLists } from './use-letter-desk.ts'

type RowProps = { row: RecipientRow; onToggle: () => void; onEdit: () => void }

const Row = ({ row, onToggle, onEdit }: RowProps) => {
  const { recipient, isChosen } = row
  const label = recipient.institutionName === '' ? (recipient.name ?? 'Sin nombre') : recipient.institutionName
  const person = addresseeWords(recipient)
  return (
    <li className={styles['row']} data-out={!isChosen || undefined}>
      {recipient.isGuest ? (
        <ActionIcon aria-label={`Quitar a ${label}`} onClick={onToggle}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      ) : (
        <Checkbox checked={isChosen} onChange={onToggle} aria-label={`Enviar a ${label}`} />
      )}
      <span className={styles['words']}>
        <span className={styles['name']}>{label}</span>
        <Text component="span" size="sm" c="dimmed">
          {person === '' ? 'Sin nombre de la persona: saldrá solo la institución' : person}
        </Text>
      </span>
      {isChosen && (
        <ActionIcon aria-label={`Editar el destinatario ${label}`} onClick={onEdit}>
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}

type GroupProps = {
  group: RecipientGroup
  onToggle: (rows: readonly RecipientRow[], isChosen: boolean) => void
  onEdit: (row: RecipientRow) => void
}

const Group = ({ group: { key, name, rows }, onToggle, onEdit }: GroupProps) => {
  const chosen = rows.filter(({ isChosen }) => isChosen).length
  const areAll = chosen === rows.length
  return (
    <section className={styles['group']} aria-label={name}>
      <div className={styles['groupHead']}>
        {key !== 'guests' && (
          <Checkbox
            checked={areAll}
            indeterminate={chosen > 0 && !areAll}
            aria-label={`Todos los de ${name}`}
            onChange={() => {
              onToggle(rows, !areAll)
            }}
          />
        )}
        <span>{name}</span>
        <span className="tabular">{areAll ? String(chosen) : `${String(chosen)} de ${String(rows.length)}`}</span>
      </div>
      <ul>
        {rows.map((row) => (
          <Row
            key={row.key}
            row={row}
            onToggle={() => {
              onToggle([row], !row.isChosen)
            }}
            onEdit={() => {
              onEdit(row)
            }}
          />
        ))}
      </ul>
    </section>
  )
}

type RecipientsFieldProps = {
  chosen: readonly RecipientDraft[]
  proposed: readonly RecipientDraft[]
  committee: CommitteeLists | undefined
  onChange: (recipients: RecipientDraft[]) => void
}

// Drawn apart from the text: what is typed there does not draw hundreds of recipients again.
/** Whom the letter goes to, by segment: everybody is proposed, anybody can be left out, and guests are added by hand. */
export const RecipientsField = memo(function RecipientsField(props: RecipientsFieldProps) {
  const { chosen, proposed, committee, onChange } = props
  const [query, setQuery] = useState('')
  // The row in hand; -1 is a guest who is being added.
  const [edited, setEdited] = useState<{ index: number; recipient: RecipientDraft } | null>(null)
  const groups = committee === undefined ? [] : recipientGroups(chosen, proposed, committee)
  const toggle = (rows: readonly RecipientRow[], isChosen: boolean) => {
    onChange(withChosen(chosen, rows, isChosen))
    const [row] = rows
    if (row?.recipient.isGuest === true)
      notifyUndoable('Se quitó al invitado.', () => {
        onChange([...chosen])
      })
  }
  const save = (recipient: RecipientDraft) => {
    if (edited === null) return
    onChange(
      edited.index === -1
        ? [...chosen, recipient]
        : chosen.map((one, index) => (index === edited.index ? recipient : one)),
    )
  }
  return (
    <Section
      title={`Destinatarios (${String(chosen.length)})`}
      aside={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconUserPlus size={16} aria-hidden />}
          onClick={() => {
            setEdited({ index: -1, recipient: emptyGuest })
          }}
        >
          Agregar invitado(a)
        </Button>
      }
    >
      <div id="letter-recipients">
        <TextInput
          aria-label="Buscar entre los destinatarios"
          placeholder="Buscar institución o persona"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={query}
          mb="xs"
          onChange={(event) => {
            setQuery(event.currentTarget.value)
          }}
        />
        {committee === undefined && <LineSkeletons lines={4} />}
        {committee !== undefined && groups.length === 0 && (
          <Text c="dimmed">
            No hay instituciones acreditadas para ese día. Acredítelas en el padrón o agregue invitados a mano.
          </Text>
        )}
        <div className={styles['groups']} tabIndex={0} role="region" aria-label="Lista de destinatarios">
          {filterGroups(groups, query).map((group) => (
            <Group
              key={group.key}
              group={group}
              onToggle={toggle}
              onEdit={({ index, recipient }) => {
                setEdited({ index, recipient })
              }}
            />
          ))}
        </div>
      </div>
      <RecipientDrawer
        recipient={edited?.recipient ?? null}
        isNew={edited?.index === -1}
        onSave={save}
        onClose={() => {
          setEdited(null)
        }}
      />
    </Section>
  )
})
