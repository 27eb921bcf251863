import { expect, test } from 'vitest'
import { importWords } from '../../renderer/features/imports/last-import.tsx'
import { assignTarget, missingWords, targetOf } from '../../renderer/features/imports/mapping.ts'
import { namesakesIn } from '../../renderer/features/imports/namesakes.ts'
import { emptyFileSentence } from '../../renderer/features/imports/use-upload.ts'
import {
  changeWords,
  filteredRows,
  importedCount,
  obstacleOf,
  type PreviewRow,
} from '../../renderer/features/imports/row-words.ts'
import type { PadronImport } from '../../shared/contract/imports.ts'
import type { ColumnTarget } from '../../shared/domain/padron-import-fields.ts'

const mapping: ColumnTarget[] = [
  { column: 0, field: 'institutionName', capacity: null },
  { column: 1, field: 'fullName', capacity: 'principal' },
  { column: 2, field: 'fullName', capacity: 'alternate' },
  { column: 3, field: 'surnames', capacity: null },
]

test('giving a column the meaning of another leaves the other out, except surnames', () => {
  const moved = assignTarget(mapping, 5, { field: 'institutionName', capacity: null })
  expect(targetOf(moved, 0)).toBeNull()
  expect(targetOf(moved, 5)).toEqual({ field: 'institutionName', capacity: null })
  const bothSurnames = assignTarget(mapping, 4, { field: 'surnames', capacity: null })
  expect([targetOf(bothSurnames, 3)?.field, targetOf(bothSurnames, 4)?.field]).toEqual(['surnames', 'surnames'])
})

test('the names of the principal and of the alternate are two meanings', () => {
  const changed = assignTarget(mapping, 7, { field: 'fullName', capacity: 'alternate' })
  expect(targetOf(changed, 1)).toEqual({ field: 'fullName', capacity: 'principal' })
  expect(targetOf(changed, 2)).toBeNull()
  expect(assignTarget(mapping, 1, null).map(({ column }) => column)).toEqual([0, 2, 3])
})

test('columns without an institution, or with data of people without names, cannot be imported', () => {
  expect(missingWords(mapping, 7)).toBeNull()
  expect(missingWords(mapping.slice(1), 7)).toContain('institución')
  expect(
    missingWords(
      [
        { column: 0, field: 'institutionName', capacity: null },
        { column: 1, field: 'nationalId', capacity: null },
      ],
      7,
    ),
  ).toContain('sus nombres')
  expect(missingWords(mapping, 0)).toContain('no tiene filas')
})

test('an empty file is refused in the words of an import, not of an attachment', () => {
  expect(emptyFileSentence('padron.csv')).toContain('«padron.csv» está vacío y no se importó nada.')
})

const counts = { new: 0, update: 0, unchanged: 0, duplicate: 0, error: 0 }

test('rows with errors keep the import waiting until somebody leaves them out', () => {
  const preview = { counts: { ...counts, new: 200, update: 10, error: 2 } }
  expect(importedCount(preview)).toBe(210)
  expect(obstacleOf(preview, false)).toContain('2 filas tienen un error')
  expect(obstacleOf(preview, true)).toBeNull()
})

test('a sheet that says what the padrón says has nothing to import', () => {
  expect(obstacleOf({ counts: { ...counts, unchanged: 40 } }, false)).toContain('ya dice lo mismo')
  expect(obstacleOf({ counts: { ...counts, error: 3 } }, true)).toBe('Ninguna fila trae algo que importar.')
})

const row = (changes: PreviewRow['changes']): PreviewRow => ({
  row: 7,
  outcome: 'update',
  institutionName: 'DIRESA',
  people: [],
  changes,
  notes: [],
})

test('the rows with a warning are those with something worth a look, whatever they would do', () => {
  const zeros = { severity: 'notice' as const, note: { kind: 'zeros_added' as const, cell: 'F2', text: '•••••567' } }
  const above = { kind: 'institution_from_above' as const, cell: 'A3', institutionName: 'DIRESA' }
  const rows: PreviewRow[] = [
    { ...row([]), row: 2, notes: [zeros] },
    { ...row([]), row: 3, notes: [{ severity: 'notice', note: above }] },
    { ...row([]), row: 4, outcome: 'error', notes: [zeros] },
  ]
  expect(filteredRows(rows, 'warned').map((one) => one.row)).toEqual([2, 4])
  expect(filteredRows(rows, 'error').map((one) => one.row)).toEqual([4])
})

test('what a row changes is told before and after, codes and days in words', () => {
  const person = {
    thing: 'person' as const,
    isNew: false,
    name: 'Rosa Quispe',
    fields: [
      { field: 'phone', before: '•••111', after: '•••222' },
      { field: 'sex', before: null, after: 'F' },
    ],
  }
  const accreditation = {
    thing: 'accreditation' as const,
    isNew: false,
    name: 'Rosa Quispe',
    fields: [{ field: 'validTo', before: '2026-12-31', after: '2026-06-30' }],
  }
  const segment = { thing: 'segment' as const, isNew: true, name: 'Academia', fields: [] }
  expect(changeWords(row([person, accreditation, segment]))).toEqual([
    'segmento nuevo',
    'Rosa Quispe: teléfono: •••111 → •••222; sexo: Mujer',
    'Rosa Quispe: hasta: 31/12/2026 → 30/06/2026',
  ])
})

test('the new things of a row are counted', () => {
  const made = (thing: PreviewRow['changes'][number]['thing']) => ({ thing, isNew: true, name: '', fields: [] })
  expect(changeWords(row([made('institution'), made('person'), made('person'), made('accreditation')]))).toEqual([
    'institución nueva',
    '2 personas nuevas',
    'acreditación nueva',
  ])
})

test('everybody whose name is known can be decided at once, those of the same file only as somebody else', () => {
  const personId = '01970000-0000-7000-8000-000000000001'
  const asked = (row: number, known: string | null): PreviewRow => ({
    row,
    outcome: 'duplicate',
    institutionName: 'DIRESA',
    people: [],
    changes: [],
    notes: [
      {
        severity: 'duplicate',
        note: {
          kind: 'same_name',
          cell: 'E7',
          capacity: 'principal',
          personId: known,
          personName: 'Rosa',
          maskedNationalId: null,
          institutions: [],
          row: null,
        },
      },
    ],
  })
  const { same, other } = namesakesIn([asked(7, personId), asked(9, null), row([])])
  expect(same).toEqual([{ row: 7, capacity: 'principal', personId }])
  expect(other).toEqual([
    { row: 7, capacity: 'principal', personId: null },
    { row: 9, capacity: 'principal', personId: null },
  ])
})

test('an import is told by what it brought', () => {
  const made = { rowCount: 214, createdCount: 210, updatedCount: 1 } as PadronImport
  expect(importWords(made)).toBe('210 filas nuevas y 1 fila actualizada, de 214 en la hoja.')
  expect(importWords({ ...made, rowCount: 210, updatedCount: 0 })).toBe('210 filas nuevas.')
})
