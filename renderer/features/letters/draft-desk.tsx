import { ActionIcon, Button, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDotsVertical, IconSend, IconTrash } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import type {
  Letter,
  LetterDesk,
  LetterDraft,
  LetterPurpose,
  RecipientDraft,
} from '../../../shared/contract/letters.ts'
import type { Keeper } from '../../app/keeper.ts'
import { KeeperStatus, useKeeperState, useKeptValue } from '../../app/keeper-status.tsx'
import { saveNow } from '../../app/kept.ts'
import { Section } from '../../ui/section.tsx'
import { ConcernList } from './concern-list.tsx'
import { DraftPreview } from './draft-preview.tsx'
import { draftOf } from './letter-draft.ts'
import { DraftText } from './draft-text.tsx'
import { IssueModal } from './issue-modal.tsx'
import { LetterConflict } from './letter-conflict.tsx'
import { letterKeeperOf } from './letter-keepers.ts'
import styles from './letters.module.css'
import { letterInForce } from './letters-of.ts'
import { NewChanges } from './letter-changes.tsx'
import { RecipientsField } from './recipients-field.tsx'
import { checkDraft, type LetterDeskPage } from './use-letter-desk.ts'

type DraftDeskProps = {
  purpose: LetterPurpose
  desk: LetterDesk
  letter: Letter
  page: LetterDeskPage
  onIssued: () => void
}

const useDraft = (purpose: LetterPurpose, letter: Letter) => {
  const [keeper] = useState<Keeper<LetterDraft>>(() => letterKeeperOf(purpose, letter))
  const draft = useKeptValue(keeper)
  // Another window saved a newer draft and nothing here is unsaved: show it.
  useEffect(() => {
    keeper.offer(draftOf(letter), letter.version, null)
  }, [keeper, letter])
  useEffect(
    () => () => {
      keeper.flush()
    },
    [keeper],
  )
  return {
    keeper,
    draft,
    change: (part: Partial<LetterDraft>) => {
      keeper.change({ ...keeper.value(), ...part })
    },
  }
}

type HeadProps = { desk: LetterDesk; keeper: Keeper<LetterDraft>; onIssue: () => void; onDiscard: () => void }

const Head = ({ desk, keeper, onIssue, onDiscard }: HeadProps) => {
  // What goes out is what is kept: nothing is issued while the two may differ for long.
  const isKept = useKeeperState(keeper, ({ kind }) => kind === 'saved' || kind === 'saving')
  return (
    <div className={styles['bar']}>
      <div className={styles['barWords']}>
        <h2>Borrador del oficio</h2>
        <span>
          Llevará el <span className="tabular">Oficio Múltiple N° {desk.nextNumber}</span>
        </span>
      </div>
      <KeeperStatus
        keeper={keeper}
        label="Oficio"
        neverSaved="Borrador guardado"
        conflict="se cambió en otra ventana"
      />
      <Menu>
        <Menu.Target>
          <ActionIcon size={36} variant="default" aria-label="Más acciones del borrador">
            <IconDotsVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={onDiscard}>
            Descartar el borrador
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button leftSection={<IconSend size={17} aria-hidden />} disabled={!isKept} onClick={onIssue}>
        Emitir oficio
      </Button>
    </div>
  )
}

/** A letter being written: at the left all that can be said, at the right the letter as it will be. */
export const DraftDesk = ({ purpose, desk, letter, page, onIssued }: DraftDeskProps) => {
  const { keeper, draft, change } = useDraft(purpose, letter)
  const [isIssuing, issuing] = useDisclosure(false)
  const check = checkDraft(desk, draft)
  const changeRecipients = useCallback(
    (recipients: RecipientDraft[]) => {
      keeper.change({ ...keeper.value(), recipients })
    },
    [keeper],
  )
  const inForce = letterInForce(desk.letters)
  const discard = async () => {
    if (await saveNow(keeper)) page.discard({ id: letter.id, draft: keeper.value(), version: keeper.version() })
  }
  return (
    <section aria-label="Borrador del oficio">
      <Head desk={desk} keeper={keeper} onIssue={issuing.open} onDiscard={() => void discard()} />
      <LetterConflict keeper={keeper} />
      <div className={styles['desk']}>
        <div className={styles['form']}>
          {purpose.kind === 'call' && inForce !== null && <NewChanges inForce={inForce} facts={desk.facts} />}
          <ConcernList purpose={purpose} check={check} />
          <Section title="Texto">
            <DraftText draft={draft} fields={desk.fields} change={change} purpose={purpose} />
          </Section>
          <RecipientsField
            chosen={draft.recipients}
            proposed={desk.proposal.recipients}
            committee={page.committee.data}
            onChange={changeRecipients}
          />
        </div>
        <DraftPreview letter={letter} readAt={page.desk.dataUpdatedAt} />
      </div>
      <IssueModal
        isOpen={isIssuing}
        desk={desk}
        letter={letter}
        keeper={keeper}
        about={check.about}
        onClose={issuing.close}
        onIssued={onIssued}
      />
    </section>
  )
}
