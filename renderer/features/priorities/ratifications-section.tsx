import { ActionIcon, Anchor, Button, Text } from '@mantine/core'
import { IconCircleCheck, IconClockHour4, IconPlus, IconTrash } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { PriorityAgenda } from '../../../shared/contract/priorities.ts'
import type { Ratification } from '../../../shared/contract/ratifications.ts'
import { shortDay } from '../../texts/format.ts'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { WordButton } from '../documents/word-button.tsx'
import styles from './priorities.module.css'
import { RatificationDrawer, type RatificationDrawerProps } from './ratification-drawer.tsx'
import { useRatifications } from './use-ratifications.ts'

const SignedMark = ({ signatories }: Pick<Ratification, 'signatories'>) => {
  const signed = signatories.filter(({ isSigned }) => isSigned).length
  const isWhole = signed === signatories.length && signed > 0
  return (
    <Mark icon={isWhole ? IconCircleCheck : IconClockHour4} tone={isWhole ? 'action' : 'attention'}>
      {`${String(signed)} de ${String(signatories.length)} firmas`}
    </Mark>
  )
}

type LineProps = { act: Ratification; onEdit: () => void; onRemove: () => void }

const ActLine = ({ act, onEdit, onRemove }: LineProps) => (
  <li className={styles['line']}>
    <div className={styles['words']}>
      <Anchor component="button" type="button" fw={600} ta="left" onClick={onEdit}>
        {act.title}
      </Anchor>
      <Text size="sm" c="dimmed">
        {[shortDay(act.heldOn), act.place].filter(Boolean).join(' · ')}
      </Text>
    </div>
    <SignedMark signatories={act.signatories} />
    <div className={styles['lineActions']}>
      <WordButton subject={{ kind: 'ratification_minutes', subjectId: act.id }}>Generar Word</WordButton>
      <ActionIcon aria-label={`Quitar el acta «${act.title}»`} onClick={onRemove}>
        <IconTrash size={17} aria-hidden />
      </ActionIcon>
    </div>
  </li>
)

type AskedProps = Pick<RatificationDrawerProps, 'agendaId' | 'onSave'>

// As it was when it was opened: whoever changes it meanwhile is not written over.
const Opened = ({ act, ...rest }: AskedProps & { act: Ratification; onClose: () => void }) => {
  const [kept] = useState(act)
  return <RatificationDrawer edited={{ act: kept }} {...rest} />
}

// The act that the address asks for, as a hit of the search does.
const AskedAct = ({ acts, ...props }: AskedProps & { acts: readonly Ratification[] }) => {
  const { acta } = useSearch({ from: '/plan/prioridades' })
  const navigate = useNavigate({ from: '/plan/prioridades' })
  const act = acts.find(({ id }) => id === acta)
  if (act === undefined) return null
  const close = () => void navigate({ search: ({ acta: _asked, ...kept }) => kept, replace: true })
  return <Opened key={act.id} act={act} onClose={close} {...props} />
}

/** The acts by which the authorities ratified an agenda, each with its Word and its signatures. */
export const RatificationsSection = ({ agenda }: { agenda: PriorityAgenda }) => {
  const { all, save, remove } = useRatifications(agenda.id)
  const [edited, setEdited] = useState<{ act: Ratification | null } | null>(null)
  return (
    <Section
      title="Ratificación de compromisos"
      aside={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => {
            setEdited({ act: null })
          }}
        >
          Nueva acta
        </Button>
      }
    >
      <Loaded query={all} skeleton={<LineSkeletons lines={2} />}>
        {(acts) =>
          acts.length === 0 ? (
            <Text c="dimmed">
              Ninguna todavía. El acta dice qué ratifican el Gobierno Regional, el Consejo Regional y las
              municipalidades, con lugar para cada firma.
            </Text>
          ) : (
            <ul className={styles['list']}>
              {acts.map((act) => (
                <ActLine
                  key={act.id}
                  act={act}
                  onEdit={() => {
                    setEdited({ act })
                  }}
                  onRemove={() => {
                    remove(act)
                  }}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      <RatificationDrawer
        agendaId={agenda.id}
        edited={edited}
        onSave={save}
        onClose={() => {
          setEdited(null)
        }}
      />
      <AskedAct agendaId={agenda.id} acts={all.data ?? []} onSave={save} />
    </Section>
  )
}
