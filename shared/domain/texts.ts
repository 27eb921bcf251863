import { z } from 'zod'
import { certificateTexts } from './texts-certificates.ts'
import type { TextDefinition } from './texts-fields.ts'
import { letterTexts } from './texts-letters.ts'
import { minutesTexts } from './texts-minutes.ts'
import { otherMinutesTexts } from './texts-other-minutes.ts'
import { lengthProblem, templateProblemSentence, templateProblems } from './template.ts'

/*
 * The fixed sentences of the documents. The committee may write each in other words; what is kept are only those that it
 * did, so that a better original of a later program reaches everybody else.
 */

export const documentTexts = { ...minutesTexts, ...otherMinutesTexts, ...letterTexts, ...certificateTexts } as const

export type TextKey = keyof typeof documentTexts

/** The fields that a text may use. */
export type TextFieldName<Key extends TextKey> = keyof (typeof documentTexts)[Key]['fields'] & string

const isKey = (name: string): name is TextKey => Object.hasOwn(documentTexts, name)

/** Every text, in the order in which it is offered. */
export const textKeys: readonly TextKey[] = Object.keys(documentTexts).filter(isKey)

/** What a text is called, how it reads unless the committee changed it, and its fields. */
export const textDefinition = (key: TextKey): TextDefinition => documentTexts[key]

const mostLetters = 5000

/** The texts that the committee wrote in other words. */
export const Texts = z.partialRecord(z.enum(textKeys), z.string().trim().max(mostLetters))
export type Texts = z.infer<typeof Texts>

/** A text as it stands now. */
export const currentText = (texts: Texts, key: TextKey): string => texts[key] ?? documentTexts[key].original

/** What is wrong with a text as somebody wrote it; null when it can be kept. */
export const textProblem = (key: TextKey, written: string): string | null => {
  const [problem] = templateProblems(written, Object.keys(textDefinition(key).fields), 'marked')
  return problem === undefined ? lengthProblem(written, mostLetters) : templateProblemSentence(problem)
}
