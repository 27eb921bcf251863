import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { Ordinance } from '../../../shared/contract/ordinances.ts'
import { isLockedAt, type PartKind, type SectionKey } from '../../../shared/domain/ordinance.ts'
import { partKindName, sectionHeadings } from '../../../shared/domain/ordinance-words.ts'
import { referencesIn } from '../../../shared/domain/part-references.ts'
import type { EditorDesk } from './editor-desk.ts'
import styles from './editor.module.css'
import { PartBlock } from './part-block.tsx'
import { PartEditor } from './part-editor.tsx'
import type { PartLine, SectionLines, Structure } from './part-lines.ts'
import { referenceSeparator } from './part-text.tsx'
import { kindsOfSection } from './section-kinds.ts'
import type { EditorModel } from './use-editor.ts'

const referencesOf = ({ part }: PartLine, numbers: Structure['numbers']): string =>
  part.text.includes('{{')
    ? referencesIn(part.text)
        .map((id) => numbers.get(id)?.reference ?? '')
        .join(referenceSeparator)
    : ''

const AddButtons = ({ section, desk }: { section: SectionKey; desk: EditorDesk }) => (
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
)

type SectionProps = {
  lines: SectionLines
  first: number
  model: EditorModel
  bar: HTMLElement | null
  isLocked: boolean
}

const Section = ({ lines: { section, lines }, first, model, bar, isLocked }: SectionProps) => {
  const { structure, desk, selectedId, editing } = model
  return (
    <section className={styles['section']} aria-label={sectionHeadings[section]} data-section={section}>
      <h2>{sectionHeadings[section]}</h2>
      {lines.map((line, index) =>
        editing?.id === line.part.id && !isLocked ? (
          <PartEditor
            key={line.part.id}
            line={line}
            place={first + index}
            at={editing.at}
            structure={structure}
            desk={desk}
            bar={bar}
          />
        ) : (
          <PartBlock
            key={line.part.id}
            line={line}
            references={referencesOf(line, structure.numbers)}
            isSelected={selectedId === line.part.id}
            isEditable={!isLocked}
            desk={desk}
          />
        ),
      )}
      {!isLocked && <AddButtons section={section} desk={desk} />}
    </section>
  )
}

const startOf = (sections: readonly SectionLines[], index: number): number =>
  sections.slice(0, index).reduce((sum, { lines }) => sum + lines.length, 0)

const Heading = ({ ordinance: { title, name } }: { ordinance: Ordinance }) => (
  <p className={styles['documentTitle']}>{title === '' ? name : title}</p>
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
          {sections.map((lines, index) => (
            <Section
              key={lines.section}
              lines={lines}
              first={startOf(sections, index)}
              model={model}
              bar={bar}
              isLocked={isLocked}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
