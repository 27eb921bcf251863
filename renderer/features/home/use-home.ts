import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'

/** What asks for attention today, and how a year goes; while there is nothing yet, the padrón that one begins with. */
export const useHome = () => {
  const [year, setYear] = useState<number | null>(null)
  const board = useQuery({
    ...orpc.board.get.queryOptions({ input: { year } }),
    placeholderData: keepPreviousData,
  })
  const isEmpty = board.data?.isEmpty === true
  return {
    today: today(),
    board,
    setYear,
    isEmpty,
    roll: useQuery(orpc.roll.get.queryOptions({ input: isEmpty ? { termId: null, on: null } : skipToken })),
  }
}
