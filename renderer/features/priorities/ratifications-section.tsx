import { ActionIcon, Anchor, Button, Text } from '@mantine/core'
import { IconCircleCheck, IconClockHour4, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { PriorityAgenda } from '../../../shared/contract/priorities.ts'
import type { Ratification } from '../../../shared/contract/ratifications.ts'
import { shortDay } from '../../texts/format.ts'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { WordButton } from '../documents/word-button.tsx'
import styles from './priorities.module.css'
import { RatificationDrawer } from './ratification-drawer.tsx'
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
    </Section>
  )
}
