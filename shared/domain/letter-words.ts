import type { CallChange } from './letter.ts'
import { Modality } from './session.ts'
import { dayInFigures } from './spanish-words.ts'

const fieldNames: Record<CallChange['field'], string> = {
  heldOn: 'Día',
  firstCallAt: 'Primera convocatoria',
  secondCallAt: 'Segunda convocatoria',
  modality: 'Modalidad',
  venue: 'Lugar',
  onlineLink: 'Enlace',
  place: 'Distrito y provincia',
  agenda: 'Agenda',
}

/** How people say how a session meets. */
export const modalityWords: Record<Modality, string> = {
  in_person: 'presencial',
  virtual: 'virtual',
  mixed: 'presencial y virtual',
}

const valueWords = (field: CallChange['field'], value: string | null): string | null => {
  if (value === null) return null
  if (field === 'heldOn') return dayInFigures(value)
  if (field !== 'modality') return value
  const modality = Modality.safeParse(value)
  return modality.success ? modalityWords[modality.data] : value
}

/** A change between two calls as people read it: `{ what: 'Día', before: '14 de marzo de 2023', after: … }`. */
export const callChangeWords = ({ field, before, after }: CallChange) => ({
  what: fieldNames[field],
  before: valueWords(field, before),
  after: valueWords(field, after),
})
