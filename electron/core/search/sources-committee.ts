import { fullName } from '../../../shared/domain/person-name.ts'
import { among, entryOf, lines, type Source } from './entry.ts'

type InstitutionRow = Record<'id' | 'name', string> &
  Record<'acronym' | 'province' | 'address' | 'segment', string | null>
type ContactRow = { institution_id: string; name: string; position: string | null }

/** Institutions, with the names of whom to write to; never a telephone. */
export const institutionSource: Source = {
  kind: 'institution',
  table: 'institution',
  follows: [
    { table: 'contact', parent: 'institution_id' },
    { table: 'segment', ids: `SELECT id FROM institution WHERE segment_id ${among}` },
  ],
  read: (sql, ids) => {
    const contacts = Map.groupBy(
      sql.all<ContactRow>(
        `SELECT institution_id, name, position FROM contact WHERE institution_id ${among} ORDER BY ordinal`,
        JSON.stringify(ids),
      ),
      (row) => row.institution_id,
    )
    return sql
      .all<InstitutionRow>(
        `SELECT institution.id, institution.name, acronym, province, address, segment.name AS segment FROM institution
         LEFT JOIN segment ON segment.id = segment_id WHERE institution.id ${among}`,
        JSON.stringify(ids),
      )
      .map(({ id, name, acronym, province, address, segment }) =>
        entryOf({
          kind: 'institution',
          id,
          title: name,
          context: lines(acronym, segment).replaceAll('\n', ' · ') || null,
          institutions: lines(name, acronym),
          body: lines(province, address, ...(contacts.get(id) ?? []).map((one) => lines(one.name, one.position))),
        }),
      )
  },
}

type PersonRow = Record<'id' | 'given_names' | 'surnames', string>
type SeatRow = {
  person_id: string
  position: string | null
  institution_id: string
  name: string
  acronym: string | null
}

/** People, by name, position and whom they come for; neither document nor telephone reaches the index. */
export const personSource: Source = {
  kind: 'person',
  table: 'person',
  follows: [
    { table: 'accreditation', parent: 'person_id' },
    {
      table: 'institution',
      columns: ['name', 'acronym'],
      ids: `SELECT person_id AS id FROM accreditation WHERE institution_id ${among}`,
    },
  ],
  read: (sql, ids) => {
    const seats = Map.groupBy(
      sql.all<SeatRow>(
        `SELECT person_id, position, institution_id, name, acronym FROM accreditation
         JOIN institution ON institution.id = institution_id WHERE person_id ${among} ORDER BY valid_from DESC`,
        JSON.stringify(ids),
      ),
      (row) => row.person_id,
    )
    return sql
      .all<PersonRow>(`SELECT id, given_names, surnames FROM person WHERE id ${among}`, JSON.stringify(ids))
      .map((row) => {
        const held = seats.get(row.id) ?? []
        return entryOf({
          kind: 'person',
          id: row.id,
          parentId: held[0]?.institution_id ?? null,
          title: fullName({ givenNames: row.given_names, surnames: row.surnames }),
          context: held[0]?.name ?? null,
          institutions: lines(...new Set(held.flatMap(({ name, acronym }) => [name, acronym]))),
          body: lines(...new Set(held.map(({ position }) => position))),
        })
      })
  },
}
