import { oc } from '@orpc/contract'
import { z } from 'zod'
import { UploadId } from '../domain/ids.ts'
import { Letterhead, Logo, LogoSide } from '../domain/letterhead.ts'
import { failing, failingCommand } from './errors.ts'

/** A place of the letterhead that has a file. */
export const LetterheadPart = z.enum(['left', 'right', 'template'])
export type LetterheadPart = z.infer<typeof LetterheadPart>

export const LetterheadState = z.strictObject({
  letterhead: Letterhead,
  /** Those whose file the disk lost or spoiled: until it is chosen again or taken off, no document is written. */
  missing: z.array(LetterheadPart),
})
export type LetterheadState = z.infer<typeof LetterheadState>

/** What of the letterhead becomes something else; null takes a file off. What is not named stays as it is by then. */
export const LetterheadChange = z
  .strictObject({
    left: Logo.nullable(),
    right: Logo.nullable(),
    headerLine: Letterhead.shape.headerLine,
    footerLines: Letterhead.shape.footerLines,
    template: Letterhead.shape.template,
  })
  .partial()
export type LetterheadChange = z.infer<typeof LetterheadChange>

/**
 * The files are at `/files/letterhead/…` (see `HostFile` for those that a person saves): `logos/<side>` to look at,
 * `preview` as a page, `sample` a Word file with invented data, `starter` one to begin with, `template` the one in use.
 */
export const letterhead = {
  get: oc.errors(failing()).output(LetterheadState),
  /** Uses an uploaded picture from now on. A refusal leaves what was there. */
  setLogo: oc
    .errors(failingCommand('NOT_FOUND', 'LOGO_REFUSED'))
    .input(z.strictObject({ side: LogoSide, uploadId: UploadId }))
    .output(LetterheadState),
  /** Uses an uploaded Word file from now on, after writing a document with invented data in it. */
  setTemplate: oc
    .errors(failingCommand('NOT_FOUND', 'WORD_FILE_REFUSED', 'LETTERHEAD_REFUSED'))
    .input(z.strictObject({ uploadId: UploadId }))
    .output(LetterheadState),
  /** Changes the texts, takes files off, or puts back one that was in use; never a file that the program did not take. */
  save: oc.errors(failingCommand('NOT_FOUND')).input(LetterheadChange).output(LetterheadState),
}
