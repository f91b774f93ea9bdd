import { describe, expect, it } from 'vitest';
import { isTyping, noKeys, readKey } from './keys.ts';

const press = (key: string, more: Partial<Parameters<typeof readKey>[1]> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  typing: false,
  ...more,
});

describe('review keys', () => {
  it.each([
    ['j', 'next'],
    ['k', 'previous'],
    ['a', 'accept'],
    ['A', 'accept'],
    ['e', 'edit'],
    ['x', 'reject'],
    ['u', 'undo'],
    ['?', 'help'],
  ])('%s means %s', (key, command) => expect(readKey(noKeys, press(key), 0).command).toBe(command));

  it('reads g t as one command and forgets g after a pause', () => {
    const g = readKey(noKeys, press('g'), 1000);
    expect(g.command).toBeNull();
    expect(readKey(g.state, press('t'), 1500).command).toBe('targets');
    expect(readKey(g.state, press('t'), 9000).command).toBeNull();
  });

  it('lets a broken sequence fall back to the single key', () => {
    const g = readKey(noKeys, press('g'), 0);
    expect(readKey(g.state, press('a'), 10).command).toBe('accept');
  });

  it('leaves browser shortcuts and typing alone, but lets Escape out of a field', () => {
    expect(readKey(noKeys, press('a', { ctrlKey: true }), 0).command).toBeNull();
    expect(readKey(noKeys, press('a', { typing: true }), 0).command).toBeNull();
    expect(readKey(noKeys, press('Escape', { typing: true }), 0).command).toBe('close');
  });

  it('knows where people type', () => {
    expect(isTyping({ tagName: 'INPUT', type: 'text' })).toBe(true);
    expect(isTyping({ tagName: 'INPUT', type: 'checkbox' })).toBe(false);
    expect(isTyping({ tagName: 'DIV', isContentEditable: true })).toBe(true);
    expect(isTyping({ tagName: 'BUTTON' })).toBe(false);
    expect(isTyping(null)).toBe(false);
  });
});
