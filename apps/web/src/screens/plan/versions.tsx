export function VersionsScreen() {
  return null;
}
