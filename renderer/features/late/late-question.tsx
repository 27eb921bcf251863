import { useSyncExternalStore } from 'react'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'
import { lateQuestion, onLateQuestion } from './late-acts.ts'

/** Asks before something is added to a session that ended; once on each screen where it can be. */
export const LateQuestion = () => {
  const question = useSyncExternalStore(onLateQuestion, lateQuestion)
  return (
    <ConfirmModal
      isOpen={question !== null}
      title={question?.title ?? ''}
      consequence={question?.consequence ?? ''}
      doIt={question?.doIt ?? ''}
      keepIt="No, dejar la sesión como está"
      onConfirm={() => question?.answer(true)}
      onCancel={() => question?.answer(false)}
    />
  )
}
