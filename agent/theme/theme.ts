/** Mantine in Kvitok's clothes: our tokens instead of its greys, calm badges, dense controls. */
import type {
  Badge,
  Button,
  Checkbox,
  Chip,
  CSSVariablesResolver,
  Input,
  Kbd,
  MantineColorsTuple,
  Menu,
  Modal,
  Tooltip,
} from '@mantine/core';
import { createTheme } from '@mantine/core';

/** What `extend` takes and hands back; to call it would load every component before the first is drawn. */
type Clothes<Component extends { extend: (given: never) => unknown }> = Parameters<Component['extend']>[0];

const spruce: MantineColorsTuple = [
  '#e6f4f1',
  '#d0e8e3',
  '#a3d3ca',
  '#7ad6c6',
  '#5cc7b5',
  '#2ba392',
  '#0b8476',
  '#0b6b61',
  '#08564e',
  '#06453f',
];

/** Mantine's dark greys in our tint: text, dimmed, borders, hover, fields and menus, body. */
const dark: MantineColorsTuple = [
  '#e6ebe9',
  '#bac4c0',
  '#93a09b',
  '#6b7772',
  '#404b48',
  '#2a3230',
  '#212827',
  '#191e1d',
  '#141918',
  '#121615',
];

const popUp = { shadow: 'md', radius: 'md' } as const;

export const theme = createTheme({
  colors: { spruce, dark },
  primaryColor: 'spruce',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.32,
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace: 'var(--k-mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  headings: {
    fontWeight: '620',
    sizes: { h1: { fontSize: '20px' }, h2: { fontSize: '16px' }, h3: { fontSize: '14px' } },
  },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Badge: {
      defaultProps: { variant: 'light', radius: 'sm' },
      styles: { root: { textTransform: 'none', fontWeight: 550, letterSpacing: 0 } },
    } satisfies Clothes<typeof Badge>,
    Button: {
      defaultProps: { size: 'sm' },
      styles: { root: { fontWeight: 550 } },
      // Mantine reckons the contrast for the light scheme only, and our dark accent is a light colour.
      vars: (_theme, { variant = 'filled', color }) => ({
        root: variant === 'filled' && !color ? { '--button-color': 'var(--k-on-accent)' } : {},
      }),
    } satisfies Clothes<typeof Button>,
    Checkbox: {
      vars: () => ({ root: { '--checkbox-icon-color': 'var(--k-on-accent)' } }),
    } satisfies Clothes<typeof Checkbox>,
    Chip: {
      vars: () => ({ root: { '--chip-color': 'var(--k-on-accent)' } }),
    } satisfies Clothes<typeof Chip>,
    Input: { defaultProps: { size: 'sm' } } satisfies Clothes<typeof Input>,
    Kbd: { defaultProps: { size: 'xs' } } satisfies Clothes<typeof Kbd>,
    Menu: { defaultProps: { ...popUp, position: 'bottom-start' } } satisfies Clothes<typeof Menu>,
    Modal: {
      defaultProps: { radius: 'lg', centered: true, overlayProps: { blur: 2 } },
      styles: { title: { fontSize: 17, fontWeight: 640, overflowWrap: 'anywhere' } },
    } satisfies Clothes<typeof Modal>,
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, fz: 'xs' } } satisfies Clothes<
      typeof Tooltip
    >,
  },
});

const shared = {
  '--mantine-color-body': 'var(--k-surface)',
  '--mantine-color-text': 'var(--k-text)',
  '--mantine-color-dimmed': 'var(--k-text-faint)',
  '--mantine-color-placeholder': 'var(--k-text-faint)',
  '--mantine-color-default': 'var(--k-surface)',
  '--mantine-color-default-hover': 'var(--k-hover)',
  '--mantine-color-default-color': 'var(--k-text)',
  '--mantine-color-default-border': 'var(--k-line-strong)',
  '--mantine-color-anchor': 'var(--k-accent)',
  '--mantine-color-error': 'var(--k-hot)',
};

export const variables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
