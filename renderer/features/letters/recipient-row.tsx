import { ActionIcon, Checkbox, Menu, Table, Text, UnstyledButton } from '@mantine/core'
import {
  IconBrandWhatsapp,
  IconDotsVertical,
  IconFileTypeDocx,
  IconMail,
  IconPaperclip,
  IconTruckDelivery,
  IconWalk,
} from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { Dispatch, Recipient } from '../../../shared/contract/letters.ts'
import type { DispatchMedium } from '../../../shared/domain/letter.ts'
import { shortDay } from '../../texts/format.ts'
import { dispatchMediumNames } from '../../texts/labels.ts'
import type { Icon } from '../../ui/icon.ts'
import { useDocumentActions } from '../documents/use-documents.ts'
import { AnswerButtons } from './answer-buttons.tsx'
import { addresseeWords } from './letter-draft.ts'
import styles from './recipient-table.module.css'
import type { Dispatches } from './use-dispatches.ts'
import { recipientName } from './use-recipient-table.ts'

const mediumIcons: Record<DispatchMedium, Icon> = {
  physical: IconWalk,
  email: IconMail,
  whatsapp: IconBrandWhatsapp,
}

/** One delivery in a few words: how, when, and whether its stamped copy is there. */
export const DispatchMark = ({ dispatch }: { dispatch: Dispatch }) => {
  const MediumIcon = mediumIcons[dispatch.medium]
  return (
    <span className={styles['dispatch']}>
      <MediumIcon size={16} aria-hidden />
      <span className="tabular">
        {dispatchMediumNames[dispatch.medium]} · {shortDay(dispatch.dispatchedOn)}
        {dispatch.dispatchedAt === null ? '' : ` ${dispatch.dispatchedAt}`}
      </span>
      {dispatch.attachmentCount > 0 && (
        <>
          <IconPaperclip size={15} aria-hidden />
          <span className="visually-hidden">con archivo</span>
        </>
      )}
    </span>
  )
}

type RowProps = {
  recipient: Recipient
  hasAnswers: boolean
  isActive: boolean
  isMarked: boolean
  actions: Dispatches
  onFocus: () => void
  onKeyDown: (event: KeyboardEvent) => void
  onToggle: () => void
  onOpen: () => void
  onDeliver: () => void
}

const RowMenu = ({ recipient, actions, onDeliver }: Pick<RowProps, 'recipient' | 'actions' | 'onDeliver'>) => {
  const { generate } = useDocumentActions()
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size="lg" aria-label={`Qué hacer con ${recipientName(recipient)}`}>
          <IconDotsVertical size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconTruckDelivery size={16} aria-hidden />} onClick={onDeliver}>
          Anotar envío
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconFileTypeDocx size={16} aria-hidden />}
          onClick={() => {
            generate({ kind: 'letter', subjectId: recipient.id })
          }}
        >
          Su carta en Word
        </Menu.Item>
        <Menu.Item
          leftSection={<IconMail size={16} aria-hidden />}
          onClick={() => {
            actions.mail(recipient.id)
          }}
        >
          {recipient.hasEmail ? 'Escribirle un correo' : 'Escribirle un correo (sin dirección)'}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconBrandWhatsapp size={16} aria-hidden />}
          onClick={() => {
            actions.copyMessage(recipient.id)
          }}
        >
          Copiar texto para WhatsApp
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** One recipient: how the letter reached them and what they answered. */
export const RecipientRow = (props: RowProps) => {
  const { recipient, hasAnswers, isActive, isMarked, actions, onFocus, onKeyDown, onToggle, onOpen } = props
  const name = recipientName(recipient)
  const last = recipient.dispatches.at(-1)
  return (
    <Table.Tr
      className={styles['row'] ?? ''}
      data-recipient={recipient.id}
      data-marked={isMarked || undefined}
      tabIndex={isActive ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      aria-label={name}
    >
      <Table.Td>
        <Checkbox checked={isMarked} onChange={onToggle} aria-label={`Marcar a ${name}`} />
      </Table.Td>
      <Table.Td>
        <UnstyledButton className={styles['name'] ?? ''} onClick={onOpen}>
          {name}
        </UnstyledButton>
        {recipient.isGuest && <span className={styles['guest']}>Invitado(a)</span>}
        <Text size="sm" c="dimmed">
          {recipient.institutionName === '' ? (recipient.position ?? '') : addresseeWords(recipient)}
        </Text>
      </Table.Td>
      <Table.Td>
        {last === undefined ? (
          <Text size="sm" c="dimmed" className={styles['none'] ?? ''}>
            Sin envío
          </Text>
        ) : (
          <>
            <DispatchMark dispatch={last} />
            {recipient.dispatches.length > 1 && (
              <Text size="xs" c="dimmed">{`y ${String(recipient.dispatches.length - 1)} más`}</Text>
            )}
          </>
        )}
      </Table.Td>
      {hasAnswers && (
        <Table.Td>
          <AnswerButtons recipient={recipient} name={name} onAnswer={actions.answer} />
        </Table.Td>
      )}
      <Table.Td ta="right">
        <RowMenu {...props} />
      </Table.Td>
    </Table.Tr>
  )
}
