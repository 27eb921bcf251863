import { Anchor, Button, Group, Modal, Stack, Text, Title } from '@mantine/core'
import { IconEye, IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgreementCard, AgreementReference } from '../../../shared/contract/agreements.ts'
import { yearOf, type Day } from '../../../shared/domain/dates.ts'
import type { AgreementId } from '../../../shared/domain/ids.ts'
import { shortDay } from '../../texts/format.ts'
import { GuardedDrawer, useDrawerCover } from '../../ui/guarded-drawer.tsx'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import { DocumentPreview } from '../documents/document-preview.tsx'
import { WordButton } from '../documents/word-button.tsx'
import { PlanLinks } from '../plan/link-picker.tsx'
import { adoptionWords } from './adoption-words.ts'
import { AgreementStateMark } from './agreement-state-mark.tsx'
import styles from './agreements.module.css'
import { StateFields } from './state-fields.tsx'
import type { StateForm } from './state-form.ts'
import { useAgreementCard } from './use-agreements.ts'

type Show = (id: AgreementId) => void

const Reference = ({ agreement, onShow }: { agreement: AgreementReference; onShow: Show }) => (
  <Anchor
    component="button"
    type="button"
    ta="left"
    onClick={() => {
      onShow(agreement.id)
    }}
  >
    {agreement.number === null ? agreement.sessionLabel : `Acuerdo N° ${agreement.number}`}
  </Anchor>
)

const State = ({ card, onShow, onChange }: { card: AgreementCard; onShow: Show; onChange: () => void }) => (
  <section className={styles['state']} aria-label="Estado">
    <Group justify="space-between" wrap="nowrap">
      <Group gap="xs">
        <AgreementStateMark state={card.state} />
        {card.stateOn !== null && <Text size="sm" c="dimmed">{`desde el ${shortDay(card.stateOn)}`}</Text>}
      </Group>
      <Button variant="default" size="xs" leftSection={<IconPencil size={15} aria-hidden />} onClick={onChange}>
        Cambiar estado
      </Button>
    </Group>
    {card.undoneBy !== null && (
      <Text size="sm">
        Lo deja sin efecto el <Reference agreement={card.undoneBy} onShow={onShow} />
        {`, ${card.undoneBy.sessionLabel} del ${shortDay(card.undoneBy.heldOn)}.`}
      </Text>
    )}
    {card.stateNote !== null && <Text className={styles['note'] ?? ''}>{card.stateNote}</Text>}
    {card.undoes.map((undone) => (
      <Text size="sm" key={undone.id}>
        Deja sin efecto el <Reference agreement={undone} onShow={onShow} />
        {`, del ${shortDay(undone.heldOn)}.`}
      </Text>
    ))}
  </section>
)

const Certificate = ({ card }: { card: AgreementCard }) => {
  const [isShown, setShown] = useState(false)
  useDrawerCover(isShown)
  const subject = { kind: 'agreement_certificate', subjectId: card.id } as const
  return (
    <Group gap="xs">
      <Button
        variant="default"
        size="xs"
        leftSection={<IconEye size={16} aria-hidden />}
        onClick={() => {
          setShown(true)
        }}
      >
        Ver certificación
      </Button>
      <WordButton subject={subject}>Certificación en Word</WordButton>
      <Modal
        opened={isShown}
        onClose={() => {
          setShown(false)
        }}
        title="Certificación del acuerdo"
        size="60rem"
        zIndex={300}
      >
        <div className={styles['pages']}>
          <DocumentPreview subject={subject} title="Vista previa: certificación" readAt={card.version} />
        </div>
      </Modal>
    </Group>
  )
}

const Facts = ({ card }: { card: AgreementCard }) => (
  <dl className={styles['facts']}>
    <div>
      <dt>Sesión</dt>
      <dd>
        <Anchor
          renderRoot={(props) => (
            <Link
              {...props}
              to="/sesiones/$sessionId/acta"
              params={{ sessionId: card.sessionId }}
              search={{ punto: card.agendaItemId }}
            />
          )}
        >
          {card.sessionLabel}
        </Anchor>
        {`, ${shortDay(card.heldOn)}`}
      </dd>
    </div>
    <div>
      <dt>Punto de agenda</dt>
      <dd>{card.itemTitle}</dd>
    </div>
    <div>
      <dt>Cómo se adoptó</dt>
      <dd>{adoptionWords(card)}</dd>
    </div>
    <div>
      <dt>Instituciones presentes</dt>
      <dd>{`${String(card.seatsPresent)} de ${String(card.seats)}`}</dd>
    </div>
  </dl>
)

type SaveState = (card: AgreementCard, said: StateForm) => Promise<AgreementCard | null>
type OpenedProps = { card: AgreementCard; today: Day; onState: SaveState; onShow: Show }

const Opened = ({ card, today, onState, onShow }: OpenedProps) => {
  const [isChanging, setChanging] = useState(false)
  return (
    <Stack gap="lg">
      <p className={styles['quoted']}>{card.text}</p>
      {isChanging ? (
        <StateFields
          card={card}
          today={today}
          onSave={onState}
          onDone={() => {
            setChanging(false)
          }}
        />
      ) : (
        <State
          card={card}
          onShow={onShow}
          onChange={() => {
            setChanging(true)
          }}
        />
      )}
      <Facts card={card} />
      <Certificate card={card} />
      <Attachments owner={{ kind: 'agreement', id: card.id }} title="Archivos del acuerdo" what="lo que lo sustenta" />
      <section aria-label="Plan">
        <Title order={3} className={styles['part'] ?? ''}>
          En el plan
        </Title>
        <PlanLinks subjectKind="agreement" subjectId={card.id} year={yearOf(card.heldOn)} />
      </section>
    </Stack>
  )
}

type AgreementDrawerProps = {
  id: AgreementId | null
  today: Day
  onState: SaveState
  onShow: Show
  onClose: () => void
}

/** An agreement with what became of it, its certificate, its files and what it counts for in the plan. */
export const AgreementDrawer = ({ id, onClose, ...rest }: AgreementDrawerProps) => {
  const card = useAgreementCard(id)
  const number = card.data?.number ?? null
  return (
    <GuardedDrawer
      opened={id !== null}
      onClose={onClose}
      title={number === null ? 'Acuerdo' : `Acuerdo N° ${number}`}
      size={620}
    >
      {id !== null && (
        <Loaded query={card} skeleton={<LineSkeletons lines={8} />}>
          {(data) => <Opened key={data.id} card={data} {...rest} />}
        </Loaded>
      )}
    </GuardedDrawer>
  )
}
