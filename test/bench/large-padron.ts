// A padrón as large as the program promises to stay smooth with, as a spreadsheet: invented institutions and people.
const segments = ['Estado', 'Sociedad civil', 'Sector privado', 'Cooperación', 'Equipo técnico MCLCP']
const provinces = ['Abancay', 'Andahuaylas', 'Antabamba', 'Aymaraes', 'Chincheros', 'Cotabambas', 'Grau']
const kinds = [
  'Asociación de productores',
  'Municipalidad distrital',
  'Comité de vaso de leche',
  'Federación campesina',
]
const places = ['Santa Rosa', 'Ñahuinpuquio', 'Huancarama', 'San Jerónimo', 'Pacucha', 'Tamburco', 'Curahuasi']
const givenNames = ['Ana', 'Luis', 'María', 'Óscar', 'Rosa', 'Élmer', 'Yenny', 'Brayan', 'Nohemí', 'Zoraida']
const surnames = ['Quispe', 'Huamán', 'Ñahui', 'Ccoyori', 'Rojas', 'Peceros', 'Altamirano', 'Tintaya', 'Layme']

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? ''

const personOf = (index: number): string =>
  `${pick(givenNames, index)} ${pick(surnames, index * 3)} ${pick(surnames, Math.floor(index / 7))} ${String(index)}`

const headings =
  'Institución,Sigla,Segmento,Provincia,Titular,DNI titular,Sexo titular,Alterno,DNI alterno,Sexo alterno'

const nationalId = (index: number): string => String(40_000_000 + index)

const lineOf = (index: number): string => {
  const alternate = index % 3 === 0 ? ',,' : `${personOf(index + 50_000)},${nationalId(index + 50_000)},M`
  return [
    `${pick(kinds, index)} ${pick(places, index * 5)} ${String(index)}`,
    `I${String(index)}`,
    pick(segments, index),
    pick(provinces, index * 11),
    personOf(index),
    nationalId(index),
    'F',
    alternate,
  ].join(',')
}

/** So many rows, one for each institution with its principal, two of three with an alternate. */
export const largePadron = (rows: number): string =>
  [headings, ...Array.from({ length: rows }, (_, index) => lineOf(index))].join('\r\n')
