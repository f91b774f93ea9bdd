/**
 * @module A model of one's own from a file, and any model as a file. Every fault keeps its place; a file that is no YAML says in which line.
 */
import { type CityModel, modelFormat, readModelWithFaults } from '@dafeng/outlook';
import { parse, stringify, YAMLParseError } from 'yaml';

interface Fault {
  readonly message: { readonly zh: string; readonly en: string };
  readonly remedy: { readonly zh: string; readonly en: string };
}
export type OwnModel =
  | { readonly ok: true; readonly plain: unknown; readonly model: CityModel }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** The greatest file that is read, in characters. */
const longest = 2_000_000;

export const readOwnModel = (text: string): OwnModel => {
  if (text.length > longest)
    return {
      ok: false,
      faults: [
        {
          message: { zh: '文件过大。', en: 'The file is too large.' },
          remedy: { zh: '城市模型应在 2 MB 以内。', en: 'A city model has less than 2 MB.' },
        },
      ],
    };
  let plain: unknown;
  try {
    plain = parse(text, { maxAliasCount: 100 });
  } catch (cause) {
    const line = cause instanceof YAMLParseError ? (cause.linePos?.[0].line ?? null) : null;
    return {
      ok: false,
      faults: [
        {
          message: {
            zh: `${line === null ? '' : `第 ${line} 行：`}不是 YAML 或 JSON。`,
            en: `${line === null ? '' : `Line ${line}: `}this is neither YAML nor JSON.`,
          },
          remedy: {
            zh: '请核对缩进、冒号和引号，或从模板开始。',
            en: 'Check indentation, colons and quotes, or start from the template.',
          },
        },
      ],
    };
  }
  const { model, faults } = readModelWithFaults(plain);
  return faults.length === 0 ? { ok: true, plain, model } : { ok: false, faults };
};

export const writeModel = (plain: unknown): string => `# ${modelFormat}\n${stringify(plain, { lineWidth: 0 })}`;
