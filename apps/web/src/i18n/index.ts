/**
 * @module The words on screen: Chinese at once, English when asked for. Keys are checked at compile time; texts from the server come
 * in both languages and are picked here.
 */
import type { Bilingual } from '@dafeng/contract';
import i18next from 'i18next';
import { useCallback, useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Locale } from '../view/number.ts';
import zh from './zh.json';

export type MessageKey = keyof typeof zh;
export type Translate = (key: MessageKey, params?: Readonly<Record<string, string | number>>) => string;

const storageKey = 'dafeng.locale';
const html: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' };

export const rememberedLocale = (): Locale => (localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh');

export async function startWords(locale: Locale): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    resources: { zh: { translation: zh } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  await changeLocale(locale);
}

/** Switches the language of the page; the English catalogue is fetched the first time. */
export async function changeLocale(locale: Locale): Promise<void> {
  if (locale === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const en: Record<MessageKey, string> = (await import('./en.json')).default;
    i18next.addResourceBundle('en', 'translation', en);
  }
  await i18next.changeLanguage(locale);
  document.documentElement.lang = html[locale];
  localStorage.setItem(storageKey, locale);
}

export interface Words {
  readonly t: Translate;
  readonly locale: Locale;
  /** A text of the server in the language of the page, Chinese where the English is empty. */
  readonly pick: (text: Bilingual | null | undefined) => string;
}
export function useWords(): Words {
  const { t: translate, i18n } = useTranslation();
  const locale: Locale = i18n.language === 'en' ? 'en' : 'zh';
  const t = useCallback<Translate>((key, params) => translate(key, params ?? {}) as string, [translate]);
  const pick = useCallback(
    (text: Bilingual | null | undefined) =>
      text === null || text === undefined ? '' : locale === 'en' && text.en !== '' ? text.en : text.zh,
    [locale],
  );
  return useMemo(() => ({ t, locale, pick }), [t, locale, pick]);
}
