export function ImportFacilitiesScreen() {
  return null;
}
