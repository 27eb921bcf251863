import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  convertMillimetersToTwip,
  type ILevelsOptions,
  type IStylesOptions,
  type NumberingDefinition,
} from 'docx'
import { maximumListDepth } from '../../../shared/domain/rich-text.ts'
import { itemIndentMm, type DocumentModel } from './model.ts'

/** Millimetres to the twentieths of a point that Word measures in, whole. */
export const twips = (millimetres: number): number => convertMillimetersToTwip(millimetres)

/** Ids of the paragraph styles; Word shows the built-in ones under their Spanish names. */
export const styleIds = {
  title: 'Title',
  subtitle: 'Subtitle',
  caption: 'Caption',
  bullets: 'ListBullet',
  numbers: 'ListNumber',
  tableHeader: 'TableHeader',
  tableText: 'TableText',
  denseHeader: 'DenseTableHeader',
  denseText: 'DenseTableText',
  labels: 'LabelText',
  small: 'SmallText',
  numeral: 'NormNumeral',
  letter: 'NormLetter',
  signature: 'Signature',
  signatureName: 'SignatureName',
  header: 'Header',
  footer: 'Footer',
} as const

/** The thin line of tables and of the header. */
export const thinLine = { style: BorderStyle.SINGLE, size: 4, color: '8C8C8C', space: 4 }

const ink = '1A1A1A'
const grey = '595959'

const font = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Arial' }

const headingStyle = (size: number, before: number, after: number) => ({
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { font, size, bold: true, color: ink },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true, alignment: AlignmentType.LEFT },
})

const derived = (id: string, name: string) => ({ id, name, basedOn: 'Normal', quickFormat: true })

/** The styles of every document: Arial 11, headings in bold, es-PE. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 22, language: { value: 'es-PE', eastAsia: 'es-PE', bidirectional: 'ar-SA' } },
      // What most paragraphs are is said once here: each property of a paragraph costs time and bytes.
      paragraph: { alignment: AlignmentType.BOTH, spacing: { after: 120, line: 269 } },
    },
    title: {
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { font, size: 26, bold: true, color: ink },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 160, after: 160 }, keepNext: true },
    },
    heading1: headingStyle(22, 280, 120),
    heading2: headingStyle(22, 160, 80),
    heading3: headingStyle(21, 120, 60),
    caption: {
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      run: { font, size: 20, bold: true, italics: false, color: ink },
      paragraph: {
        alignment: AlignmentType.LEFT,
        spacing: { before: 160, after: 60 },
        keepNext: true,
        keepLines: true,
      },
    },
  },
  paragraphStyles: [
    {
      ...derived(styleIds.subtitle, 'Subtitle'),
      next: 'Normal',
      run: { size: 22, bold: true, color: ink },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 160 }, keepNext: true },
    },
    { ...derived(styleIds.bullets, 'List Bullet'), paragraph: { spacing: { after: 60 } } },
    { ...derived(styleIds.numbers, 'List Number'), paragraph: { spacing: { after: 60 } } },
    {
      ...derived(styleIds.tableText, 'Texto de tabla'),
      run: { size: 19 },
      paragraph: { alignment: AlignmentType.LEFT, spacing: { before: 0, after: 0, line: 240 } },
    },
    {
      ...derived(styleIds.tableHeader, 'Encabezado de tabla'),
      basedOn: styleIds.tableText,
      run: { size: 19, bold: true },
      paragraph: { keepNext: true },
    },
    {
      ...derived(styleIds.signature, 'Signature'),
      run: { size: 19 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0, line: 240 } },
    },
    {
      ...derived(styleIds.signatureName, 'Nombre de quien firma'),
      basedOn: styleIds.signature,
      run: { bold: true },
      paragraph: {
        spacing: { before: twips(17) },
        indent: { left: twips(6), right: twips(6) },
        border: { top: { ...thinLine, color: '404040' } },
      },
    },
    {
      ...derived(styleIds.header, 'header'),
      run: { size: 17, color: grey },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 20, line: 240 } },
    },
    {
      ...derived(styleIds.footer, 'footer'),
      run: { size: 17, color: grey },
      paragraph: { alignment: AlignmentType.LEFT, spacing: { before: 0, after: 0, line: 240 } },
    },
  ],
}

type ExtraStyle = NonNullable<IStylesOptions['paragraphStyles']>[number]

// LibreOffice takes a line spacing without its rule for a height in points.
const single = { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO }

const denseStyles: ExtraStyle[] = [
  {
    ...derived(styleIds.denseText, 'Texto de tabla densa'),
    basedOn: styleIds.tableText,
    run: { size: 16 },
    paragraph: { spacing: single },
  },
  {
    ...derived(styleIds.denseHeader, 'Encabezado de tabla densa'),
    basedOn: styleIds.tableHeader,
    run: { size: 16, bold: true },
    paragraph: { spacing: single },
  },
]

const labelStyle: ExtraStyle = {
  ...derived(styleIds.labels, 'Datos'),
  paragraph: { alignment: AlignmentType.LEFT, spacing: single },
}

const smallStyle: ExtraStyle = {
  ...derived(styleIds.small, 'Letra pequeña'),
  run: { size: 17 },
  paragraph: { alignment: AlignmentType.LEFT, spacing: single },
}

const itemStyle = (id: string, name: string, { left, hanging }: (typeof itemIndentMm)[number]): ExtraStyle => ({
  ...derived(id, name),
  paragraph: { indent: { left: twips(left), hanging: twips(hanging) } },
})

const itemStyles: ExtraStyle[] = [
  itemStyle(styleIds.numeral, 'Numeral', itemIndentMm[0]),
  itemStyle(styleIds.letter, 'Literal', itemIndentMm[1]),
]

const compactList = (style: ExtraStyle): ExtraStyle =>
  style.id === styleIds.bullets || style.id === styleIds.numbers
    ? { ...style, paragraph: { spacing: { after: 30 } } }
    : style

const compactDefault: IStylesOptions['default'] = {
  ...wordStyles.default,
  document: {
    ...wordStyles.default?.document,
    paragraph: { alignment: AlignmentType.BOTH, spacing: { after: 90, line: 247, lineRule: LineRuleType.AUTO } },
  },
  heading1: headingStyle(22, 160, 90),
  heading2: headingStyle(22, 120, 60),
}

/** The styles that a document uses: those of every document, and those that only it asks for. */
export const stylesFor = ({ blocks, isCompact }: DocumentModel): IStylesOptions => {
  const extra = [
    ...(blocks.some((block) => block.kind === 'table' && block.isDense === true) ? denseStyles : []),
    ...(blocks.some((block) => block.kind === 'labels') ? [labelStyle] : []),
    ...(blocks.some((block) => block.kind === 'paragraph' && block.isSmall === true) ? [smallStyle] : []),
    ...(blocks.some((block) => block.kind === 'paragraph' && block.item !== undefined) ? itemStyles : []),
  ]
  const styles = [...(wordStyles.paragraphStyles ?? []), ...extra]
  return isCompact === true
    ? { default: compactDefault, paragraphStyles: styles.map(compactList) }
    : { ...wordStyles, paragraphStyles: styles }
}

// As many as the notes may nest.
const listLevels = Array.from({ length: maximumListDepth }, (_none, level) => level)

/** Where the text of a list stands at a level (0 is the outermost), its marker hanging before it. */
export const listIndent = (level: number) => ({ left: twips(6.3 * (level + 1)), hanging: twips(6.3) })

const bulletSigns = ['•', '–', '▪'] as const

const bulletLevel = (level: number): ILevelsOptions => ({
  level,
  format: LevelFormat.BULLET,
  text: bulletSigns[level % 3] ?? '•',
  style: { paragraph: { indent: listIndent(level) }, run: { font: 'Arial' } },
})

const numberFormats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const

const numberLevel = (level: number, start: number): ILevelsOptions => ({
  level,
  format: numberFormats[level % 3] ?? LevelFormat.DECIMAL,
  text: level % 3 === 1 ? `%${level + 1})` : `%${level + 1}.`,
  start,
  style: { paragraph: { indent: listIndent(level) } },
})

/** The bullets of every bullet list. */
export const bulletNumbering: NumberingDefinition = { reference: 'bullets', levels: listLevels.map(bulletLevel) }

/** The numbers of the lists that start at a number, at whatever level they are. */
export const numberNumbering = (start: number): NumberingDefinition => ({
  reference: `numbers-from-${start}`,
  levels: listLevels.map((level) => numberLevel(level, start)),
})

/** The numbers of headings: I, II, III… and under each 1, 2, 3… */
export const headingNumbering: NumberingDefinition = {
  reference: 'headings',
  levels: [
    {
      level: 0,
      format: LevelFormat.UPPER_ROMAN,
      text: '%1.',
      suffix: LevelSuffix.SPACE,
      style: { paragraph: { indent: { left: 0, hanging: 0 } } },
    },
    {
      level: 1,
      format: LevelFormat.DECIMAL,
      text: '%2.',
      suffix: LevelSuffix.SPACE,
      style: { paragraph: { indent: { left: 0, hanging: 0 } } },
    },
  ],
}
