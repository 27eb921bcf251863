import {
  ActionIcon,
  Alert,
  Button,
  Card,
  Checkbox,
  createTheme,
  Drawer,
  Input,
  Loader,
  Menu,
  Modal,
  Paper,
  Select,
  MultiSelect,
  Table,
  Tabs,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core'
import { DateInput, TimePicker } from '@mantine/dates'

const teal: MantineColorsTuple = [
  '#eaf5f4',
  '#d3e8e6',
  '#a9d3cf',
  '#7fbfba',
  '#5bb0aa',
  '#35938f',
  '#1f7a78',
  '#14605f',
  '#0e4f52',
  '#083c3f',
]
const ochre: MantineColorsTuple = [
  '#fdf6e3',
  '#faebc4',
  '#f3d88f',
  '#e9c05a',
  '#dba92f',
  '#c08d17',
  '#96690a',
  '#7a5607',
  '#634607',
  '#463104',
]
const brick: MantineColorsTuple = [
  '#fdf0ed',
  '#f8ddd7',
  '#efb8ac',
  '#e79c8c',
  '#d66a56',
  '#c44d38',
  '#a93a27',
  '#8e2d1d',
  '#722316',
  '#50170e',
]
const gray: MantineColorsTuple = [
  '#faf8f4',
  '#f4f1ea',
  '#eae5da',
  '#dcd5c6',
  '#c4bbaa',
  '#948a79',
  '#6b6456',
  '#575146',
  '#3f3a32',
  '#26231e',
]
const dark: MantineColorsTuple = [
  '#ece8df',
  '#d2ccc0',
  '#b3ac9e',
  '#8d867a',
  '#4f4a42',
  '#3a3630',
  '#2b2824',
  '#1d1b18',
  '#171513',
  '#100f0d',
]

// Gone at once: a closing panel that still fades has the keys, and whoever writes does not wait for it.
const closesAtOnce = { exitDuration: 0 }

/** Ink and paper: near-black on warm white, one deep teal for action, ochre for attention, brick only where something is lost. */
export const theme = createTheme({
  fontFamily: "'Source Sans 3 Variable', 'Segoe UI', sans-serif",
  headings: { fontFamily: "'Source Serif 4 Variable', Georgia, serif", fontWeight: '600' },
  colors: { teal, ochre, brick, gray, dark },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  black: '#1c1a17',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.3rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.5' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Drawer: Drawer.extend({
      defaultProps: {
        position: 'right',
        size: 480,
        // What was typed in a form must not go by a press beside it.
        closeOnClickOutside: false,
        closeButtonProps: { 'aria-label': 'Cerrar este panel' },
        overlayProps: { backgroundOpacity: 0.28 },
        transitionProps: closesAtOnce,
      },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        transitionProps: closesAtOnce,
        closeButtonProps: { 'aria-label': 'Cerrar' },
        // A question above a panel: two headers of dialogs are not two banners of the page.
        attributes: { header: { role: 'presentation' } },
      },
    }),
    Select: Select.extend({ defaultProps: { checkIconPosition: 'right', allowDeselect: false } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { checkIconPosition: 'right' } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 7, horizontalSpacing: 'sm' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: true } }),
    DateInput: DateInput.extend({ defaultProps: { valueFormat: 'DD/MM/YYYY' } }),
    TimePicker: TimePicker.extend({ defaultProps: { format: '24h' } }),
    Menu: Menu.extend({ defaultProps: { position: 'bottom-end', shadow: 'md' } }),
    Paper: Paper.extend({ defaultProps: { radius: 'md' } }),
    Card: Card.extend({ defaultProps: { radius: 'md' } }),
    Alert: Alert.extend({ defaultProps: { radius: 'md' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'sm' } }),
    Loader: Loader.extend({ defaultProps: { type: 'dots' } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
  },
})

/** What Mantine derives by itself and these papers need otherwise: dimmed text and errors readable on both. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fdfcf9',
    '--mantine-color-dimmed': '#625b4e',
    '--mantine-color-error': '#8e2d1d',
    '--mantine-color-placeholder': '#716a5c',
    '--mantine-color-default-border': '#d3cbbb',
    '--mantine-color-anchor': '#14605f',
  },
  dark: {
    '--mantine-color-dimmed': '#b3ac9e',
    '--mantine-color-error': '#efb8ac',
    '--mantine-color-placeholder': '#a29b8e',
    '--mantine-color-anchor': '#7fbfba',
    // Mantine would paint these darker than the paper that they lie on.
    '--mantine-color-teal-light': '#17302f',
    '--mantine-color-teal-light-hover': '#1d3d3b',
    '--mantine-color-teal-light-color': '#a9d3cf',
    '--mantine-color-ochre-light': '#37290c',
    '--mantine-color-ochre-light-color': '#f3d88f',
    '--mantine-color-brick-light': '#401d16',
    '--mantine-color-brick-light-color': '#f8ddd7',
  },
})
