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
import { memo, type KeyboardEvent } from 'react'
import type { Dispatch, Recipient } from '../../../shared/contract/letters.ts'
import type { DispatchMedium, RecipientAnswer } from '../../../shared/domain/letter.ts'
import { shortDay } from '../../texts/format.ts'
import { dispatchMediumNames } from '../../texts/labels.ts'
import type { Icon } from '../../ui/icon.ts'
import { AnswerButtons } from './answer-buttons.tsx'
import { addresseeWords } from './letter-draft.ts'
import styles from './recipient-table.module.css'
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

/** What can be done with a row; always the same functions, so that only the row that changed is drawn again. */
export type RowHandlers = {
  onFocus: (recipient: Recipient) => void
  onKeyDown: (event: KeyboardEvent, recipient: Recipient) => void
  onToggle: (recipient: Recipient) => void
  onOpen: (recipient: Recipient) => void
  onDeliver: (recipient: Recipient) => void
  onAnswer: (recipient: Recipient, answer: RecipientAnswer) => void
  onMail: (recipient: Recipient) => void
  onCopyMessage: (recipient: Recipient) => void
  onWord: (recipient: Recipient) => void
}

type RowProps = RowHandlers & {
  recipient: Recipient
  hasAnswers: boolean
  /** What they had answered to a call that this one left without effect. */
  before: string | null
  isActive: boolean
  isMarked: boolean
}

type RowMenuProps = Pick<RowProps, 'recipient' | 'onDeliver' | 'onWord' | 'onMail' | 'onCopyMessage'>

const RowMenu = ({ recipient, onDeliver, onWord, onMail, onCopyMessage }: RowMenuProps) => (
  <Menu>
    <Menu.Target>
      <ActionIcon size="lg" aria-label={`Qué hacer con ${recipientName(recipient)}`}>
        <IconDotsVertical size={17} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item
        leftSection={<IconTruckDelivery size={16} aria-hidden />}
        onClick={() => {
          onDeliver(recipient)
        }}
      >
        Anotar envío
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconFileTypeDocx size={16} aria-hidden />}
        onClick={() => {
          onWord(recipient)
        }}
      >
        Su carta en Word
      </Menu.Item>
      <Menu.Item
        leftSection={<IconMail size={16} aria-hidden />}
        onClick={() => {
          onMail(recipient)
        }}
      >
        {recipient.hasEmail ? 'Escribirle un correo' : 'Escribirle un correo (sin dirección)'}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconBrandWhatsapp size={16} aria-hidden />}
        onClick={() => {
          onCopyMessage(recipient)
        }}
      >
        Copiar texto para WhatsApp
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
)

/** One recipient: how the letter reached them and what they answered. */
export const RecipientRow = memo(function RecipientRow(props: RowProps) {
  const { recipient, hasAnswers, before, isActive, isMarked, onFocus, onKeyDown, onToggle, onOpen, onAnswer } = props
  const name = recipientName(recipient)
  const last = recipient.dispatches.at(-1)
  return (
    <Table.Tr
      className={styles['row'] ?? ''}
      data-recipient={recipient.id}
      data-marked={isMarked || undefined}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => {
        onFocus(recipient)
      }}
      onKeyDown={(event) => {
        onKeyDown(event, recipient)
      }}
      aria-label={name}
    >
      <Table.Td>
        <Checkbox
          checked={isMarked}
          aria-label={`Marcar a ${name}`}
          onChange={() => {
            onToggle(recipient)
          }}
        />
      </Table.Td>
      <Table.Td>
        <UnstyledButton
          className={styles['name'] ?? ''}
          onClick={() => {
            onOpen(recipient)
          }}
        >
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
          <AnswerButtons recipient={recipient} name={name} onAnswer={onAnswer} />
          {before !== null && <Text size="xs" c="dimmed">{`antes: ${before}`}</Text>}
        </Table.Td>
      )}
      <Table.Td ta="right">
        <RowMenu {...props} />
      </Table.Td>
    </Table.Tr>
  )
})
