export function FacilityScreen() {
  return null;
}
