import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconCopy } from '@tabler/icons-react'
import { fold } from '../../shared/domain/text.ts'
import { errorSentence } from '../texts/errors.ts'
import { copyText } from './copy-text.ts'
import type { Icon } from './icon.ts'

const closeButtonProps = { 'aria-label': 'Cerrar este aviso' }

let lastDone: string | null = null

/** Says that something was done, in the place of what was said to be done before: they do not pile up. */
export const notifyDone = (message: string): void => {
  if (lastDone !== null) notifications.hide(lastDone)
  lastDone = notifications.show({
    message,
    icon: <IconCheck size={18} aria-hidden />,
    autoClose: 3_000,
    closeButtonProps,
  })
}

/** Says what could not be done and why, when no command failed. */
export const notifyProblem = (message: string): void => {
  notifications.show({
    // Once, however often it is asked for again.
    id: `problem-${fold(message).replaceAll(/[^a-z0-9]+/gu, '-')}`,
    message,
    color: 'ochre',
    icon: <IconAlertTriangle size={18} aria-hidden />,
    autoClose: 10_000,
    closeButtonProps,
    role: 'alert',
  })
}

/** Says what failed; stays until somebody reads it and closes it. */
export const notifyFailure = (error: unknown): void => {
  notifications.show({
    // One notice for one failure, however many screens ran into it.
    id: `failure-${fold(errorSentence(error)).replaceAll(/[^a-z0-9]+/gu, '-')}`,
    message: errorSentence(error),
    color: 'brick',
    icon: <IconAlertTriangle size={18} aria-hidden />,
    autoClose: 12_000,
    closeButtonProps,
    role: 'alert',
  })
}

type Offer = { label: string; icon: Icon; accept: () => void; autoCloseMs: number | false; quoted?: string }

const notifyOffer = (message: string, { label, icon: OfferIcon, accept, autoCloseMs, quoted }: Offer): void => {
  const id = notifications.show({
    autoClose: autoCloseMs,
    closeButtonProps,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" lineClamp={12} style={{ whiteSpace: 'pre-line' }}>
          {quoted === undefined ? message : `${message}\n«${quoted}»`}
        </Text>
        <Button
          variant="default"
          size="xs"
          flex="none"
          leftSection={<OfferIcon size={15} aria-hidden />}
          onClick={() => {
            notifications.hide(id)
            accept()
          }}
        >
          {label}
        </Button>
      </Group>
    ),
  })
}

/** Says that something was removed and offers it back for ten seconds. */
export const notifyUndoable = (message: string, onUndo: () => void): void => {
  notifyOffer(message, { label: 'Deshacer', icon: IconArrowBackUp, accept: onUndo, autoCloseMs: 10_000 })
}

/** Says that something was begun elsewhere and offers to write down here that it was done. */
export const notifyFollowUp = (message: string, label: string, onAccept: () => void): void => {
  notifyOffer(message, { label, icon: IconCheck, accept: onAccept, autoCloseMs: 30_000 })
}

/** Shows words that have no place any more until somebody copies them, or closes the notice. */
export const notifyWords = (message: string, words: string): void => {
  const accept = () => {
    void copyText(words).then((isCopied) => {
      if (!isCopied) notifyWords(message, words)
    })
  }
  notifyOffer(message, { label: 'Copiar', icon: IconCopy, accept, autoCloseMs: false, quoted: words })
}
