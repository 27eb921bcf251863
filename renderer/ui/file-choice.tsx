import { Button, FileButton, type ButtonProps } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import type { MouseEvent, ReactNode } from 'react'

type FileChoiceProps = ButtonProps & {
  /** What the file is, for those who do not see the page. */
  label: string
  /** `.docx`; any file without it. */
  accept?: string
  isMany?: boolean
  onFiles: (files: [File, ...File[]]) => void
  children: ReactNode
}

// A browser says nothing when the same file is chosen again, which is how a refused one is tried after it was mended.
const sameFileAgain = {
  onClick: (event: MouseEvent<HTMLInputElement>) => {
    event.currentTarget.value = ''
  },
}

/** A button that chooses one file, or several. */
export const FileChoice = ({ label, accept, isMany = false, onFiles, children, ...button }: FileChoiceProps) => (
  <FileButton
    {...(accept === undefined ? {} : { accept })}
    multiple={isMany}
    inputProps={{ 'aria-label': label, ...sameFileAgain }}
    onChange={(chosen) => {
      const [first, ...others] = [chosen ?? []].flat()
      if (first !== undefined) onFiles([first, ...others])
    }}
  >
    {(props) => (
      <Button variant="default" size="xs" leftSection={<IconUpload size={15} aria-hidden />} {...button} {...props}>
        {children}
      </Button>
    )}
  </FileButton>
)
