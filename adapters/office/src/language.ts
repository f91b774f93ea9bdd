/** @module The language a file is written in. */
export type Language = 'zh' | 'en';
