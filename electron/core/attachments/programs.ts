import { extensionOf, tidyFileName } from '../files/file-name.ts'

/*
 * What a computer runs, or starts something with, when somebody opens it: programs and scripts, shortcuts, installers,
 * settings, disk images, add-ins of Office and files that fetch their content. Documents with macros (.docm, .xlsm) are
 * documents: offices here work with them, and Office asks before it runs any. The program itself never opens them.
 */
const programExtensions = new Set(
  [
    'exe com bat cmd scr pif cpl dll sys drv ocx gadget msi msp mst msu msix msixbundle appx appxbundle appinstaller',
    'ps1 ps1xml ps2 ps2xml psc1 psc2 psm1 psd1 vb vbs vbe js jse mjs cjs ws wsf wsc wsh sct shb shs msc hta chm hlp',
    'lnk url website webloc desktop inf reg scf theme themepack settingcontent-ms library-ms search-ms searchconnector-ms',
    'application appref-ms diagcab jnlp jar class rdp iqy oqy dqy rqy slk xll xla xlam wll ppa ppam ade adp mde accde mda',
    'iso img vhd vhdx dmg app command tool action workflow terminal scpt scptd applescript pkg mpkg',
    'sh bash zsh csh ksh fish run bin elf so dylib appimage deb rpm apk dex flatpakref snap',
    'py pyw pyc pyz pyzw pl rb php lua asp aspx jsp cgi',
  ].flatMap((line) => line.split(' ').map((extension) => `.${extension}`)),
)

// They turn what follows around, so that `acta\u202Excod.exe` is read as `actaexe.docx`. Spanish needs none of them.
const turnsTextAround = /[\u202B\u202E\u2067]/u

// A folder or a file called `x.{class id}` is opened by that class.
const isClassId = (extension: string): boolean => extension.startsWith('.{')

/**
 * Whether a name is that of a program in any reading: as it would be saved, or only to where some system stops reading
 * (`virus.exe:acta.pdf`, a control character), without the dots and spaces at its end that Windows drops.
 */
export const isProgramName = (name: string): boolean => {
  const readings = [name, ...name.split(/[:\p{Cc}]/u)].map((reading) => extensionOf(tidyFileName(reading)))
  return (
    turnsTextAround.test(name) || readings.some((extension) => programExtensions.has(extension) || isClassId(extension))
  )
}

const signatures: readonly (readonly number[])[] = [
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0xfe, 0xed, 0xfa, 0xce], // Mach-O, four ways
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe], // Mach-O for several processors, and Java
  [0x23, 0x21], // #!
  [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], // a Windows shortcut
]

const windowsProgram = [0x4d, 0x5a] // MZ

const startsWith = (head: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => head[index] === byte)

// A list whose first words are «MZ. A, LOTE 4» is not a program: there is a zero among the first bytes of every one.
const isTextOfManzanas = (head: Uint8Array, name: string): boolean =>
  ['.txt', '.csv'].includes(extensionOf(name)) && !head.includes(0)

/** Whether the first bytes of a file are those of a program, whatever its name says. */
export const isProgramContent = (head: Uint8Array, name: string): boolean =>
  signatures.some((signature) => startsWith(head, signature)) ||
  (startsWith(head, windowsProgram) && !isTextOfManzanas(head, name))
