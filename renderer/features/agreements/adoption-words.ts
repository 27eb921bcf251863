import type { RegisteredAgreement } from '../../../shared/contract/agreements.ts'

/** `Por consenso`, or `12 a favor, 2 en contra, 1 abstención`. */
export const adoptionWords = ({ adoption, votes }: Pick<RegisteredAgreement, 'adoption' | 'votes'>): string => {
  switch (adoption) {
    case 'consensus':
      return 'Por consenso'
    case 'votes': {
      if (votes === null) return 'Por votación'
      const { inFavour, against, abstentions } = votes
      const held = `${String(abstentions)} ${abstentions === 1 ? 'abstención' : 'abstenciones'}`
      return `${String(inFavour)} a favor, ${String(against)} en contra, ${held}`
    }
  }
  return adoption satisfies never
}
