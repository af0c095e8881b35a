export function EditFacilityScreen() {
  return null;
}
