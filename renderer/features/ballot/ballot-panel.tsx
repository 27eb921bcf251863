import { Button, Group, Text } from '@mantine/core'
import { IconChecklist, IconCircleCheck, IconGavel, IconPencil, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Coordination } from '../../../shared/contract/coordination.ts'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { coordinationRoleNames } from '../../texts/labels.ts'
import { Mark } from '../../ui/mark.tsx'
import { notifyUndoable } from '../../ui/notify.tsx'
import { useCoordination } from '../coordination/use-coordination.ts'
import { mayAgree, mayCount } from '../late/late-acts.ts'
import styles from './ballot.module.css'
import { designationText, electedVotesWords, isDesignated, roundLines } from './designation.ts'
import { ElectionDrawer } from './election-drawer.tsx'
import { likelyRole, type ElectedRole } from './election-model.ts'

type ElectionCardProps = {
  election: Coordination
  hasAgreement: boolean
  isEditable: boolean
  isOver: boolean
  onCorrect: () => void
  onRemove: () => void
  onPropose: () => void
}

const ElectionCard = (props: ElectionCardProps) => {
  const { election, hasAgreement, isEditable, isOver, onCorrect, onRemove, onPropose } = props
  return (
    <li className={styles['election']}>
      <div>
        <Text size="sm" fw={600}>
          {`${coordinationRoleNames[election.role]} · ${election.position}`}
        </Text>
        <p className={styles['winner']}>{election.personName}</p>
        <p className={styles['facts']}>{electedVotesWords(election)}</p>
      </div>
      {roundLines(election).map((line) => (
        <p key={line} className={styles['facts']}>
          {line}
        </p>
      ))}
      {isEditable && (
        <Group gap="xs">
          {hasAgreement ? (
            <Mark icon={IconCircleCheck} tone="action">
              Con su acuerdo
            </Mark>
          ) : (
            <Button
              size="xs"
              variant={isOver ? 'default' : 'filled'}
              leftSection={<IconGavel size={16} aria-hidden />}
              onClick={onPropose}
            >
              Agregar el acuerdo de designación
            </Button>
          )}
          <Button size="xs" variant="default" leftSection={<IconPencil size={15} aria-hidden />} onClick={onCorrect}>
            Corregir el conteo
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={15} aria-hidden />}
            aria-label={`Quitar la elección de ${election.personName}`}
            onClick={onRemove}
          >
            Quitar
          </Button>
        </Group>
      )}
    </li>
  )
}

const useDesignation = (session: Session, agendaItemId: MinutesItem['item']['id']) => {
  const removing = useCommand(client.agreements.remove)
  const adding = useCommand(
    (elected: Coordination) =>
      client.agreements.add({
        agendaItemId,
        draft: { text: designationText(elected), adoption: 'consensus', votes: null },
      }),
    {
      onDone: (agreement) => {
        notifyUndoable('Se agregó el acuerdo de designación.', () => {
          removing.run({ id: agreement.id, reason: null, expectedVersion: agreement.version })
        })
      },
    },
  )
  return async (elected: Coordination): Promise<void> => {
    if (await mayAgree(session)) adding.run(elected)
  }
}

type BallotPanelProps = { session: Session; entry: MinutesItem; isEditable: boolean }

/** The secret ballots of an item: counted here, their results, and the agreement that follows from each. */
export const BallotPanel = ({ session, entry, isEditable }: BallotPanelProps) => {
  const { offices, elect, remove } = useCoordination()
  const settings = useQuery(orpc.settings.get.queryOptions())
  const [electing, setElecting] = useState<ElectedRole | null>(null)
  const propose = useDesignation(session, entry.item.id)
  const { elections, agreements, item } = entry
  const count = async () => {
    if (await mayCount(session)) setElecting(likelyRole(item.title, elections))
  }
  const canElect = isEditable && (session.status === 'open' || session.status === 'closed')
  return (
    <section className={styles['panel']} aria-label="Votación secreta">
      <div className={styles['panelHead']}>
        <h3>
          <IconChecklist size={18} aria-hidden /> Votación secreta
        </h3>
        {canElect && (
          <Button
            size="xs"
            variant={elections.length === 0 && session.status === 'open' ? 'filled' : 'default'}
            onClick={() => void count()}
          >
            {elections.length === 0 ? 'Contar los votos' : 'Contar otra elección'}
          </Button>
        )}
      </div>
      {elections.length === 0 ? (
        <Text size="sm" c="dimmed">
          Candidaturas, votos, blancos y viciados. Si hay empate, se sigue con otra vuelta; quien gana queda en el cargo
          desde el día de la sesión.
        </Text>
      ) : (
        <ul className={styles['elections']} aria-label="Elecciones">
          {elections.map((election) => (
            <ElectionCard
              key={election.id}
              election={election}
              hasAgreement={isDesignated(election, agreements)}
              isEditable={canElect}
              isOver={session.status === 'closed'}
              onCorrect={() => {
                setElecting(election.role === 'alternate' ? 'alternate' : 'coordinator')
              }}
              onRemove={() => void remove(election)}
              onPropose={() => void propose(election)}
            />
          ))}
        </ul>
      )}
      <ElectionDrawer
        role={offices.data === undefined ? null : electing}
        sessions={[session]}
        agendaItemId={item.id}
        offices={offices.data ?? []}
        settings={settings.data?.settings}
        onElect={elect}
        onClose={() => {
          setElecting(null)
        }}
      />
    </section>
  )
}
