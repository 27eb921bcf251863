import { Anchor, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Coordination } from '../../../shared/contract/coordination.ts'
import type { Signatory } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { coordinationRoleNames } from '../../texts/labels.ts'
import { DayField } from '../../ui/day-field.tsx'
import { Loaded, LineSkeletons } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './coordination.module.css'
import { holderOn, roles } from './offices.ts'

type SignerProps = { role: Coordination['role']; signatory: Signatory | null; isFromHistory: boolean }

const Signer = ({ role, signatory, isFromHistory }: SignerProps) => {
  const isKnown = signatory !== null && signatory.name !== ''
  return (
    <div className={styles['signer']}>
      <dt>{coordinationRoleNames[role]}</dt>
      <dd>
        {isKnown ? (
          <>
            <span className={styles['signerName']}>{signatory.name}</span>
            <span>{signatory.position}</span>
            {!isFromHistory && (
              <span className={styles['soft']}>
                {'Según la '}
                <Anchor component={Link} to="/configuracion" inherit>
                  configuración
                </Anchor>
              </span>
            )}
          </>
        ) : role === 'alternate' ? (
          <span className={styles['soft']}>Nadie en el cargo</span>
        ) : (
          <Mark icon={IconAlertTriangle} tone="attention">
            Falta registrar
          </Mark>
        )}
      </dd>
    </div>
  )
}

type SigningPanelProps = { day: Day; offices: readonly Coordination[]; onChooseDay: (day: Day) => void }

/** Who signs the documents of a day: whoever is in office then, or who the settings say where the history does not. */
export const SigningPanel = ({ day, offices, onChooseDay }: SigningPanelProps) => {
  const signatories = useQuery(orpc.coordination.signatories.queryOptions({ input: { on: day } }))
  return (
    <Section
      title={day === today() ? 'Quién firma hoy' : 'Quién firma ese día'}
      aside={
        <Group gap="xs" wrap="nowrap">
          <Text size="sm" c="dimmed">
            Documentos del
          </Text>
          <DayField
            aria-label="Día de los documentos"
            w={150}
            value={day}
            onChange={(chosen) => {
              onChooseDay(chosen ?? today())
            }}
          />
        </Group>
      }
    >
      <Loaded query={signatories} skeleton={<LineSkeletons lines={2} />}>
        {(current) => (
          <dl className={styles['signers']}>
            {roles.map((role) => (
              <Signer
                key={role}
                role={role}
                signatory={current[role]}
                isFromHistory={holderOn(offices, role, day) !== null}
              />
            ))}
          </dl>
        )}
      </Loaded>
    </Section>
  )
}
