export function CitiesScreen() {
  return null;
}
