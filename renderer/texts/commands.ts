import type { contract } from '../../shared/contract/index.ts'

type Contract = typeof contract
type CommandName = {
  [Feature in keyof Contract]: `${Feature & string}.${keyof Contract[Feature] & string}`
}[keyof Contract]

// Reads change nothing and never reach the history.
type ReadName = Extract<
  CommandName,
  | `${string}.list`
  | `${string}.get`
  | 'sessions.find'
  | 'sessions.nextNumber'
  | 'people.search'
  | 'documents.minutesText'
  | 'exchange.record'
  | 'exchange.check'
>

// Total: a new command without its words does not compile.
const commandWords: Record<Exclude<CommandName, ReadName>, string> = {
  'accreditations.close': 'Terminó una acreditación',
  'accreditations.create': 'Acreditó a una persona',
  'agenda.add': 'Agregó un punto de agenda',
  'agenda.move': 'Movió un punto de agenda',
  'agenda.remove': 'Quitó un punto de agenda',
  'agenda.update': 'Cambió un punto de agenda',
  'agreements.add': 'Escribió un acuerdo',
  'agreements.remove': 'Quitó un acuerdo',
  'agreements.update': 'Cambió un acuerdo',
  'attendance.checkIn': 'Registró una llegada',
  'attendance.checkInNewPerson': 'Registró a un invitado nuevo',
  'attendance.checkInPrincipals': 'Registró a todos los titulares',
  'attendance.remove': 'Quitó una asistencia',
  'attendance.setAbsence': 'Anotó una ausencia',
  'attendance.setStays': 'Cambió horas de asistencia',
  'commitments.add': 'Escribió un compromiso',
  'commitments.remove': 'Quitó un compromiso',
  'commitments.update': 'Cambió un compromiso',
  'documents.generateMinutes': 'Generó el acta en Word',
  'exchange.loadRecord': 'Cargó una sesión desde un archivo',
  'institutions.create': 'Agregó una institución',
  'institutions.update': 'Cambió una institución',
  'minutes.saveNotes': 'Escribió en el acta',
  'people.create': 'Agregó a una persona',
  'people.update': 'Cambió datos de una persona',
  'sessions.close': 'Cerró una sesión',
  'sessions.create': 'Programó una sesión',
  'sessions.markNotHeld': 'Marcó una sesión como no realizada',
  'sessions.open': 'Inició una sesión',
  'sessions.reopen': 'Reabrió una sesión',
  'sessions.update': 'Cambió datos de una sesión',
  'settings.loadDemonstration': 'Cargó el año de demostración',
  'settings.save': 'Cambió la configuración',
  'settings.setOperator': 'Dijo quién usa la computadora',
  'terms.create': 'Agregó un período',
}

/** What a command did, in words; one from another version of the program is shown by its name. */
export const wordsOfCommand = (command: string): string => {
  const words: Partial<Record<string, string>> = commandWords
  return words[command] ?? command
}

const operationWords = { insert: 'Nuevo', update: 'Cambió', delete: 'Se quitó' } as const

/** What happened to a value. */
export const wordsOfOperation = (operation: keyof typeof operationWords): string => operationWords[operation]
