import { UnstyledButton } from '@mantine/core'
import { IconMicrophone, IconUserSearch } from '@tabler/icons-react'
import { shortPersonName, type Present } from './present.ts'
import styles from './speakers.module.css'

type SpeakersStripProps = { recent: readonly Present[]; onSpeak: (person: Present) => void; onPick: () => void }

/** Who spoke last, each with their key, and the key to choose somebody else. */
export const SpeakersStrip = ({ recent, onSpeak, onPick }: SpeakersStripProps) => (
  <div className={styles['strip']} role="toolbar" aria-label="Quién habla">
    <span className={styles['title']} title="Quién habla">
      <IconMicrophone size={16} aria-hidden />
    </span>
    <UnstyledButton
      className={styles['pick'] ?? ''}
      onClick={onPick}
      title="Elegir quién habla entre los presentes"
      // Named by its own words while they fit; by the key that it shows afterwards.
      aria-label={recent.length === 0 ? undefined : 'F4: elegir quién habla entre los presentes'}
      aria-keyshortcuts="F4"
    >
      <kbd>F4</kbd>
      <IconUserSearch size={15} aria-hidden />
      {recent.length === 0 && 'Elegir quién habla'}
    </UnstyledButton>
    {recent.map((person, index) => (
      <UnstyledButton
        key={person.personId}
        className={styles['chip'] ?? ''}
        title={`${person.name}${person.institution === null ? '' : ` · ${person.institution}`}`}
        onClick={() => {
          onSpeak(person)
        }}
      >
        <kbd>{`Alt+${String(index + 1)}`}</kbd>
        <span className={styles['name']}>{shortPersonName(person.name)}</span>
        {person.institution !== null && <span className={styles['institution']}>{person.institution}</span>}
      </UnstyledButton>
    ))}
  </div>
)
