import { TextInput } from '@mantine/core'
import { IconFlag, IconGavel } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { Institution } from '../../../shared/contract/committee.ts'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { Agreement, Commitment } from '../../../shared/contract/resolutions.ts'
import type { Priority } from '../../../shared/contract/priorities.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import type { AgendaItemId } from '../../../shared/domain/ids.ts'
import type { Quorum } from '../../../shared/domain/quorum.ts'
import { AgreementCard } from './agreement-card.tsx'
import { AgreementDrawer } from './agreement-drawer.tsx'
import { CommitmentCard } from './commitment-card.tsx'
import { CommitmentDrawer } from './commitment-drawer.tsx'
import { useHalfWritten } from './half-written.ts'
import type { InHand } from './in-hand.ts'
import styles from './minutes.module.css'
import { RemoveNumberedModal } from './remove-numbered-modal.tsx'
import { useConversion } from './use-conversion.ts'
import type { Resolutions } from './use-minutes.ts'

type OneLineProps = { itemId: AgendaItemId; label: string; placeholder: string; onEnter: (text: string) => void }

const OneLine = ({ itemId, label, placeholder, onEnter }: OneLineProps) => {
  const [text, setText] = useHalfWritten(draftKey('resolution', itemId, label))
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || text.trim() === '') return
    event.preventDefault()
    onEnter(text.trim())
    setText('')
  }
  return (
    <TextInput
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
      }}
      onKeyDown={enter}
    />
  )
}

type ResolutionsPanelProps = {
  entry: MinutesItem
  isEditable: boolean
  quorum: Quorum | null
  institutions: readonly Institution[]
  priorities: readonly Priority[]
  resolutions: Resolutions
}

/** What was agreed and promised in one item. */
export const ResolutionsPanel = (props: ResolutionsPanelProps) => {
  const { entry, isEditable, quorum, institutions, priorities, resolutions } = props
  const [agreement, setAgreement] = useState<InHand<Agreement> | null>(null)
  const [commitment, setCommitment] = useState<InHand<Commitment> | null>(null)
  const [numbered, setNumbered] = useState<Agreement | null>(null)
  const removeAgreement = (one: Agreement) => {
    if (one.number === null) resolutions.removeAgreement(one, null)
    else setNumbered(one)
  }
  const panel = useRef<HTMLElement>(null)
  const { toCommitment, toAgreement } = useConversion(resolutions.mayAdopt)
  // The keys go on in what it became: the card that had them is no more. Not once somebody has gone on elsewhere.
  const follow = async (conversion: Promise<{ id: string } | null>) => {
    const made = await conversion
    window.requestAnimationFrame(() => {
      const now = document.activeElement
      if (now !== document.body && panel.current?.contains(now) !== true) return
      panel.current?.querySelector<HTMLElement>(`[data-card="${made?.id ?? ''}"] button`)?.focus()
    })
  }
  return (
    <aside ref={panel} className={styles['resolutions']} aria-label="Acuerdos y compromisos del punto">
      <section className={styles['block']}>
        <h3>
          <IconGavel size={18} aria-hidden /> Acuerdos
        </h3>
        <ul className={styles['cards']}>
          {entry.agreements.map((one) => (
            <AgreementCard
              key={one.id}
              agreement={one}
              isEditable={isEditable}
              onEdit={() => {
                setAgreement({ itemId: entry.item.id, kept: one, text: one.text })
              }}
              onRemove={() => {
                removeAgreement(one)
              }}
              conversion={
                one.number === null
                  ? { label: 'Convertir en compromiso', key: 'c', run: () => void follow(toCommitment(one)) }
                  : null
              }
            />
          ))}
        </ul>
        {isEditable && (
          <OneLine
            itemId={entry.item.id}
            label="Nuevo acuerdo"
            placeholder="Nuevo acuerdo y Enter"
            onEnter={(text) => {
              setAgreement({ itemId: entry.item.id, kept: null, text })
            }}
          />
        )}
      </section>
      <section className={styles['block']}>
        <h3>
          <IconFlag size={18} aria-hidden /> Compromisos
        </h3>
        <ul className={styles['cards']}>
          {entry.commitments.map((one) => (
            <CommitmentCard
              key={one.id}
              commitment={one}
              isEditable={isEditable}
              onEdit={() => {
                setCommitment({ itemId: entry.item.id, kept: one, text: one.text })
              }}
              onRemove={() => {
                resolutions.removeCommitment(one)
              }}
              conversion={{ label: 'Convertir en acuerdo', key: 'a', run: () => void follow(toAgreement(one)) }}
            />
          ))}
        </ul>
        {isEditable && (
          <OneLine
            itemId={entry.item.id}
            label="Nuevo compromiso"
            placeholder="Nuevo compromiso y Enter"
            onEnter={(text) => {
              setCommitment({ itemId: entry.item.id, kept: null, text })
            }}
          />
        )}
      </section>
      <AgreementDrawer
        inHand={agreement}
        seatsPresent={quorum?.present ?? 0}
        onSave={resolutions.saveAgreement}
        onClose={() => {
          setAgreement(null)
        }}
      />
      <CommitmentDrawer
        inHand={commitment}
        institutions={institutions}
        priorities={priorities}
        onSave={resolutions.saveCommitment}
        onClose={() => {
          setCommitment(null)
        }}
      />
      <RemoveNumberedModal
        agreement={numbered}
        onRemove={resolutions.removeAgreement}
        onClose={() => {
          setNumbered(null)
        }}
      />
    </aside>
  )
}
