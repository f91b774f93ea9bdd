/**
 * @module Sending a plan document with progress in bytes and a way to stop. What the server then does with it is followed by polling.
 */
import type { ImportJob } from '@dafeng/contract';
import { addressOf, parseJson, writeHeaders } from './client.ts';
import { ApiError, toProblem } from './problem.ts';

/** What the server takes at most; a file above it is refused before it is sent. */
export const uploadLimit = 30 * 1024 * 1024;

export const fileTooLarge = (size: string, limit: string): ApiError =>
  new ApiError({
    type: 'urn:dafeng:problem:file-too-large',
    title: '文件太大',
    status: 413,
    code: 'file-too-large',
    message: {
      zh: `文件有 ${size}，超过 ${limit} 的上限，没有上传。`,
      en: `The file has ${size}, above the limit of ${limit}; it was not sent.`,
    },
    remedy: {
      zh: '请删去或压缩其中的图片，或另存为不含图片的文件再导入。',
      en: 'Remove or compress its pictures, or save it without pictures, and import again.',
    },
  });

export interface Upload {
  readonly done: Promise<ImportJob>;
  readonly cancel: () => void;
}

/** `fetch` reports no upload progress, so this is an XMLHttpRequest. */
export function uploadPlan(cityId: string, file: File, onProgress: (sent: number, total: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<ImportJob>((resolve, reject) => {
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded, event.total));
    request.addEventListener('load', () => {
      const body = parseJson(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as ImportJob);
      else reject(new ApiError(toProblem(request.status, body)));
    });
    request.addEventListener('error', () => reject(new ApiError(toProblem(0, undefined))));
    request.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
  });
  request.open('POST', addressOf('/cities/:cityId/imports', { cityId }));
  for (const [name, value] of Object.entries(writeHeaders())) request.setRequestHeader(name, value);
  const form = new FormData();
  form.append('file', file, file.name);
  request.send(form);
  return { done, cancel: () => request.abort() };
}
