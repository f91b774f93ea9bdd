/**
 * @module The words on screen: Chinese at once, English when asked for. Keys are checked at compile time; texts from the server come
 * in both languages and are picked here.
 */
import type { Bilingual } from '@dafeng/contract';
import type { Locale } from '../view/number.ts';
import zh from './zh.json';
export type MessageKey = keyof typeof zh;
export type Translate = (key: MessageKey, params?: Readonly<Record<string, string | number>>) => string;
export declare const rememberedLocale: () => Locale;
export declare function startWords(locale: Locale): Promise<void>;
/** Switches the language of the page; the English catalogue is fetched the first time. */
export declare function changeLocale(locale: Locale): Promise<void>;
export interface Words {
    readonly t: Translate;
    readonly locale: Locale;
    /** A text of the server in the language of the page, Chinese where the English is empty. */
    readonly pick: (text: Bilingual | null | undefined) => string;
}
export declare function useWords(): Words;
//# sourceMappingURL=index.d.ts.map