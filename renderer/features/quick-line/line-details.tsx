import { useQuery } from '@tanstack/react-query'
import type { Institution } from '../../../shared/contract/committee.ts'
import type { Agreement, AgreementDraft, Commitment, CommitmentDraft } from '../../../shared/contract/resolutions.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { AgendaItemId } from '../../../shared/domain/ids.ts'
import type { QuickLine } from '../../../shared/domain/quick-line.ts'
import { orpc } from '../../app/client.ts'
import { AgreementDrawer } from '../minutes/agreement-drawer.tsx'
import { CommitmentDrawer } from '../minutes/commitment-drawer.tsx'
import { agreementOf, commitmentOf } from './use-quick-line.ts'

/** A line whose details are being looked at before it is saved. */
export type Details = { kind: 'agreement' | 'commitment'; itemId: AgendaItemId; line: QuickLine }

type LineDetailsProps = {
  details: Details | null
  session: Session
  institutions: readonly Institution[]
  onSaveAgreement: (draft: AgreementDraft) => Promise<Agreement | null>
  onSaveCommitment: (draft: CommitmentDraft) => Promise<Commitment | null>
  onSaved: (kind: Details['kind']) => void
  onClose: () => void
}

/** The panel of an agreement or a commitment, filled in with what the line said. Closed without saving, the line stays. */
export const LineDetails = ({ details, session, institutions, onSaved, onClose, ...saving }: LineDetailsProps) => {
  const register = useQuery(orpc.attendance.get.queryOptions({ input: { sessionId: session.id } }))
  const priorities = useQuery(orpc.priorities.list.queryOptions())
  const tell = async <Kept,>(kind: Details['kind'], kept: Promise<Kept | null>): Promise<Kept | null> => {
    const answer = await kept
    if (answer !== null) onSaved(kind)
    return answer
  }
  const isAgreement = details?.kind === 'agreement'
  const isCommitment = details?.kind === 'commitment'
  return (
    <>
      <AgreementDrawer
        inHand={isAgreement ? { itemId: details.itemId, kept: null, text: agreementOf(details.line).text } : null}
        seatsPresent={register.data?.quorum.present ?? 0}
        onSave={(_kept, draft) => tell('agreement', saving.onSaveAgreement(draft))}
        onClose={onClose}
      />
      <CommitmentDrawer
        inHand={
          isCommitment
            ? { itemId: details.itemId, kept: null, text: details.line.text, prefilled: commitmentOf(details.line) }
            : null
        }
        institutions={institutions}
        priorities={priorities.data?.items ?? []}
        onSave={(_kept, draft) => tell('commitment', saving.onSaveCommitment(draft))}
        onClose={onClose}
      />
    </>
  )
}
