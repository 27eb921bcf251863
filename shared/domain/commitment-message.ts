import { daysOverdue, lightOn } from './commitment-light.ts'
import type { Day } from './dates.ts'
import { dayWithSlashes } from './spanish-words.ts'

type Promised = {
  text: string
  dueOn: Day | null
  status: 'pending' | 'in_progress' | 'fulfilled' | 'not_fulfilled' | 'rescheduled' | 'void'
  percentage: number | null
  sessionLabel: string
}

const dueWords = (commitment: Promised, on: Day): string => {
  const { dueOn } = commitment
  if (dueOn === null) return 'sin fecha'
  const late = daysOverdue(commitment, on)
  if (late > 0) return `venció el ${dayWithSlashes(dueOn)} (hace ${late === 1 ? '1 día' : `${String(late)} días`})`
  if (dueOn === on) return 'vence hoy'
  return `vence el ${dayWithSlashes(dueOn)}`
}

// WhatsApp makes bold of what stands between asterisks: those of the text itself would break it.
const plain = (text: string): string => text.replaceAll('*', '').replace(/\s+/gu, ' ').trim()

const lines = (commitment: Promised, number: number, on: Day): string[] => {
  const mark = lightOn(commitment, on) === 'overdue' ? '⚠️ ' : ''
  const share = commitment.percentage === null ? '' : `, avance ${String(commitment.percentage)} %`
  return [
    `${String(number)}. ${plain(commitment.text)}`,
    `   ${mark}${dueWords(commitment, on)}${share} · ${commitment.sessionLabel}`,
  ]
}

/**
 * What an institution has open, as a message to paste into WhatsApp: plain lines, the institution in bold, what is due first,
 * first. Without anything open it says so.
 */
export const commitmentMessage = (
  { institution, committee, on }: { institution: string; committee: string; on: Day },
  open: readonly Promised[],
): string => {
  const title = `*${plain(institution)}*`
  const from = committee === '' ? '' : ` ante el ${committee}`
  if (open.length === 0) return `${title}\nAl ${dayWithSlashes(on)} no tiene compromisos pendientes${from}. ¡Gracias!`
  const what = open.length === 1 ? '1 compromiso pendiente' : `${String(open.length)} compromisos pendientes`
  return [
    title,
    `Al ${dayWithSlashes(on)} tiene ${what}${from}:`,
    '',
    ...open.flatMap((one, index) => lines(one, index + 1, on)),
    '',
    'Por favor, responda este mensaje con el avance de cada uno. Si ya lo cumplió, envíe el documento o la foto que lo demuestra.',
  ].join('\n')
}
