export function DiffScreen() {
  return null;
}
