export function CityScreen() {
  return null;
}
