import type { Session } from '../../../shared/contract/sessions.ts'
import { client } from '../../app/client.ts'
import { notifyFailure } from '../../ui/notify.tsx'

/* What is added to a session that ended already: asked before, because it has no way back. */

type Ended = Pick<Session, 'id' | 'status'>

/** What is asked on the screen, and how it is answered. */
export type LateQuestion = {
  title: string
  consequence: string
  doIt: string
  answer: (isWanted: boolean) => void
}

let asked: LateQuestion | null = null
const listeners = new Set<() => void>()

const show = (question: LateQuestion | null): void => {
  asked = question
  for (const listener of listeners) listener()
}

/** The question that waits for an answer, for the screen that shows it. */
export const lateQuestion = (): LateQuestion | null => asked

/** Hears of each question; answers how to stop. */
export const onLateQuestion = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const ask = (question: Omit<LateQuestion, 'answer'>): Promise<boolean> =>
  new Promise((resolve) => {
    asked?.answer(false)
    show({
      ...question,
      answer: (isWanted) => {
        show(null)
        resolve(isWanted)
      },
    })
  })

/** Whether an agreement is added: at once while the session goes on; once it ended, when somebody says so. */
export const mayAgree = async ({ id, status }: Ended): Promise<boolean> => {
  if (status !== 'closed') return true
  try {
    const { number } = await client.agreements.nextNumber({ sessionId: id })
    return await ask({
      title: '¿Agregar un acuerdo después del cierre?',
      consequence: `La sesión ya se cerró. El acuerdo tomará el N° ${number}, que no se vuelve a usar.`,
      doIt: `Agregarlo con el N° ${number}`,
    })
  } catch (error) {
    notifyFailure(error)
    return false
  }
}

/** Whether the votes of an election are counted: as with an agreement, asked once the session ended. */
export const mayCount = async ({ status }: Ended): Promise<boolean> =>
  status !== 'closed' ||
  (await ask({
    title: '¿Contar los votos después del cierre?',
    consequence:
      'La sesión ya se cerró. El resultado entra en su acta, y quien gane queda en el cargo desde el día de la sesión.',
    doIt: 'Contar los votos',
  }))
