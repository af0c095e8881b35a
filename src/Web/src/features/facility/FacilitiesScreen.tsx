export function FacilitiesScreen() {
  return null;
}
