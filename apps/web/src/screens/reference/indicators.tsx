export function IndicatorsScreen() {
  return null;
}
