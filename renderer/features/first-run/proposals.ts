import { tidy } from '../../../shared/domain/text.ts'

/** The name that a regional Mesa has: proposed while the region is typed. */
export const proposedMesaName = (region: string): string =>
  tidy(region) === '' ? '' : `Mesa de Concertación para la Lucha Contra la Pobreza de ${tidy(region)}`

/** Its acronym: `MCLCP Apurímac`. */
export const proposedMesaAcronym = (region: string): string => (tidy(region) === '' ? '' : `MCLCP ${tidy(region)}`)
