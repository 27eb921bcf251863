import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { monthOf } from '../../../shared/domain/board.ts'
import { yearOf, type Day } from '../../../shared/domain/dates.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'

const lastYear = 9999

type Month = { year: number; month: number }

/** The month so many months after another; null outside of the calendar. */
export const monthAfter = ({ year, month }: Month, months: number): Month | null => {
  const index = year * 12 + month - 1 + months
  const found = { year: Math.floor(index / 12), month: (index % 12) + 1 }
  return found.year < 0 || found.year > lastYear ? null : found
}

/** The calendar that the address asks for, and the ways to another. */
export const useCalendar = () => {
  const { anio, mes, dia } = useSearch({ from: '/calendario' })
  const navigate = useNavigate({ from: '/calendario' })
  const query = useQuery({
    ...orpc.calendar.get.queryOptions({ input: { year: anio ?? null } }),
    placeholderData: keepPreviousData,
  })
  const year = anio ?? query.data?.year ?? yearOf(today())
  return {
    query,
    year,
    month: mes ?? null,
    openDay: dia ?? null,
    goTo: (to: Month) => void navigate({ search: { anio: to.year, mes: to.month } }),
    goToYear: (to: number) => void navigate({ search: { anio: Math.min(lastYear, Math.max(0, to)) } }),
    goToToday: () => void navigate({ search: { anio: yearOf(today()), mes: monthOf(today()) } }),
    showDay: (day: Day | null) =>
      void navigate({
        search: { anio: year, ...(mes === undefined ? {} : { mes }), ...(day === null ? {} : { dia: day }) },
      }),
  }
}
