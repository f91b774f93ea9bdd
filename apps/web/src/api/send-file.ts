/** @module One file sent to an address of the API, with progress in bytes and a way to stop. */
import { addressOf, parseJson, writeHeaders } from './client.ts';
import { ApiError, toProblem } from './problem.ts';

export interface Sending<T> {
  readonly done: Promise<T>;
  readonly cancel: () => void;
}

/** `fetch` reports no upload progress, so this is an XMLHttpRequest. @throws ApiError with the server's problem. */
export function sendFile<T>(
  path: string,
  params: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string>>,
  file: File,
  onProgress: (part: number) => void,
): Sending<T> {
  const request = new XMLHttpRequest();
  const done = new Promise<T>((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () => {
      const body = parseJson(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as T);
      else reject(new ApiError(toProblem(request.status, body)));
    });
    request.addEventListener('error', () => reject(new ApiError(toProblem(0, undefined))));
    request.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
  });
  request.open('POST', addressOf(path, params, query));
  request.setRequestHeader('accept', 'application/json');
  for (const [name, value] of Object.entries(writeHeaders())) request.setRequestHeader(name, value);
  const form = new FormData();
  form.append('file', file, file.name);
  request.send(form);
  return { done, cancel: () => request.abort() };
}
