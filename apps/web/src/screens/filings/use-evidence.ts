/** @module Files on their way to the server: how far, refused and why, or stopped. */
import { useState } from 'react';
import { refreshDispatch, sendEvidence } from '../../api/filings.ts';

export interface SendingFile {
  readonly key: string;
  readonly name: string;
  readonly part: number;
  readonly problem: unknown;
  readonly cancel: () => void;
}

let counted = 0;

export function useEvidence(cityId: string, of: string) {
  const [sendings, setSendings] = useState<readonly SendingFile[]>([]);
  const dismiss = (key: string) => setSendings((old) => old.filter((one) => one.key !== key));
  const update = (key: string, next: Partial<SendingFile>) =>
    setSendings((old) => old.map((one) => (one.key === key ? { ...one, ...next } : one)));
  const send = (file: File) => {
    counted += 1;
    const key = `${file.name}-${counted}`;
    const { done, cancel } = sendEvidence(cityId, of, file, (part) => update(key, { part }));
    setSendings((old) => [...old, { key, name: file.name, part: 0, problem: null, cancel }]);
    done
      .then(async () => {
        await refreshDispatch();
        dismiss(key);
      })
      .catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'AbortError') dismiss(key);
        else update(key, { problem: error });
      });
  };
  return { sendings, send, dismiss };
}
