/** @module A button that asks for one workbook; choosing the same file again is a choice too. */
import { Button, type ButtonProps } from 'antd';
import { useRef } from 'react';

export interface ChooseWorkbookProps extends Omit<ButtonProps, 'onClick'> {
  /** What the file is, for those who cannot see the button. */
  readonly label: string;
  readonly onChoose: (file: File) => void;
}

export function ChooseWorkbook({ label, onChoose, ...button }: ChooseWorkbookProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv"
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) onChoose(file);
        }}
      />
      <Button {...button} onClick={() => input.current?.click()} />
    </>
  );
}
