import type { Ratification, RatificationDraft, RatificationSignatory } from '../../../shared/contract/ratifications.ts'
import type { PriorityAgendaId, RatificationId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import { found, requireVersion } from '../failure.ts'
import { listTerritory } from '../plan/service.ts'
import { getAgenda } from '../priorities/service.ts'
import { currentSettings } from '../settings/service.ts'
import * as store from './store.ts'

type Versioned = { id: RatificationId; expectedVersion: number }

/** The acts of an agenda, newest day first. */
export const listRatifications = (unit: Unit, { agendaId }: { agendaId: PriorityAgendaId }): Ratification[] =>
  store.listRatifications(unit.sql, getAgenda(unit, agendaId).id)

/** One act, or the failure that it is not there. */
export const getRatification = ({ sql }: Unit, id: RatificationId): Ratification =>
  found(store.findRatification(sql, id), 'ratification')

// Offices, never names: who holds them is for somebody to write.
const usualSignatories = (unit: Unit): RatificationSignatory[] => {
  const { committee } = currentSettings(unit)
  const ofRegion = committee.region.trim() === '' ? '' : ` de ${committee.region.trim()}`
  const office = (position: string, institution: string) => ({ name: null, position, institution, isSigned: false })
  return [
    office('Gobernador(a) Regional', `Gobierno Regional${ofRegion}`),
    office('Presidente(a) del Consejo Regional', `Consejo Regional${ofRegion}`),
    ...listTerritory(unit).map(({ name }) => office('Alcalde(sa) Provincial', `Municipalidad Provincial de ${name}`)),
  ]
}

/** How an act begins: the priorities of the agenda as what is ratified, and the offices that usually sign. */
export const proposeRatification = (unit: Unit, { agendaId }: { agendaId: PriorityAgendaId }): RatificationDraft => {
  const { name, priorities } = getAgenda(unit, agendaId)
  return {
    title: `Ratificación de compromisos: ${name}`,
    heldOn: unit.today,
    place: null,
    introduction: '',
    commitments: priorities.map(({ text }) => text),
    signatories: usualSignatories(unit),
  }
}

const written = (draft: RatificationDraft): RatificationDraft => ({ ...draft, place: draft.place || null })

const signWith = (unit: Unit, id: RatificationId, { signatories }: RatificationDraft): Ratification => {
  store.removeSignatories(unit.sql, id)
  for (const [ordinal, signatory] of signatories.entries())
    store.insertSignatory(unit.sql, unit.newId(), id, ordinal, {
      ...signatory,
      name: signatory.name || null,
      position: signatory.position || null,
    })
  return getRatification(unit, id)
}

type Begun = { agendaId: PriorityAgendaId; draft: RatificationDraft }

const writeRatification = (unit: Unit, id: RatificationId, { agendaId, draft }: Begun): Ratification => {
  store.insertRatification(unit.sql, id, getAgenda(unit, agendaId).id, written(draft))
  return signWith(unit, id, draft)
}

/** Writes down an act with who signs it. */
export const createRatification = (unit: Unit, begun: Begun): Ratification =>
  writeRatification(unit, unit.newId<RatificationId>(), begun)

/** Puts back an act that was removed, under its own id; one that is there stays as it is. */
export const restoreRatification = (unit: Unit, { id, ...begun }: Begun & { id: RatificationId }): Ratification =>
  store.findRatification(unit.sql, id) ?? writeRatification(unit, id, begun)

/** Changes an act; who signs it is written again only when that changed. */
export const updateRatification = (
  unit: Unit,
  { id, draft, expectedVersion }: Versioned & { draft: RatificationDraft },
): Ratification => {
  const current = getRatification(unit, id)
  requireVersion(expectedVersion, current.version, current)
  store.updateRatification(unit.sql, id, written(draft))
  if (JSON.stringify(current.signatories) === JSON.stringify(draft.signatories)) return getRatification(unit, id)
  return signWith(unit, id, draft)
}

/** Takes an act back; the Word files made of it stay. */
export const removeRatification = (unit: Unit, { id, expectedVersion }: Versioned): Record<string, never> => {
  const current = getRatification(unit, id)
  requireVersion(expectedVersion, current.version, current)
  store.removeRatification(unit.sql, id)
  return {}
}
