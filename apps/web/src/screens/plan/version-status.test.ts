import { describe, expect, it } from 'vitest';
import { versionBefore } from './version-status.tsx';

const version = (id: string, number: number | null, status: 'draft' | 'accepted' | 'superseded') => ({
  id,
  number,
  status,
});

describe('what a version is compared with', () => {
  const all = [
    version('d2', null, 'draft'),
    version('v3', 3, 'accepted'),
    version('d1', null, 'draft'),
    version('v1', 1, 'superseded'),
  ];
  it('a published version with the published one before it, drafts between them passed over', () =>
    expect(versionBefore({ number: 3 }, all)?.id).toBe('v1'));
  it('a draft with the version in force', () => expect(versionBefore({ number: null }, all)?.id).toBe('v3'));
  it('the first version with nothing', () => expect(versionBefore({ number: 1 }, all)).toBeUndefined());
});
