/**
 * @module The one look of the product: tokens of the component library and the colours the charts share with the style sheet.
 */
import type { ThemeConfig } from 'antd';

export const accent = '#1F6F5C';
export const ink = '#1B2422';
export const muted = '#56625F';
export const rule = '#DDE3E1';
export const fontFamily =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/** Colour-blind-safe set for series (after Okabe and Ito), dark enough on white; shapes differ as well. */
export const seriesColours = ['#1F6F5C', '#0072B2', '#B35900', '#7A3E8E', '#8A6D00', '#A8324A', '#3C4A47'] as const;

export const theme: ThemeConfig = {
  token: {
    colorPrimary: accent,
    colorLink: accent,
    colorInfo: accent,
    colorText: ink,
    colorTextSecondary: muted,
    colorTextDescription: muted,
    colorTextPlaceholder: '#6B7673',
    colorBorder: '#C3CCC9',
    colorBorderSecondary: rule,
    colorBgLayout: '#FFFFFF',
    colorError: '#B3261E',
    colorWarning: '#8A5A00',
    colorSuccess: '#1F6F5C',
    colorSuccessBg: '#E8F1EE',
    colorSuccessBorder: '#9CC4B7',
    colorInfoBg: '#EEF3F2',
    colorInfoBorder: '#B9CBC5',
    colorWarningBg: '#FFF6E0',
    colorWarningBorder: '#DFC27C',
    colorErrorBg: '#FDEEEC',
    colorErrorBorder: '#E3AAA5',
    fontSize: 14,
    lineHeight: 1.5,
    borderRadius: 4,
    fontFamily,
    boxShadowSecondary: '0 4px 16px rgba(27, 36, 34, 0.14)',
  },
  components: {
    Table: { fontSize: 13, cellPaddingBlockSM: 6, cellPaddingInlineSM: 8, headerBg: '#F4F7F6' },
    Button: { primaryShadow: 'none', defaultShadow: 'none' },
    Segmented: { trackBg: '#E6ECEA', itemSelectedColor: accent },
    Tooltip: { colorBgSpotlight: '#2B3633' },
  },
};
