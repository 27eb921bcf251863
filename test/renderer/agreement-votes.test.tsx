import { expect, test } from 'vitest'
import { votesWords } from '../../renderer/features/minutes/agreement-card.tsx'

const votesOf = (abstentions: number) =>
  votesWords({ text: 'Aprobar.', adoption: 'votes', votes: { inFavour: 11, against: 5, abstentions } })

test('a card counts one abstention as one', () => {
  expect(votesOf(1)).toBe('11 a favor, 5 en contra, 1 abstención')
  expect(votesOf(0)).toBe('11 a favor, 5 en contra, 0 abstenciones')
})
