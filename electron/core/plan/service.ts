import type { Plan, Province } from '../../../shared/contract/plan.ts'
import type { Unit } from '../context.ts'
import * as store from './store.ts'

/** The annual plans kept, newest first. */
export const listPlans = ({ sql }: Unit): Plan[] => store.listPlans(sql)

/** The territory of the region. */
export const listTerritory = ({ sql }: Unit): Province[] => store.listProvinces(sql)

/** Keeps a whole annual plan. */
export const addPlan = (unit: Unit, plan: Plan): void => store.insertPlan(unit.sql, unit.newId, plan)

/** Keeps the provinces and districts of the region. */
export const addTerritory = (unit: Unit, provinces: readonly Province[]): void =>
  provinces.forEach((province, position) => store.insertProvince(unit.sql, unit.newId, province, position))
