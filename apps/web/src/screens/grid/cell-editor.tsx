/**
 * @module The input inside a cell while it is typed into. Enter writes and goes down, Tab to the right, Escape leaves the number as it was.
 */
import { useLayoutEffect, useRef } from 'react';
import { useWords } from '../../i18n/index.ts';

export interface Editing {
  readonly text: string;
  /** What was typed is neither a number nor a notation key. */
  readonly unreadable: boolean;
  /** Opened by typing: the caret stands behind the first sign. */
  readonly replaced: boolean;
}

export function CellEditor({
  editing,
  label,
  onChange,
  onDone,
  onCancel,
  onLeave,
}: {
  readonly editing: Editing;
  readonly label: string;
  readonly onChange: (text: string) => void;
  /** Enter or Tab, with Shift or not. */
  readonly onDone: (key: 'Enter' | 'Tab', shift: boolean) => void;
  readonly onCancel: () => void;
  readonly onLeave: () => void;
}) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const element = input.current;
    if (element === null) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);
  return (
    <>
      <input
        ref={input}
        className="sheet-input"
        value={editing.text}
        aria-label={label}
        aria-invalid={editing.unreadable}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onMouseDown={(event) => event.stopPropagation()}
        onCopy={(event) => event.stopPropagation()}
        onCut={(event) => event.stopPropagation()}
        onPaste={(event) => event.stopPropagation()}
        onBlur={onLeave}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' || event.key === 'Tab') {
            event.preventDefault();
            onDone(event.key, event.shiftKey);
          } else if (event.key === 'Escape') onCancel();
        }}
      />
      {editing.unreadable ? (
        <span className="sheet-fault" role="alert">
          {t('book.grid.unreadable')}
        </span>
      ) : null}
    </>
  );
}
