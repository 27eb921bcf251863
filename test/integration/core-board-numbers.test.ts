import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { newUuidV7 } from '../../electron/core/app.ts'
import { getBoard } from '../../electron/core/board/service.ts'
import { createUnit, type Unit } from '../../electron/core/context.ts'
import { openDatabase } from '../../electron/core/database/open.ts'
import { openFileStore } from '../../electron/core/files/store.ts'
import type { Board } from '../../shared/contract/board.ts'
import { defaultQuorumRules } from '../../shared/domain/quorum.ts'
import { disposableFolder, steppingClock } from '../helpers/core.ts'
import { randomCommittee, writeCommittee, writerOn } from '../helpers/random-committee.ts'

/*
 * The board's numbers against counts that know nothing of it: one statement of SQL each, over the whole tables, written
 * apart from the program's own.
 */

const year = 2023
const today = '2023-03-14'
const soon = '2023-03-21'

const folder = disposableFolder()
const clock = steppingClock(`${today}T14:00:00.000Z`)
const newId = () => newUuidV7(clock)
const database = openDatabase({ folder: folder.path, clock, newId })
const files = openFileStore(`${folder.path}/archivos`)

afterAll(() => {
  database.close()
  folder[Symbol.dispose]()
})

type Row = Record<string, string | number | null>
const one = ({ sql }: Unit, text: string): Row => sql.get<Row>(text) ?? {}
const rows = ({ sql }: Unit, text: string): Row[] => sql.all<Row>(text)

const ofYear = `strftime('%Y', s.held_on) = '${String(year)}'`
const isOpen = `c.status NOT IN ('fulfilled', 'not_fulfilled', 'void')`

const expectedNumbers = (unit: Unit): Row =>
  one(
    unit,
    `SELECT
       (SELECT count(*) FROM session s WHERE ${ofYear} AND s.status <> 'not_held') AS sessions,
       (SELECT count(*) FROM session s WHERE ${ofYear} AND s.status = 'closed') AS held,
       (SELECT count(*) FROM session s WHERE ${ofYear} AND s.status = 'closed' AND s.is_decentralised = 1
          AND trim(ifnull(s.province, '')) <> '') AS decentralised,
       (SELECT max(minimum_decentralised_sessions) FROM activity) AS decentralisedGoal,
       (SELECT count(DISTINCT strftime('%m', s.held_on)) FROM session s WHERE ${ofYear} AND s.status = 'closed') AS monthsHeld,
       (SELECT max(months_marked) FROM activity WHERE minimum_decentralised_sessions IS NOT NULL) AS monthsGoal,
       (SELECT count(*) FROM agreement a, agenda_item i, session s WHERE i.id = a.agenda_item_id AND s.id = i.session_id
          AND ${ofYear} AND s.status = 'closed') AS agreements,
       (SELECT count(*) FROM agreement a, agenda_item i, session s WHERE i.id = a.agenda_item_id AND s.id = i.session_id
          AND ${ofYear} AND s.status = 'closed' AND a.state = 'in_force') AS agreementsInForce`,
  )

const expectedCommitments = (unit: Unit): Row =>
  one(
    unit,
    `SELECT
       (SELECT count(*) FROM commitment c WHERE ${isOpen}) AS open,
       (SELECT count(*) FROM commitment c WHERE ${isOpen} AND c.due_on < '${today}') AS overdue,
       (SELECT count(*) FROM commitment c WHERE ${isOpen} AND c.due_on >= '${today}' AND c.due_on <= '${soon}') AS dueSoon,
       (SELECT min(c.due_on) FROM commitment c WHERE ${isOpen} AND c.due_on < '${today}') AS oldestOverdue,
       (SELECT min(c.due_on) FROM commitment c WHERE ${isOpen} AND c.due_on >= '${today}' AND c.due_on <= '${soon}') AS nextDue`,
  )

const expectedStandings = (unit: Unit): Row =>
  one(
    unit,
    `SELECT
       ifnull(sum(status = 'fulfilled'), 0) AS fulfilled,
       ifnull(sum(status = 'not_fulfilled'), 0) AS not_fulfilled,
       ifnull(sum(status = 'void'), 0) AS void,
       ifnull(sum(status IN ('pending', 'in_progress', 'rescheduled') AND late), 0) AS overdue,
       ifnull(sum(status = 'in_progress' AND NOT late), 0) AS in_progress,
       ifnull(sum(status IN ('pending', 'rescheduled') AND NOT late), 0) AS pending
     FROM (SELECT c.status, ifnull(c.due_on < '${today}', 0) AS late FROM commitment c, agenda_item i, session s
           WHERE i.id = c.agenda_item_id AND s.id = i.session_id AND ${ofYear})`,
  )

// A seat is taken when somebody sat for its institution on some day of the session, and was among its holders where they are known.
const expectedAttendance = (unit: Unit): Row[] =>
  rows(
    unit,
    `WITH held AS (SELECT s.* FROM session s WHERE ${ofYear} AND s.status = 'closed'),
     seat AS (
       SELECT held.id AS session, held.held_on, 0 AS sitting, json(seats.value) AS seat
       FROM held, json_each(held.quorum_basis, '$.seats') AS seats
       UNION ALL
       SELECT held.id, held.held_on, 1, json(seats.value)
       FROM held, json_each(held.quorum_basis, '$.later[0].seats') AS seats
       WHERE EXISTS (SELECT 1 FROM suspension WHERE suspension.session_id = held.id)
     ),
     came AS (
       SELECT a.session_id AS session, st.sitting, a.person_id AS person,
         iif(r.id IS NULL, a.institution_id, r.institution_id) AS institution, iif(r.id IS NULL, a.capacity, r.capacity) AS capacity
       FROM attendance a JOIN attendance_stay st ON st.attendance_id = a.id
       LEFT JOIN attendance_role r ON r.attendance_id = a.id AND r.sitting = st.sitting
     ),
     judged AS (
       SELECT seat.session, seat.held_on, seat.seat ->> '$.institutionId' AS institution,
         EXISTS (SELECT 1 FROM came WHERE came.session = seat.session AND came.sitting = seat.sitting
           AND came.institution = seat.seat ->> '$.institutionId' AND came.capacity IN ('principal', 'alternate')
           AND (seat.seat -> '$.holderIds' IS NULL
             OR came.person IN (SELECT value FROM json_each(seat.seat, '$.holderIds')))) AS taken
       FROM seat
     ),
     counted AS (SELECT session, held_on, institution, max(taken) AS taken FROM judged GROUP BY session, institution)
     SELECT CAST(strftime('%m', held_on) AS INTEGER) AS month, institution.segment_id AS segmentId,
       count(*) AS entitled, sum(taken) AS attended
     FROM counted JOIN institution ON institution.id = counted.institution GROUP BY 1, 2 ORDER BY 1, 2`,
  )

const monthNumbers = Array.from({ length: 12 }, (_, at) => at + 1)

const expectedPlan = (unit: Unit): Board['charts']['plan'] => {
  if (one(unit, `SELECT count(*) AS plans FROM plan WHERE year = ${String(year)}`)['plans'] === 0) return null
  const counted = (text: string): number => Number(one(unit, text)['amount'])
  return {
    activities: counted('SELECT count(*) AS amount FROM activity'),
    withoutMonths: counted('SELECT count(*) AS amount FROM activity WHERE months IS NULL'),
    months: monthNumbers.map((month) => ({
      month,
      planned: counted(
        `SELECT count(*) AS amount FROM activity, json_each(activity.months) AS m WHERE m.value = ${String(month)}`,
      ),
      worked: counted(
        `SELECT count(*) AS amount FROM activity WHERE id IN (SELECT activity_id FROM activity_progress
           WHERE strftime('%Y-%m', recorded_on) = '${String(year)}-${String(month).padStart(2, '0')}')`,
      ),
      sessionsHeld: counted(
        `SELECT count(*) AS amount FROM session s WHERE s.status = 'closed'
           AND strftime('%Y-%m', s.held_on) = '${String(year)}-${String(month).padStart(2, '0')}'`,
      ),
    })),
  }
}

const expectedWaiting = (unit: Unit): number =>
  Number(
    one(
      unit,
      `SELECT count(*) AS amount FROM session WHERE status = 'closed' AND minutes_state IN ('draft', 'in_review', 'approved')`,
    )['amount'],
  )

const expectedYears = (unit: Unit): number[] =>
  rows(unit, `SELECT DISTINCT strftime('%Y', held_on) AS year FROM session ORDER BY 1 DESC`).map((row) =>
    Number(row['year']),
  )

const inOrder = (counted: Board['charts']['attendance']): Board['charts']['attendance'] =>
  counted.toSorted((left, right) =>
    left.month === right.month ? ((left.segmentId ?? '') < (right.segmentId ?? '') ? -1 : 1) : left.month - right.month,
  )

const compare = (unit: Unit): void => {
  const board = getBoard(unit, { year })
  expect(board.numbers).toEqual(expectedNumbers(unit))
  expect(board.commitments).toEqual(expectedCommitments(unit))
  expect(board.charts.commitments).toEqual(expectedStandings(unit))
  expect(inOrder(board.charts.attendance)).toEqual(expectedAttendance(unit))
  expect(board.charts.plan).toEqual(expectedPlan(unit))
  expect(board.waiting.count).toBe(expectedWaiting(unit))
  expect(board.years).toEqual(expectedYears(unit))
  expect(board.isEmpty).toBe(board.years.length === 0)
}

// Nothing of one run is there in the next: the transaction comes to nothing.
const takenBack = new Error('taken back')
const inPassing = (run: (unit: Unit) => void): void => {
  const unit = createUnit({ database, files, clock: () => new Date(`${today}T15:00:00.000Z`), newId })
  try {
    database.write({ command: 'test', now: unit.now, fallbackActor: 'Ana', mergeWithinMs: 0 }, () => {
      run(unit)
      throw takenBack
    })
  } catch (error) {
    if (error !== takenBack) throw error
  }
}

test('every number of the board is that of a statement written apart, on random years', () => {
  const runs = Number(process.env['BOARD_RUNS'] ?? 40)
  fc.assert(
    fc.property(randomCommittee, (committee) => {
      inPassing((unit) => {
        writeCommittee(writerOn(database, newId), committee, year, defaultQuorumRules)
        compare(unit)
      })
    }),
    { numRuns: runs },
  )
}, 60_000)

test('an empty program has an empty board, which is of this year', () => {
  inPassing((unit) => {
    expect(getBoard(unit, { year: null })).toMatchObject({ isEmpty: true, year, years: [], focus: null, latest: [] })
  })
})
