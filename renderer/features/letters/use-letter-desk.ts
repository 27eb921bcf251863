import { useQuery } from '@tanstack/react-query'
import type { LetterDesk, LetterDraft, LetterPurpose } from '../../../shared/contract/letters.ts'
import { letterConcerns, noticeOf, type LetterConcern } from '../../../shared/domain/letter.ts'
import { fillTemplate } from '../../../shared/domain/template.ts'
import type { LetterId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyUndoable } from '../../ui/notify.tsx'
import type { ConcernFacts } from './concern-words.ts'
import { forgetLetterKeeper } from './letter-keepers.ts'

/** The letters of a purpose, and beginning or throwing away a draft. */
export const useLetterDesk = (purpose: LetterPurpose) => {
  const desk = useQuery(orpc.letters.desk.queryOptions({ input: purpose }))
  const committee = useQuery(orpc.institutions.list.queryOptions())
  const beginning = useCommand((draft: LetterDraft) =>
    client.letters.saveDraft({ purpose, draft, expectedVersion: null }),
  )
  const discarding = useCommand(
    ({ id, version }: { id: LetterId; draft: LetterDraft; version: number }) =>
      client.letters.discardDraft({ letterId: id, expectedVersion: version }),
    {
      onDone: (_empty, { id, draft }) => {
        forgetLetterKeeper(id)
        notifyUndoable('Se descartó el borrador.', () => {
          beginning.run(draft)
        })
      },
    },
  )
  return {
    desk,
    committee,
    begin: beginning.run,
    isBeginning: beginning.isRunning,
    discard: discarding.run,
  }
}

export type LetterDeskPage = ReturnType<typeof useLetterDesk>
export type CommitteeLists = NonNullable<LetterDeskPage['committee']['data']>

export type DraftCheck = { concerns: LetterConcern[]; about: ConcernFacts; notice: number | null }

/** What is worth a second look in what is written, as it would be issued today. */
export const checkDraft = (desk: LetterDesk, draft: LetterDraft): DraftCheck => {
  const { facts, fields, holidays, noticeDays, hasReplyContact } = desk
  const issuedOn = today()
  const unknownFields = [...new Set([draft.subject, draft.body].flatMap((text) => fillTemplate(text, fields).unknown))]
  const about = { facts, issuedOn, holidays, noticeDays, unknownFields }
  return {
    concerns: letterConcerns({
      ...about,
      hasReplyContact,
      recipientCount: draft.recipients.length,
      replyBy: draft.replyBy,
    }),
    about,
    notice: facts.kind === 'call' && facts.heldOn >= issuedOn ? noticeOf(issuedOn, facts.heldOn, holidays) : null,
  }
}
