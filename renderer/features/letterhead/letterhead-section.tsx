import { Stack, Text } from '@mantine/core'
import type { LetterheadState } from '../../../shared/contract/letterhead.ts'
import type { LogoSide } from '../../../shared/domain/letterhead.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Section } from '../../ui/section.tsx'
import { LetterheadPreview } from './letterhead-preview.tsx'
import { LetterheadTexts } from './letterhead-texts.tsx'
import styles from './letterhead.module.css'
import { LogoSlot } from './logo-slot.tsx'
import { useLetterhead } from './use-letterhead.ts'
import { WordTemplate } from './word-template.tsx'

const sides: readonly LogoSide[] = ['left', 'right']

type PartsProps = { state: LetterheadState; actions: ReturnType<typeof useLetterhead>; committee: string }

const Parts = ({ state: { letterhead, missing }, actions, committee }: PartsProps) => {
  const { refusals, busy, setFile, takeOff, forgetRefusal, saveTexts } = actions
  const { logos } = letterhead
  return (
    <div className={styles['columns']}>
      <Stack gap="md">
        <div className={styles['slots']}>
          {sides.map((side) => (
            <LogoSlot
              key={side}
              side={side}
              logo={logos[side]}
              isMissing={missing.includes(side)}
              isBusy={busy === side}
              refusal={refusals[side]}
              onFile={(file) => void setFile(side, file, letterhead)}
              onRemove={() => void takeOff(side, letterhead)}
              onForget={() => {
                forgetRefusal(side)
              }}
            />
          ))}
        </div>
        <Text size="sm" c="dimmed">
          PNG o JPG de hasta 2 MB. Cada cambio vale desde que lo hace, para los documentos que genere después; las actas
          aprobadas conservan el suyo.
        </Text>
        <LetterheadTexts
          // A logo that is chosen meanwhile leaves what is being typed.
          key={`${letterhead.headerLine} ${letterhead.footerLines.join(' ')}`}
          letterhead={letterhead}
          onSave={saveTexts}
        />
        <div>
          <Text fw={600} mb={6}>
            Su propio Word
          </Text>
          <WordTemplate
            template={letterhead.template}
            isMissing={missing.includes('template')}
            isBusy={busy === 'template'}
            refusal={refusals.template}
            onFile={(file) => void setFile('template', file, letterhead)}
            onRemove={() => void takeOff('template', letterhead)}
            onForget={() => {
              forgetRefusal('template')
            }}
          />
        </div>
      </Stack>
      <LetterheadPreview version={`${JSON.stringify(letterhead)} ${committee}`} />
    </div>
  )
}

/** What documents carry around what they say: logos and lines, or a Word file of the Mesa. */
export const LetterheadSection = ({ committee }: { committee: string }) => {
  const actions = useLetterhead()
  return (
    <Section title="Membrete">
      <Loaded query={actions.state}>
        {(state) => <Parts state={state} actions={actions} committee={committee} />}
      </Loaded>
    </Section>
  )
}
