import { List, Stack, Text } from '@mantine/core'
import { ShortcutsTable } from '../../app/shortcuts-help.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './help.module.css'

const guide = [
  {
    title: 'Al empezar un período',
    steps: [
      'En Padrón, pestaña Instalación, abra el período. Los pasos siguientes están ahí, con lo que falta.',
      'Forme el padrón: importe su hoja de cálculo o agregue cada institución, con su titular y su alterno(a).',
      'Pida las acreditaciones con un oficio múltiple, anote a quién llegó y recuerde a quien no responde.',
      'Realice la sesión de instalación y registre la elección: desde ese día la coordinación firma los documentos.',
    ],
  },
  {
    title: 'Antes de la sesión',
    steps: [
      'En Sesiones, pulse «Nueva sesión»: día, hora de cada convocatoria y lugar.',
      'En la pestaña Agenda, escriba los puntos uno por línea y póngales tiempo.',
      'En la pestaña Convocatoria, revise el oficio y pulse «Emitir oficio»: recibe su número y sale uno por institución.',
      'Ahí mismo anote cómo se entregó cada oficio y quién confirma: verá si habrá quórum.',
    ],
  },
  {
    title: 'Durante la sesión',
    steps: [
      'En Asistencia, escriba dos o tres letras de quien llega y pulse Enter. El contador dice si ya hay quórum.',
      'Pulse «Iniciar sesión». Si no hay quórum, el programa avisa; el comité decide.',
      'Pulse «Conducir sesión» y, con Alt+↓, pase de un punto al siguiente. Escriba: se guarda solo.',
      'En la línea de abajo escriba de una vez: Remitir el informe @DIRESA 30/05 #compromiso. También #acuerdo y #pedido.',
      'Si no alcanza el tiempo, deje puntos para otra sesión o suspenda hasta otro día.',
    ],
  },
  {
    title: 'Después',
    steps: [
      'Pulse «Cerrar sesión»: los acuerdos reciben su número.',
      'En Documentos, mire la vista previa del acta y pulse «Generar Word»: sale como borrador.',
      'Si algo cambió después, genere otra versión; la anterior se conserva.',
    ],
  },
  {
    title: 'Entre una sesión y otra',
    steps: [
      'En Inicio, «Qué sigue» dice qué hacer primero, con su botón.',
      'En Compromisos, abra uno y anote cómo va, con su evidencia. El semáforo dice cuáles vencieron y cuáles vencen en 7 días.',
      'Elija una institución: tiene su hoja en Word y un texto listo para enviarle. «Vencidos en Word» los reúne todos.',
      'Los que siguen abiertos entran solos en la agenda de la sesión siguiente, y ahí también se actualizan.',
      'En Acuerdos, diga cuáles se cumplieron o quedaron sin efecto; cada uno tiene su certificación.',
    ],
  },
  {
    title: 'El año en el calendario',
    steps: [
      'En Calendario verá las sesiones, lo que vence, los feriados, los eventos y lo que el POA marca en cada mes.',
      'Pulse un día para ver todo lo que tiene. Con «Mes» se lee cada cosa por su nombre.',
      'Arrastre una sesión programada a otro día; sin ratón, ábrala y elija «Mover a otro día». Si ya se convocó, el programa pregunta antes.',
      'Con «Llevar a otro calendario (.ics)» el año, o una sola sesión desde su página, pasa a Outlook, Google o el teléfono.',
    ],
  },
  {
    title: 'El plan y las agendas de prioridades',
    steps: [
      'En POA y AREGOB, cargue el plan de una hoja de cálculo: antes de guardar dice qué entiende de cada fila. También puede escribirlo ahí.',
      'Abra una actividad para anotar su avance con evidencia y vincularla con sesiones, acuerdos, compromisos o eventos. Lo que el plan no dice queda como «no se sabe»: nada se inventa.',
      'Las metas de sesiones se miden solas, con las que de verdad se realizaron.',
      'En Agendas de prioridades verá qué se hizo por cada una; ahí están sus balances y las actas de ratificación.',
      'En Reportes, empiece los que pide el plan: cuadros con su fuente, alertas y recomendaciones, cada uno con su Word.',
    ],
  },
  {
    title: 'Para encontrar algo',
    steps: [
      'Pulse Ctrl+K y escriba el comienzo de una o más palabras, con o sin tildes: busca en sesiones, actas, acuerdos, compromisos, oficios, personas, el plan y los documentos.',
      'Enter lleva al lugar mismo: en un acta, al párrafo, con las palabras marcadas.',
      'Para precisar: tipo:acuerdo, año:2023, @DIRESA, o una "frase exacta" entre comillas. Con «Ver todo» puede filtrar en una página.',
    ],
  },
]

/** A short guide and the shortcuts. */
export const HelpPage = () => (
  <Page
    title="Ayuda"
    description="Lo necesario para llevar una sesión de principio a fin, y lo que sigue entre una y otra."
  >
    <div className={styles['columns']}>
      <Stack gap="md">
        {guide.map(({ title, steps }) => (
          <Section key={title} title={title}>
            <List type="ordered" spacing={6}>
              {steps.map((step) => (
                <List.Item key={step}>{step}</List.Item>
              ))}
            </List>
          </Section>
        ))}
        <Section title="Si algo sale mal">
          <Text>
            El programa dice qué pasó, qué se guardó y qué hacer. Si aparece un número de incidente, cópielo y délo a
            soporte. Nada de lo guardado se borra por un error, un apagón o un cierre.
          </Text>
        </Section>
      </Stack>
      <Section title="Atajos de teclado">
        <ShortcutsTable />
      </Section>
    </div>
  </Page>
)
