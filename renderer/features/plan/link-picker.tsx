import { ActionIcon, Button, Select, Text } from '@mantine/core'
import { IconFlag, IconLink, IconTargetArrow, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type {
  PlanLink,
  PlanLinkSubjectKind,
  PlanTarget,
  PlanTargetChoice,
} from '../../../shared/contract/plan-links.ts'
import styles from './links.module.css'
import { usePlanLinks } from './use-plan-links.ts'

const keyOf = ({ kind, id }: PlanTarget): string => `${kind} ${id}`

/** What may be chosen yet, under the plan or the agenda that it belongs to. */
export const choicesLeft = (
  targets: readonly PlanTargetChoice[],
  links: readonly PlanLink[],
  subjectKind: PlanLinkSubjectKind,
): { group: string; items: { value: string; label: string }[] }[] => {
  const taken = new Set(links.map(({ target }) => keyOf(target)))
  const left = targets.filter(
    // An activity serves priorities; it is no activity of another.
    ({ target }) => !taken.has(keyOf(target)) && (subjectKind !== 'activity' || target.kind === 'priority'),
  )
  return [...Map.groupBy(left, ({ group }) => group)].map(([group, ofGroup]) => ({
    group,
    items: ofGroup.map(({ target, label }) => ({ value: keyOf(target), label })),
  }))
}

const Linked = ({ link, onUnlink }: { link: PlanLink; onUnlink: (link: PlanLink) => void }) => {
  const Icon = link.target.kind === 'activity' ? IconTargetArrow : IconFlag
  return (
    <li className={styles['linked']}>
      <Icon size={17} aria-hidden className={styles['icon'] ?? ''} />
      <div className={styles['words']}>
        <Text size="sm" lineClamp={2} title={link.label}>
          {link.label}
        </Text>
        <Text size="xs" c="dimmed">
          {link.group}
        </Text>
      </div>
      <ActionIcon
        aria-label={`Quitar el vínculo con «${link.label}»`}
        onClick={() => {
          onUnlink(link)
        }}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  )
}

type ChooserProps = { choices: ReturnType<typeof choicesLeft>; onChoose: (key: string) => void; onClose: () => void }

const Chooser = ({ choices, onChoose, onClose }: ChooserProps) => (
  <Select
    aria-label="Actividad o prioridad"
    placeholder="Escriba unas letras de la actividad o de la prioridad"
    data={choices}
    searchable
    autoFocus
    defaultDropdownOpened
    value={null}
    nothingFoundMessage={
      choices.length === 0 ? 'No hay plan ni prioridades de ese año, o ya está todo vinculado.' : 'Nada con esas letras'
    }
    maxDropdownHeight={320}
    onChange={(key) => {
      if (key !== null) onChoose(key)
    }}
    onBlur={onClose}
  />
)

type PlanLinksProps = {
  subjectKind: PlanLinkSubjectKind
  subjectId: string
  /** Whose plan is offered: the year in which it was done. */
  year: number
}

/** What something counts for in the plan: activities of the POA and priorities, each taken back with a press. */
export const PlanLinks = ({ subjectKind, subjectId, year }: PlanLinksProps) => {
  const [isChoosing, setChoosing] = useState(false)
  const { links, targets, link, unlink } = usePlanLinks({ subjectKind, subjectId }, year, isChoosing)
  const linked = links.data ?? []
  const choose = (key: string) => {
    const chosen = targets.data?.find(({ target }) => keyOf(target) === key)
    if (chosen) link(chosen.target, { subjectKind, subjectId })
    setChoosing(false)
  }
  return (
    <section aria-label="Vínculos con el plan" className={styles['links']}>
      {linked.length > 0 && (
        <ul className={styles['list']}>
          {linked.map((one) => (
            <Linked key={one.id} link={one} onUnlink={(gone) => void unlink(gone)} />
          ))}
        </ul>
      )}
      {isChoosing && targets.data !== undefined ? (
        <Chooser
          choices={choicesLeft(targets.data, linked, subjectKind)}
          onChoose={choose}
          onClose={() => {
            setChoosing(false)
          }}
        />
      ) : (
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          leftSection={<IconLink size={15} aria-hidden />}
          onClick={() => {
            setChoosing(true)
          }}
        >
          Vincular al plan
        </Button>
      )}
    </section>
  )
}
