import type { AgreementCard, AgreementState, RegisteredAgreement } from '../../../shared/contract/agreements.ts'
import type { Page, PageRequest } from '../../../shared/contract/paging.ts'
import { isLaterAgreement } from '../../../shared/domain/agreement-state.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { AgreementId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { pageFrom } from '../paging.ts'
import * as store from './register-store.ts'

/*
 * The register of agreements, and what became of each. That is no part of the acta, which may be approved long since: its
 * text stays as it was.
 */

/** A page of the register, the newest session first. */
export const listAgreementRegister = (
  { sql }: Unit,
  { after, limit, ...filter }: store.AgreementFilter & PageRequest,
): Page<RegisteredAgreement> =>
  pageFrom(store.listRegistered(sql, filter, after, limit + 1), limit, ({ heldOn, id }) => ({ key: heldOn, id }))

/** The years in which there were sessions, the newest first. */
export const listSessionYears = ({ sql }: Unit): number[] => store.listYears(sql)

/** One agreement with what became of it, and what it undid itself. */
export const getAgreementCard = ({ sql }: Unit, { id }: { id: AgreementId }): AgreementCard =>
  found(store.findCard(sql, id), 'agreement')

const requireLater = ({ sql }: Unit, id: AgreementId, undoneById: AgreementId): void => {
  const undone = found(store.findPlace(sql, id), 'agreement')
  const { number, ...undoing } = found(store.findPlace(sql, undoneById), 'agreement')
  if (undoneById === id || !isLaterAgreement(undoing, undone)) fail('UNDONE_BY_EARLIER', { number })
}

type StateChange = {
  id: AgreementId
  state: AgreementState
  on: Day
  note: string | null
  undoneById: AgreementId | null
  expectedVersion: number
}

const newStateOf = (unit: Unit, { id, state, on, note, undoneById }: StateChange): store.NewState => {
  switch (state) {
    case 'in_force':
      return { state, on: null, note: null, undoneById: null }
    case 'fulfilled':
      return { state, on, note: note || null, undoneById: null }
    case 'void':
      if (!note) fail('UNDOING_NEEDS_REASON', {})
      if (undoneById !== null) requireLater(unit, id, undoneById)
      return { state, on, note, undoneById }
  }
  return state satisfies never
}

/** Says what became of an agreement: fulfilled, without effect and by which later one, or in force again. */
export const setAgreementState = (unit: Unit, change: StateChange): AgreementCard => {
  const { id, expectedVersion } = change
  const current = getAgreementCard(unit, { id })
  requireVersion(expectedVersion, current.version, current)
  store.setState(unit.sql, id, newStateOf(unit, change))
  return getAgreementCard(unit, { id })
}
