import { ActionIcon, Button, Menu, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import {
  IconBrandWhatsapp,
  IconCalendarPlus,
  IconCircleCheck,
  IconDotsVertical,
  IconEye,
  IconFileTypeDocx,
  IconMail,
  IconReplace,
} from '@tabler/icons-react'
import { useEffect, useMemo, useRef } from 'react'
import type { Letter, LetterDesk } from '../../../shared/contract/letters.ts'
import { count, shortDay } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import { useDocumentActions } from '../documents/use-documents.ts'
import { earlierAnswers } from './earlier-answers.ts'
import { EarlierAnswersNote } from './earlier-answers-note.tsx'
import { ForecastBar } from './forecast-bar.tsx'
import styles from './issued-desk.module.css'
import { changesSince, StaleCall } from './letter-changes.tsx'
import { LetterPreviewModal } from './letter-preview-modal.tsx'
import { OtherLetters } from './other-letters.tsx'
import { RecipientTable } from './recipient-table.tsx'
import { useDispatches, type Dispatches } from './use-dispatches.ts'

const factsOf = ({ issuedOn, recipients, replyBy }: Letter): string =>
  [
    `Emitido el ${shortDay(issuedOn)}`,
    count(recipients.length, 'destinatario', 'destinatarios'),
    ...(replyBy === null ? [] : [`responder hasta el ${shortDay(replyBy)}`]),
  ].join(' · ')

type MenuProps = { letter: Letter; actions: Dispatches; onReissue: (() => void) | null }

const MoreMenu = ({ letter, actions, onReissue }: MenuProps) => (
  <Menu>
    <Menu.Target>
      <ActionIcon size={36} variant="default" aria-label="Más acciones del oficio">
        <IconDotsVertical size={18} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Label>Avisar a todos</Menu.Label>
      <Menu.Item
        leftSection={<IconMail size={16} aria-hidden />}
        onClick={() => {
          actions.mail(null)
        }}
      >
        Un correo para todos
      </Menu.Item>
      <Menu.Item
        leftSection={<IconBrandWhatsapp size={16} aria-hidden />}
        onClick={() => {
          actions.copyMessage(null)
        }}
      >
        Copiar texto para WhatsApp
      </Menu.Item>
      {letter.kind === 'call' && (
        <Menu.Item
          leftSection={<IconCalendarPlus size={16} aria-hidden />}
          onClick={() => void actions.saveInvitation()}
        >
          Invitación de calendario (.ics)
        </Menu.Item>
      )}
      {onReissue !== null && (
        <>
          <Menu.Divider />
          <Menu.Item leftSection={<IconReplace size={16} aria-hidden />} onClick={onReissue}>
            {letter.kind === 'call' ? 'Reemitir (deja sin efecto este)' : 'Escribir otro oficio'}
          </Menu.Item>
        </>
      )}
    </Menu.Dropdown>
  </Menu>
)

type HeadProps = MenuProps & { onPreview: () => void }

const Head = ({ letter, actions, onReissue, onPreview }: HeadProps) => {
  const { generate, isGenerating } = useDocumentActions()
  return (
    <div className={styles['head']}>
      <div className={styles['headWords']}>
        <h2>
          <span className="tabular">Oficio Múltiple N° {letter.number}</span>
          <Mark icon={IconCircleCheck} tone="action">
            En vigor
          </Mark>
        </h2>
        <Text c="dimmed" className="tabular">
          {factsOf(letter)}
        </Text>
      </div>
      <div className={styles['headActions']}>
        <Button variant="default" leftSection={<IconEye size={17} aria-hidden />} onClick={onPreview}>
          Ver cartas
        </Button>
        <Button
          variant="light"
          loading={isGenerating}
          leftSection={<IconFileTypeDocx size={17} aria-hidden />}
          onClick={() => {
            generate({ kind: 'letters', subjectId: letter.id })
          }}
        >
          Word de todas las cartas
        </Button>
        <MoreMenu letter={letter} actions={actions} onReissue={onReissue} />
      </div>
    </div>
  )
}

type IssuedDeskProps = {
  desk: LetterDesk
  inForce: Letter
  /** It was issued a moment ago, here: the eye and the keyboard go to its head. */
  isNew: boolean
  isOver: boolean
  onReissue: () => void
}

/** A letter that was issued: its number, who got it and how, and who comes. */
export const IssuedDesk = ({ desk, inForce, isNew, isOver, onReissue }: IssuedDeskProps) => {
  const actions = useDispatches(inForce)
  const [isPreviewed, preview] = useDisclosure(false)
  // What is over needs no other call, whatever was added to its agenda in the room.
  const changes = isOver ? [] : changesSince(inForce, desk.facts)
  const earlier = useMemo(() => earlierAnswers(desk.letters, inForce), [desk.letters, inForce])
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isNew) return
    document.querySelector('main')?.scrollTo({ top: 0 })
    section.current?.focus({ preventScroll: true })
  }, [isNew])
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={`Oficio Múltiple N° ${inForce.number ?? ''}`}
      className={styles['issued']}
    >
      <Head letter={inForce} actions={actions} onReissue={isOver ? null : onReissue} onPreview={preview.open} />
      {changes.length > 0 && <StaleCall changes={changes} onReissue={onReissue} />}
      {desk.forecast !== null && <ForecastBar forecast={desk.forecast} />}
      <EarlierAnswersNote letter={inForce} earlier={earlier} />
      <RecipientTable letter={inForce} actions={actions} hasAnswers={inForce.kind === 'call'} earlier={earlier} />
      <Attachments
        owner={{ kind: 'letter', id: inForce.id }}
        title="Archivos del oficio"
        what="el oficio firmado y escaneado"
      />
      <OtherLetters letters={desk.letters} shownId={inForce.id} />
      <LetterPreviewModal
        subject={{ kind: 'letters', subjectId: inForce.id }}
        title={`Oficio Múltiple N° ${inForce.number ?? ''}`}
        isOpen={isPreviewed}
        onClose={preview.close}
      />
    </section>
  )
}
