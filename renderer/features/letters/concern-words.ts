import { letterConcernWords } from '../../../shared/contract/sentences/papers.ts'
import { noticeOf, type Holiday, type LetterConcern, type LetterFacts } from '../../../shared/domain/letter.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { capitalised, count } from '../../texts/format.ts'

/** Where a concern is put right: another part of the session, or a part of the letter itself. */
export type ConcernPlace = 'datos' | 'agenda' | 'settings' | 'recipients' | 'text' | 'replyBy'

export type ConcernFacts = {
  facts: LetterFacts
  issuedOn: Day
  holidays: readonly Holiday[]
  noticeDays: number
  unknownFields: readonly string[]
}

/** «quedan 4 días (sin domingos ni feriados)»: between the letter and its session. */
export const noticeWords = (days: number): string =>
  days === 0
    ? 'no queda ningún día (sin domingos ni feriados)'
    : `${days === 1 ? 'queda' : 'quedan'} ${count(days, 'día', 'días')} (sin domingos ni feriados)`

/** A concern as a sentence of its own, with what the letter says where that helps. */
export const concernSentence = (concern: LetterConcern, about: ConcernFacts): string => {
  const { facts, issuedOn, holidays, noticeDays, unknownFields } = about
  if (facts.kind === 'call' && concern === 'short_notice')
    return `${capitalised(noticeWords(noticeOf(issuedOn, facts.heldOn, holidays)))} y la configuración pide ${String(noticeDays)}.`
  if (facts.kind === 'call' && concern === 'holiday') {
    const name = holidays.find(({ day }) => day === facts.heldOn)?.name
    return `La sesión cae en feriado${name === undefined ? '' : `: ${name}`}.`
  }
  if (concern === 'unknown_field' && unknownFields.length > 0)
    return `El texto usa campos que no existen: ${unknownFields.map((name) => `{${name}}`).join(', ')}.`
  return `${capitalised(letterConcernWords[concern])}.`
}

/** Where to put a concern right. */
export const concernPlace = (concern: LetterConcern): ConcernPlace => {
  switch (concern) {
    case 'no_recipients':
      return 'recipients'
    case 'after_session':
    case 'same_day':
    case 'short_notice':
    case 'sunday':
    case 'holiday':
    case 'no_first_hour':
    case 'no_venue':
    case 'no_link':
      return 'datos'
    case 'no_agenda':
      return 'agenda'
    case 'no_reply_contact':
      return 'settings'
    case 'unknown_field':
      return 'text'
    case 'reply_reversed':
      return 'replyBy'
  }
  return concern satisfies never
}

/** What the way to a place is called. */
export const placeNames: Record<ConcernPlace, string> = {
  datos: 'Ir a Preparación',
  agenda: 'Ir a la agenda',
  settings: 'Ir a Configuración',
  recipients: 'Elegir destinatarios',
  text: 'Ir al texto',
  replyBy: 'Cambiar el plazo',
}
