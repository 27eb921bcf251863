import { ActionIcon, Anchor, Button, Group, Modal, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgendaBalanceLine } from '../../../shared/contract/balances.ts'
import type { PriorityAgenda } from '../../../shared/contract/priorities.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { today } from '../../app/clock.ts'
import { shortDay } from '../../texts/format.ts'
import { DayField } from '../../ui/day-field.tsx'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { Section } from '../../ui/section.tsx'
import { WordButton } from '../documents/word-button.tsx'
import styles from './priorities.module.css'
import { proposedDay, useBalanceActions, useBalances } from './use-balances.ts'

const BalanceLine = ({ balance, onRemove }: { balance: AgendaBalanceLine; onRemove: () => void }) => (
  <li className={styles['line']}>
    <div className={styles['words']}>
      <Anchor
        fw={600}
        renderRoot={(props) => (
          <Link to="/plan/prioridades/balances/$balanceId" params={{ balanceId: balance.id }} {...props} />
        )}
      >
        {balance.title}
      </Anchor>
      <Text size="sm" c="dimmed">
        {`Al ${shortDay(balance.asOf)} · ${String(balance.rated)} de ${String(balance.priorities)} prioridades valoradas`}
      </Text>
    </div>
    <div className={styles['lineActions']}>
      <WordButton subject={{ kind: 'agenda_balance', subjectId: balance.id }}>Generar Word</WordButton>
      <ActionIcon aria-label={`Quitar el balance «${balance.title}»`} onClick={onRemove}>
        <IconTrash size={17} aria-hidden />
      </ActionIcon>
    </div>
  </li>
)

type NewModalProps = { agenda: PriorityAgenda; isOpen: boolean; onBegin: (asOf: Day) => void; onClose: () => void }

const NewModal = ({ agenda, isOpen, onBegin, onClose }: NewModalProps) => {
  const [day, setDay] = useState<Day | null>(proposedDay(agenda, today()))
  return (
    <Modal opened={isOpen} onClose={onClose} title="Nuevo balance">
      <Text mb="md">
        Se cuenta lo que los registros dicen de cada prioridad hasta ese día: sesiones, acuerdos y compromisos. Lo que
        vino después no entra. La valoración la pone el comité.
      </Text>
      <DayField label="Al día" value={day} onChange={setDay} data-autofocus />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          Cancelar
        </Button>
        <Button
          disabled={day === null}
          onClick={() => {
            if (day !== null) onBegin(day)
          }}
        >
          Empezar el balance
        </Button>
      </Group>
    </Modal>
  )
}

/** The balances of an agenda: how it stood on a day. */
export const BalancesSection = ({ agenda }: { agenda: PriorityAgenda }) => {
  const navigate = useNavigate()
  const balances = useBalances(agenda.id)
  const [isNew, setNew] = useState(false)
  const { create, remove } = useBalanceActions(
    (balanceId) => void navigate({ to: '/plan/prioridades/balances/$balanceId', params: { balanceId } }),
  )
  return (
    <Section
      title="Balances"
      aside={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => {
            setNew(true)
          }}
        >
          Nuevo balance
        </Button>
      }
    >
      <Loaded query={balances} skeleton={<LineSkeletons lines={2} />}>
        {(all) =>
          all.length === 0 ? (
            <Text c="dimmed">
              Ninguno todavía. El del primer año cuenta qué se avanzó en cada prioridad y qué falta.
            </Text>
          ) : (
            <ul className={styles['list']}>
              {all.map((balance) => (
                <BalanceLine
                  key={balance.id}
                  balance={balance}
                  onRemove={() => {
                    remove(balance)
                  }}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      <NewModal
        key={agenda.id}
        agenda={agenda}
        isOpen={isNew}
        onBegin={(asOf) => {
          create({ agendaId: agenda.id, asOf })
        }}
        onClose={() => {
          setNew(false)
        }}
      />
    </Section>
  )
}
