import type { StatementData } from '../../electron/core/statements/document.ts'
import { richMinutes } from './sample-minutes.ts'

const { committee, yearName } = richMinutes()

/** A statement with paragraphs, a numbered list, dashes and three who sign. Invented. */
export const statement = (): StatementData => ({
  committee,
  yearName,
  title: 'Por el cumplimiento de la meta regional contra la anemia infantil',
  body: [
    'Las instituciones del Comité Ejecutivo Regional, reunidas en Abancay,',
    'ante la situación de la infancia en nuestra región, declaramos:',
    '',
    '1. Que la anemia afecta a más de la mitad de las niñas y los niños menores de tres años.',
    '2. Que existen los recursos para atenderla.',
    '',
    '3. Que falta llegar a tiempo a cada comunidad.',
    '',
    'Por ello exhortamos:',
    '- Al Gobierno Regional, a publicar cada mes el avance de la meta.',
    '- A las municipalidades, a instalar sus instancias de articulación local.',
  ].join('\n'),
  city: 'Abancay',
  issuedOn: '2023-09-05',
  signatories: [
    { name: 'Rosa Demostración Quispe', position: 'Coordinadora regional', institution: 'MCLCP Apurímac' },
    { name: 'Federación de demostración', position: null, institution: null },
    { name: 'Luis Demostración Huamán', position: null, institution: 'Asociación de demostración' },
  ],
})

/** Of which nothing but a title and a word is known. */
export const bareStatement = (): StatementData => ({
  ...statement(),
  yearName: null,
  title: 'Pronunciamiento',
  body: 'Texto.',
  city: null,
  signatories: [],
})
