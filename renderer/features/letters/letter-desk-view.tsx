import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { LetterDesk, LetterPurpose } from '../../../shared/contract/letters.ts'
import type { LetterId } from '../../../shared/domain/ids.ts'
import { LineSkeletons, Loaded } from '../../ui/loaded.tsx'
import { DraftDesk } from './draft-desk.tsx'
import { IssuedDesk } from './issued-desk.tsx'
import styles from './letters.module.css'
import { draftLetter, letterInForce } from './letters-of.ts'
import { NeverCalled, StartCard } from './start-card.tsx'
import { useLetterDesk, type LetterDeskPage } from './use-letter-desk.ts'

type DeskProps = { purpose: LetterPurpose; desk: LetterDesk; page: LetterDeskPage; isOver: boolean }

const Desk = ({ purpose, desk, page, isOver }: DeskProps) => {
  const [shown, setShown] = useState<'draft' | 'issued'>('draft')
  const [issuedHere, setIssuedHere] = useState<LetterId | null>(null)
  const draft = draftLetter(desk.letters)
  const inForce = letterInForce(desk.letters)
  if (draft === null && inForce === null)
    return isOver ? <NeverCalled desk={desk} page={page} /> : <StartCard purpose={purpose} desk={desk} page={page} />
  const isDraftShown = draft !== null && (shown === 'draft' || inForce === null)
  return (
    <>
      {draft !== null && inForce !== null && (
        <SegmentedControl
          aria-label="Qué oficio"
          className={styles['switch'] ?? ''}
          value={shown}
          data={[
            { value: 'draft', label: 'Borrador nuevo' },
            { value: 'issued', label: `En vigor: N° ${inForce.number ?? ''}` },
          ]}
          onChange={(value) => {
            setShown(value)
          }}
        />
      )}
      {isDraftShown ? (
        <DraftDesk
          key={draft.id}
          purpose={purpose}
          desk={desk}
          letter={draft}
          page={page}
          onIssued={() => {
            setShown('draft')
            setIssuedHere(draft.id)
          }}
        />
      ) : (
        inForce !== null && (
          <IssuedDesk
            key={inForce.id}
            desk={desk}
            inForce={inForce}
            isNew={inForce.id === issuedHere}
            isOver={isOver}
            onReissue={() => {
              setShown('draft')
              if (draft === null) page.begin(desk.proposal)
            }}
          />
        )
      )}
    </>
  )
}

type LetterDeskViewProps = {
  purpose: LetterPurpose
  /** What the letters were about has happened, or will not: they are read, and nobody is hurried to write another. */
  isOver?: boolean
}

/** The desk where the letters of a purpose are written, issued, delivered and answered: a call, or a request. */
export const LetterDeskView = ({ purpose, isOver = false }: LetterDeskViewProps) => {
  const page = useLetterDesk(purpose)
  return (
    <Loaded query={page.desk} skeleton={<LineSkeletons lines={8} />}>
      {(desk) => <Desk purpose={purpose} desk={desk} page={page} isOver={isOver} />}
    </Loaded>
  )
}
