import { Alert, Anchor, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle, IconSend } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Letter, LetterDesk, LetterDraft } from '../../../shared/contract/letters.ts'
import { yearOf, type Day } from '../../../shared/domain/dates.ts'
import { askedConcerns, type LetterConcern } from '../../../shared/domain/letter.ts'
import { client, orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import type { Keeper } from '../../app/keeper.ts'
import { saveNow } from '../../app/kept.ts'
import { useCommand } from '../../app/use-command.tsx'
import { count } from '../../texts/format.ts'
import { DayField } from '../../ui/day-field.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { concernSentence, type ConcernFacts } from './concern-words.ts'
import { forgetLetterKeeper } from './letter-keepers.ts'
import { letterInForce } from './letters-of.ts'

type IssueProps = {
  desk: LetterDesk
  letter: Letter
  keeper: Keeper<LetterDraft>
  about: ConcernFacts
  onClose: () => void
  onIssued: () => void
}

const useIssue = ({ letter, keeper, onClose, onIssued }: IssueProps) => {
  const [issuedOn, setIssuedOn] = useState<Day | null>(today())
  const [number, setNumber] = useState('')
  const [reason, setReason] = useState('')
  const [needsReason, setNeedsReason] = useState<string | null>(null)
  // The program itself says what is worth asking on that day.
  const check = useQuery(
    orpc.letters.check.queryOptions({ input: { letterId: letter.id, issuedOn: issuedOn ?? today() }, staleTime: 0 }),
  )
  const issuing = useCommand(client.letters.issue, {
    onDone: (issued) => {
      forgetLetterKeeper(letter.id)
      notifyDone(`Se emitió el Oficio Múltiple N° ${issued.number ?? ''}.`)
      onClose()
      onIssued()
    },
    onExpectedError: (error) => {
      if (error.code !== 'NUMBER_NEEDS_REASON') return false
      setNeedsReason(`Sigue el ${error.data.expected}: diga por qué usa otro.`)
      return true
    },
  })
  const asked = (check.data ?? []).filter((concern) => askedConcerns.includes(concern))
  return {
    issuedOn,
    setIssuedOn,
    number,
    setNumber,
    reason,
    setReason,
    needsReason,
    asked,
    hasRecipients: letter.recipients.length > 0,
    isIssuing: issuing.isRunning,
    canIssue: check.data !== undefined && issuedOn !== null,
    issue: async () => {
      if (issuedOn === null || !(await saveNow(keeper))) return
      issuing.run({
        letterId: letter.id,
        issuedOn,
        number: number.trim() === '' ? null : number.trim(),
        numberReason: reason.trim() === '' ? null : reason.trim(),
        isConfirmed: asked.length > 0,
        expectedVersion: keeper.version(),
      })
    },
  }
}

type IssuePage = ReturnType<typeof useIssue>

const NumberFields = ({ desk, page }: { desk: LetterDesk; page: IssuePage }) => {
  const [isManual, { open }] = useDisclosure(false)
  const isThisYear = page.issuedOn !== null && yearOf(page.issuedOn) === yearOf(today())
  if (!isManual)
    return (
      <Text>
        {isThisYear ? (
          <>
            Llevará el <strong className="tabular">Oficio Múltiple N° {desk.nextNumber}</strong>.
          </>
        ) : (
          'Llevará el número que sigue en ese año.'
        )}{' '}
        <Anchor component="button" type="button" onClick={open}>
          Usar otro número
        </Anchor>
      </Text>
    )
  return (
    <Group grow align="flex-start">
      <TextInput
        label="Número"
        placeholder={desk.nextNumber}
        value={page.number}
        onChange={(event) => {
          page.setNumber(event.currentTarget.value)
        }}
      />
      <TextInput
        label="Motivo, si no es el que sigue"
        value={page.reason}
        error={page.needsReason}
        onChange={(event) => {
          page.setReason(event.currentTarget.value)
        }}
      />
    </Group>
  )
}

const Asked = ({ concerns, about }: { concerns: readonly LetterConcern[]; about: ConcernFacts }) => (
  <Alert color="ochre" icon={<IconAlertTriangle aria-hidden />} title="¿Lo emite de todos modos?">
    <ul style={{ margin: 0, paddingLeft: '1.1rem' }}>
      {concerns.map((concern) => (
        <li key={concern}>{concernSentence(concern, about)}</li>
      ))}
    </ul>
  </Alert>
)

const IssueForm = (props: IssueProps) => {
  const { desk, letter, about, onClose } = props
  const page = useIssue(props)
  const inForce = desk.facts.kind === 'call' ? letterInForce(desk.letters) : null
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void page.issue()
      }}
    >
      <Stack>
        <Text>
          {`El oficio recibe su número y ya no se cambia; si después algo cambia, se emite otro que lo reemplaza. Va a ${count(letter.recipients.length, 'destinatario', 'destinatarios')}.`}
          {inForce !== null && ` Deja sin efecto el N° ${inForce.number ?? ''}.`}
        </Text>
        <DayField label="Fecha del oficio" value={page.issuedOn} onChange={page.setIssuedOn} w={200} />
        <NumberFields desk={desk} page={page} />
        {!page.hasRecipients && (
          <Alert color="ochre" icon={<IconAlertTriangle aria-hidden />}>
            Todavía no tiene destinatarios: elija al menos uno antes de emitir.
          </Alert>
        )}
        {page.asked.length > 0 && (
          <Asked concerns={page.asked} about={{ ...about, issuedOn: page.issuedOn ?? about.issuedOn }} />
        )}
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose} data-autofocus={page.asked.length > 0 || undefined}>
            Seguir revisando
          </Button>
          <Button
            type="submit"
            loading={page.isIssuing}
            disabled={!page.canIssue || !page.hasRecipients}
            leftSection={<IconSend size={17} aria-hidden />}
          >
            {page.asked.length > 0 ? 'Emitir de todos modos' : 'Emitir oficio'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Gives the draft its number, for good: says what that means, and asks about what is not passed over in silence. */
export const IssueModal = ({ isOpen, ...props }: IssueProps & { isOpen: boolean }) => (
  <Modal opened={isOpen} onClose={props.onClose} title="Emitir el oficio" size={560}>
    <IssueForm {...props} />
  </Modal>
)
