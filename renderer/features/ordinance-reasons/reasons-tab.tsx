import { Alert, Button, Group, Text, Textarea } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useEffect, useState, type ClipboardEvent } from 'react'
import type { Ordinance, OrdinanceReasons } from '../../../shared/contract/ordinances.ts'
import { isLockedAt } from '../../../shared/domain/ordinance.ts'
import { marksToComplete } from '../../../shared/domain/to-complete.ts'
import { KeeperStatus, useKeeperState, useKeptValue } from '../../app/keeper-status.tsx'
import { count } from '../../texts/format.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { countWords, pastedWords } from './pasted-words.ts'
import { reasonsKeeperOf, type ReasonsKeeper } from './reasons-keepers.ts'
import { reasonParts, type ReasonKey } from './reasons-words.ts'
import styles from './reasons.module.css'
import { LockedNotice } from '../ordinances/locked-notice.tsx'
import { useOrdinance } from '../ordinances/use-ordinance.ts'

const fieldId = (key: ReasonKey): string => `motivo-${key}`

// What comes from Word or the web goes in clean, as if it were typed: Ctrl+Z takes it back.
const pasteClean = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
  const pasted = event.clipboardData.getData('text/plain')
  const clean = pastedWords(pasted)
  if (clean === pasted) return
  event.preventDefault()
  // Declared out of date everywhere, and the only way that leaves the undo of the field whole.
  const oldDocument: { execCommand: (command: string, shows: boolean, text: string) => boolean } = document
  oldDocument.execCommand('insertText', false, clean)
}

const wordsWords = (text: string): string => {
  const words = countWords(text)
  const missing = marksToComplete(text).length
  if (words === 0) return 'Sin escribir'
  return `${count(words, 'palabra', 'palabras')}${missing === 0 ? '' : ` · ${String(missing)} por completar`}`
}

const Contents = ({ reasons }: { reasons: OrdinanceReasons }) => (
  <nav className={styles['contents']} aria-label="Partes de la exposición de motivos">
    <ol>
      {reasonParts.map(({ key, title }) => {
        const isWritten = reasons[key].trim() !== '' && marksToComplete(reasons[key]).length === 0
        const Icon = isWritten ? IconCircleCheck : IconCircleDashed
        return (
          <li key={key} data-written={isWritten || undefined}>
            <button
              type="button"
              onClick={() => {
                document.getElementById(fieldId(key))?.focus()
              }}
            >
              <Icon size={17} aria-hidden />
              <span>
                {title}
                <Text component="span" size="xs" c="dimmed" display="block">
                  {wordsWords(reasons[key])}
                </Text>
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  </nav>
)

const Conflict = ({ keeper }: { keeper: ReasonsKeeper }) => {
  const state = useKeeperState(keeper, (current) => current)
  if (state.kind !== 'conflict') return null
  const differing = reasonParts.filter(({ key }) => state.mine[key] !== state.theirs[key])
  return (
    <Alert color="ochre" role="alert" mb="md" title="Se cambió en otra ventana mientras usted escribía">
      <Text mb="xs">No se perdió nada. Elija qué queda; lo que no aparece aquí es igual en los dos.</Text>
      {differing.map(({ key, title }) => (
        <div key={key} className={styles['sides']}>
          <Text fw={600}>{title}</Text>
          <div>
            <Text size="sm" c="dimmed">
              Lo que usted escribió
            </Text>
            <p>{state.mine[key] || '(sin texto)'}</p>
          </div>
          <div>
            <Text size="sm" c="dimmed">
              Lo que está guardado
            </Text>
            <p>{state.theirs[key] || '(sin texto)'}</p>
          </div>
        </div>
      ))}
      <Group gap="xs">
        {(['mine', 'theirs'] as const).map((side) => (
          <Button
            key={side}
            variant="default"
            onClick={() => {
              keeper.resolve(side)
            }}
          >
            {side === 'mine' ? 'Dejar lo mío' : 'Dejar lo guardado'}
          </Button>
        ))}
      </Group>
    </Alert>
  )
}

const Reasons = ({ ordinance }: { ordinance: Ordinance }) => {
  const [keeper] = useState(() => reasonsKeeperOf(ordinance))
  const reasons = useKeptValue(keeper)
  // What another window wrote comes in, unless something is being written here.
  useEffect(() => {
    reasonsKeeperOf(ordinance)
  }, [ordinance])
  const isLocked = isLockedAt(ordinance.stage)
  return (
    <div className={styles['tab']}>
      <Contents reasons={reasons} />
      <div className={styles['parts']}>
        {isLocked ? (
          <LockedNotice id={ordinance.id} kind={ordinance.kind} stage={ordinance.stage} />
        ) : (
          <div className={styles['bar']}>
            <Text c="dimmed" size="sm">
              Una línea vacía separa los párrafos; las que empiezan con «-» o «1.» salen como lista.
            </Text>
            <KeeperStatus
              keeper={keeper}
              label="Exposición de motivos"
              neverSaved="Se guarda mientras escribe"
              conflict="se cambió en otra ventana"
            />
          </div>
        )}
        <Conflict keeper={keeper} />
        {reasonParts.map(({ key, title, guidance }, index) => (
          <Textarea
            key={key}
            id={fieldId(key)}
            classNames={{
              label: styles['label'] ?? '',
              description: styles['guidance'] ?? '',
              input: styles['words'] ?? '',
            }}
            label={`${String(index + 1)}. ${title}`}
            description={guidance}
            value={reasons[key]}
            autosize
            minRows={4}
            readOnly={isLocked}
            inputWrapperOrder={['label', 'description', 'input', 'error']}
            onPaste={pasteClean}
            onChange={(event) => {
              keeper.change({ ...keeper.value(), [key]: event.currentTarget.value })
            }}
            onBlur={() => {
              keeper.flush()
            }}
          />
        ))}
      </div>
    </div>
  )
}

/** Why the ordinance is proposed, part by part: what the Consejo Regional reads before it votes. */
export const ReasonsTab = () => {
  const { ordinance } = useOrdinance()
  return <Loaded query={ordinance}>{(data) => <Reasons key={data.id} ordinance={data} />}</Loaded>
}
