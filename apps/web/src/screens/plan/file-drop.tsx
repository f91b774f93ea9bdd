/**
 * @module Dragging a plan document anywhere onto a plan screen. The file is handed to the import screen, which starts at once.
 */
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/index.ts';

let waiting: File | null = null;
/** The file dropped on the screen before, if any; it is handed over once. */
export function takeDroppedFile(): File | null {
  const file = waiting;
  waiting = null;
  return file;
}

/** Covers the page while a file is dragged over it. `onFile` takes the file on the spot; without it the import screen opens. */
export function FileDrop({
  cityId,
  cityName,
  onFile,
}: {
  readonly cityId: string;
  readonly cityName: string;
  readonly onFile?: (file: File) => void;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (carriesFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      if (onFile !== undefined) onFile(file);
      else {
        waiting = file;
        void navigate({ to: '/cities/$cityId/plan/import', params: { cityId } });
      }
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', hover);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', hover);
      window.removeEventListener('drop', drop);
    };
  }, [cityId, navigate, onFile]);
  return over ? <div className="drop-cover">{t('plan.dropHere', { city: cityName })}</div> : null;
}
