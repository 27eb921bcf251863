import { Button, Text } from '@mantine/core'
import { IconBooks } from '@tabler/icons-react'
import { useState } from 'react'
import type { NewPart, Ordinance } from '../../../shared/contract/ordinances.ts'
import type { OrdinancePartId } from '../../../shared/domain/ids.ts'
import { legalGrounds, type LegalGround } from '../../../shared/domain/legal-grounds.ts'
import {
  childKindsOf,
  isLockedAt,
  mayStand,
  type OrdinanceKind,
  type PartKind,
} from '../../../shared/domain/ordinance.ts'
import { fold } from '../../../shared/domain/text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { LibraryEntry, OwnEntry } from './library-entry.tsx'
import styles from './library.module.css'
import { useLibrary } from './use-library.ts'

type LibraryPanelProps = {
  ordinance: Ordinance
  selectedPartId: OrdinancePartId | null
  onInsert: (parts: NewPart[]) => void
}

const partOfGround = ({ text }: LegalGround): NewPart => ({ kind: 'recital', title: '', text, children: [] })

const saysAll = ({ label, about, text }: LegalGround, words: readonly string[]): boolean => {
  const said = fold(`${label} ${about} ${text}`)
  return words.every((word) => said.includes(word))
}

/** Whether such a part has a place in this kind of text: by itself, or under another. */
const hasPlace = (ordinanceKind: OrdinanceKind, kind: PartKind): boolean =>
  mayStand(ordinanceKind, kind, null) || childKindsOf('article').includes(kind)

type InsertOf = (kind: PartKind) => ((part: NewPart) => void) | null

const Grounds = ({ text, insertOf }: { text: string; insertOf: InsertOf }) => {
  const words = fold(text).split(' ').filter(Boolean)
  const found = legalGrounds.filter((ground) => saysAll(ground, words))
  if (found.length === 0) return null
  return (
    <section aria-labelledby="biblioteca-fundamentos">
      <h3 className={styles['heading']} id="biblioteca-fundamentos">
        Fundamentos legales
      </h3>
      <ul className={styles['list']}>
        {found.map((ground) => (
          <LibraryEntry
            key={ground.id}
            name={ground.label}
            about={ground.about}
            part={partOfGround(ground)}
            onInsert={insertOf('recital')}
          />
        ))}
      </ul>
    </section>
  )
}

const Own = ({ text, insertOf }: { text: string; insertOf: InsertOf }) => {
  const { clauses, rename, remove } = useLibrary(text)
  return (
    <section aria-labelledby="biblioteca-propios">
      <h3 className={styles['heading']} id="biblioteca-propios">
        Textos propios
      </h3>
      <Loaded query={clauses} skeleton={<LineSkeletons lines={3} />}>
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items)
          if (all.length === 0)
            return text.trim() === '' ? (
              <EmptyState icon={IconBooks} title="Todavía no hay textos propios">
                En el menú de una parte, «Guardar en la biblioteca» la deja aquí para usarla en otros textos.
              </EmptyState>
            ) : (
              <Text size="sm" c="dimmed">
                Ningún texto propio dice eso.
              </Text>
            )
          return (
            <ul className={styles['list']}>
              {all.map((clause) => (
                <OwnEntry
                  key={clause.id}
                  clause={clause}
                  onInsert={insertOf(clause.part.kind)}
                  onRename={rename}
                  onRemove={remove}
                />
              ))}
            </ul>
          )
        }}
      </Loaded>
      {clauses.hasNextPage && (
        <Button
          variant="default"
          size="xs"
          mt="sm"
          loading={clauses.isFetchingNextPage}
          onClick={() => void clauses.fetchNextPage()}
        >
          Ver más
        </Button>
      )}
    </section>
  )
}

/** What can be put into the text ready-made: what the committee kept, and the usual legal grounds. */
export const LibraryPanel = ({ ordinance, selectedPartId, onInsert }: LibraryPanelProps) => {
  const [text, setText] = useState('')
  const isLocked = isLockedAt(ordinance.stage)
  const insertOf: InsertOf = (kind) =>
    isLocked || !hasPlace(ordinance.kind, kind)
      ? null
      : (part) => {
          onInsert([part])
        }
  return (
    <div className={styles['panel']} role="group" aria-label="Biblioteca">
      <SearchBox
        className={styles['search'] ?? ''}
        label="Buscar en la biblioteca"
        placeholder="Buscar por nombre o palabras"
        value={text}
        onSearch={setText}
      />
      <Text size="sm" c="dimmed">
        {isLocked
          ? 'El texto ya no admite cambios: la biblioteca se puede leer.'
          : selectedPartId === null
            ? 'Lo que inserte va al final de su sección.'
            : 'Lo que inserte va después de la parte elegida, o al final de su sección.'}
      </Text>
      <Own text={text} insertOf={insertOf} />
      <Grounds text={text} insertOf={insertOf} />
    </div>
  )
}
