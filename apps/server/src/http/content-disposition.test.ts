import { describe, expect, it } from 'vitest';
import { contentDisposition } from './content-disposition.ts';

describe('the name a file is sent with', () => {
  it.each([
    ['方案.txt', `attachment; filename="__.txt"; filename*=UTF-8''%E6%96%B9%E6%A1%88.txt`],
    [`a"b'(1)*.pdf`, `attachment; filename="a_b'(1)*.pdf"; filename*=UTF-8''a%22b%27%281%29%2A.pdf`],
    ['../../etc/passwd', `attachment; filename=".._.._etc_passwd"; filename*=UTF-8''.._.._etc_passwd`],
    ['x\r\nset-cookie: a=b', `attachment; filename="x__set-cookie: a=b"; filename*=UTF-8''x__set-cookie%3A%20a%3Db`],
    ['half \ud83d', `attachment; filename="half _"; filename*=UTF-8''half%20%EF%BF%BD`],
  ])('%j', (name, header) => expect(contentDisposition(name)).toBe(header));

  it('is cut where it would outgrow the header, its ending kept', () => {
    const header = contentDisposition(`${'长'.repeat(3000)}.docx`);
    expect(header.length).toBeLessThan(2000);
    expect(header).toMatch(/\.docx$/);
  });
});
