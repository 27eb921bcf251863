import { useSyncExternalStore } from 'react'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'
import { lateQuestion, onLateQuestion } from './late-acts.ts'

/** Whether something is being asked, for a panel that lies below. */
export const useIsLateAsked = (): boolean => useSyncExternalStore(onLateQuestion, lateQuestion) !== null

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
      // Once the key is over: the same Escape would close the panel below.
      onCancel={() => setTimeout(() => question?.answer(false), 0)}
    />
  )
}
