import { Button, Checkbox, FocusTrap, Group, Select, Stack, Text, Textarea } from '@mantine/core'
import { IconCopy, IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import type { Letter } from '../../../shared/contract/letters.ts'
import type { Committee } from '../../../shared/domain/committee.ts'
import type { DispatchMedium } from '../../../shared/domain/letter.ts'
import { client } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { useCommand } from '../../app/use-command.tsx'
import { count } from '../../texts/format.ts'
import { dispatchMediumNames, optionsOf } from '../../texts/labels.ts'
import { copyText } from '../../ui/copy-text.ts'
import { GuardedDrawer } from '../../ui/guarded-drawer.tsx'
import { notifyDone, notifyProblem } from '../../ui/notify.tsx'
import { reminderAddress, reminderText, type Reminded } from './reminder.ts'
import styles from './terms.module.css'

const emailsOf = async (letterId: Letter['id'], chosen: readonly Reminded[]): Promise<string[]> => {
  const written = chosen.filter(({ recipient }) => recipient.hasEmail)
  const messages = await Promise.all(
    written.map(({ recipient }) => client.letters.message({ letterId, recipientId: recipient.id })),
  )
  return [...new Set(messages.flatMap(({ emails }) => emails))]
}

const copy = async (text: string, done: string): Promise<void> => {
  if (await copyText(text)) notifyDone(done)
  else notifyProblem('Esta ventana no permite copiar. Seleccione el texto y cópielo con Ctrl+C.')
}

const useReminder = (letter: Letter, onClose: () => void) => {
  const dispatching = useCommand(client.letters.dispatch, {
    onDone: (_letter, { recipientIds }) => {
      notifyDone(`Se anotó el recordatorio a ${count(recipientIds.length, 'institución', 'instituciones')}.`)
      onClose()
    },
  })
  const copyEmails = useCommand(async (chosen: readonly Reminded[]) => {
    const emails = await emailsOf(letter.id, chosen)
    await copy(emails.join('; '), `Se copiaron ${count(emails.length, 'correo', 'correos')}.`)
    return emails
  })
  const write = useCommand(async ({ chosen, text }: { chosen: readonly Reminded[]; text: string }) => {
    const emails = await emailsOf(letter.id, chosen)
    window.location.href = reminderAddress(emails, 'Recordatorio: acreditación ante el comité', text)
    return emails
  })
  return { dispatching, copyEmails, write }
}

type FormProps = {
  letter: Letter
  number: string
  all: readonly Reminded[]
  initialIds: ReadonlySet<string>
  committee: Committee
  onClose: () => void
}

const Form = ({ letter, number, all, initialIds, committee, onClose }: FormProps) => {
  const [ids, setIds] = useState(initialIds)
  const [typed, setTyped] = useState<string | null>(null)
  const [medium, setMedium] = useState<DispatchMedium>('email')
  const { dispatching, copyEmails, write } = useReminder(letter, onClose)
  const chosen = all.filter(({ row }) => ids.has(row.institution.id))
  const only = chosen.length === 1 ? (chosen[0]?.row.institution.name ?? null) : null
  const facts = { committee, number, issuedOn: letter.issuedOn, replyBy: letter.replyBy, today: today() }
  const text = typed ?? reminderText({ ...facts, institutionName: only })
  const withEmail = chosen.filter(({ recipient }) => recipient.hasEmail).length
  const toggle = (id: string, isChosen: boolean) => {
    setIds(new Set(isChosen ? [...ids, id] : [...ids].filter((one) => one !== id)))
  }
  return (
    <Stack>
      <FocusTrap.InitialFocus />
      <div className={styles['reminded']} role="group" aria-label="A quiénes se recuerda">
        {all.map(({ row: { institution }, recipient }) => (
          <Checkbox
            key={institution.id}
            label={institution.acronym === null ? institution.name : `${institution.acronym} · ${institution.name}`}
            description={recipient.hasEmail ? null : 'Sin correo en el padrón'}
            checked={ids.has(institution.id)}
            onChange={(event) => {
              toggle(institution.id, event.currentTarget.checked)
            }}
          />
        ))}
      </div>
      <Textarea
        label="Mensaje"
        description="Sirve para un correo o para WhatsApp. Puede cambiarlo antes de copiarlo."
        autosize
        minRows={8}
        maxRows={16}
        value={text}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
        }}
      />
      <Group gap="xs">
        <Button
          leftSection={<IconCopy size={17} aria-hidden />}
          onClick={() => void copy(text, 'Se copió el mensaje.')}
        >
          Copiar el mensaje
        </Button>
        <Button
          variant="default"
          disabled={withEmail === 0}
          onClick={() => {
            copyEmails.run(chosen)
          }}
        >
          {`Copiar ${count(withEmail, 'correo', 'correos')}`}
        </Button>
        {window.mesaHost === undefined && (
          <Button
            variant="default"
            disabled={withEmail === 0}
            leftSection={<IconMail size={17} aria-hidden />}
            onClick={() => {
              write.run({ chosen, text })
            }}
          >
            Escribir el correo
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        El programa no envía nada por sí mismo. Después de enviarlo, anótelo aquí para que conste.
      </Text>
      <Group align="flex-end" gap="xs">
        <Select
          label="Se recordó por"
          w={200}
          data={optionsOf(dispatchMediumNames)}
          value={medium}
          onChange={(value) => {
            if (value !== null) setMedium(value)
          }}
        />
        <Button
          variant="default"
          disabled={chosen.length === 0}
          loading={dispatching.isRunning}
          onClick={() => {
            dispatching.run({
              letterId: letter.id,
              recipientIds: chosen.map(({ recipient }) => recipient.id),
              dispatch: { medium, dispatchedOn: today(), dispatchedAt: null, receivedBy: null, note: 'Recordatorio' },
            })
          }}
        >
          {`Anotar el recordatorio a ${count(chosen.length, 'institución', 'instituciones')}`}
        </Button>
      </Group>
    </Stack>
  )
}

type ReminderDrawerProps = Omit<FormProps, 'initialIds'> & { chosenIds: ReadonlySet<string> | null }

/** Reminds institutions of the request that they have not answered: the text, whom to, and the note that it was done. */
export const ReminderDrawer = ({ chosenIds, ...rest }: ReminderDrawerProps) => (
  <GuardedDrawer opened={chosenIds !== null} onClose={rest.onClose} title="Recordar la acreditación" size={560}>
    {chosenIds !== null && <Form key={[...chosenIds].join()} initialIds={chosenIds} {...rest} />}
  </GuardedDrawer>
)
