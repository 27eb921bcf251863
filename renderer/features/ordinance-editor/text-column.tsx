import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo, useState, type ReactNode } from 'react'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import type { OrdinancePartId } from '../../../shared/domain/ids.ts'
import { isLockedAt, type PartKind, type SectionKey } from '../../../shared/domain/ordinance.ts'
import { partKindName, sectionHeadings } from '../../../shared/domain/ordinance-words.ts'
import type { CaretAt } from './editing.ts'
import type { EditorDesk } from './editor-desk.ts'
import styles from './editor.module.css'
import { MarkedWords } from './marked-words.tsx'
import { PartBlock } from './part-block.tsx'
import { PartEditor } from './part-editor.tsx'
import type { PartGroup, SectionLines, Structure } from './part-lines.ts'
import { kindsOfSection } from './section-kinds.ts'
import type { EditorModel } from './use-editor.ts'
import { useStillKeys } from './use-still-keys.ts'

const AddButtons = memo(({ section, desk }: { section: SectionKey; desk: EditorDesk }) => (
  <div className={styles['adding']}>
    {kindsOfSection(section).map((kind: PartKind) => (
      <Button
        key={kind}
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => {
          desk.addToSection(kind)
        }}
      >
        {`Agregar ${partKindName(kind).one.toLocaleLowerCase('es')}`}
      </Button>
    ))}
  </div>
))
AddButtons.displayName = 'AddButtons'

/** The part of a group that is being written in. */
type Writing = {
  id: OrdinancePartId
  at: CaretAt
  /** Where its group stands in its section. */
  place: number
  structure: Structure
  bar: HTMLElement | null
}

type GroupProps = {
  group: PartGroup
  selectedId: OrdinancePartId | null
  writing: Writing | null
  isEditable: boolean
  desk: EditorDesk
}

// Drawn again only when something in it changes: of 120 articles two do when one moves a step.
const Group = memo(({ group: { lines }, selectedId, writing, isEditable, desk }: GroupProps) => {
  const keyOf = useStillKeys(
    lines.map(({ part }) => part.id),
    writing?.id ?? selectedId,
  )
  return (
    <div className={styles['group']}>
      {lines.map((line, index) =>
        writing?.id === line.part.id ? (
          <PartEditor
            // What became of another kind is called otherwise: written in anew.
            key={`${keyOf(line.part.id)} ${line.part.kind}`}
            line={line}
            place={`${String(writing.place)}.${String(index)}`}
            at={writing.at}
            structure={writing.structure}
            desk={desk}
            bar={writing.bar}
          />
        ) : (
          <PartBlock
            key={keyOf(line.part.id)}
            line={line}
            isSelected={selectedId === line.part.id}
            isEditable={isEditable}
            desk={desk}
          />
        ),
      )}
    </div>
  )
})
Group.displayName = 'Group'

const idIn = ({ lines }: PartGroup, id: OrdinancePartId | undefined | null): OrdinancePartId | null =>
  lines.find(({ part }) => part.id === id)?.part.id ?? null

type SectionProps = { lines: SectionLines; model: EditorModel; bar: HTMLElement | null; isLocked: boolean }

const Section = ({ lines: { section, groups }, model, bar, isLocked }: SectionProps) => {
  const { structure, desk, selectedId, editing } = model
  const withCaret = groups.find((group) => idIn(group, editing?.id ?? selectedId) !== null)
  const keyOf = useStillKeys(
    groups.map(({ first }) => first.part.id),
    withCaret?.first.part.id ?? null,
  )
  return (
    <section className={styles['section']} aria-label={sectionHeadings[section]} data-section={section}>
      <h2>{sectionHeadings[section]}</h2>
      {groups.map((group, place) => {
        const writtenIn = isLocked ? null : idIn(group, editing?.id)
        return (
          <Group
            key={keyOf(group.first.part.id)}
            group={group}
            selectedId={idIn(group, selectedId)}
            writing={
              editing === null || writtenIn === null ? null : { id: writtenIn, at: editing.at, place, structure, bar }
            }
            isEditable={!isLocked}
            desk={desk}
          />
        )
      })}
      {!isLocked && <AddButtons section={section} desk={desk} />}
    </section>
  )
}

const Heading = ({ ordinance: { title, name } }: { ordinance: Ordinance }) => (
  <p className={styles['documentTitle']}>
    <MarkedWords words={title === '' ? name : title} />
  </p>
)

type TextColumnProps = { model: EditorModel; left: ReactNode; right: ReactNode }

/** The whole text as it reads; the part that is pressed is written in, in its place. */
export const TextColumn = ({ model, left, right }: TextColumnProps) => {
  const { ordinance, structure } = model
  const [bar, setBar] = useState<HTMLElement | null>(null)
  const isLocked = isLockedAt(ordinance.stage)
  const sections = isLocked ? structure.sections.filter(({ lines }) => lines.length > 0) : structure.sections
  return (
    <div className={styles['centre']}>
      <div className={styles['bar']}>
        {left}
        <div ref={setBar} className={styles['barTools']} />
        {right}
      </div>
      <div className={styles['scroller']} role="region" aria-label="Texto">
        <div className={styles['paper']}>
          <Heading ordinance={ordinance} />
          {sections.map((lines) => (
            <Section key={lines.section} lines={lines} model={model} bar={bar} isLocked={isLocked} />
          ))}
        </div>
      </div>
    </div>
  )
}
